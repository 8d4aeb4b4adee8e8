from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from infra.aws.preflight import ask_profile, missing_for_ask, missing_for_sam

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has signed in anywhere, and no tool is installed."""
    monkeypatch.setattr("infra.aws.preflight.ROOT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)


def install(folder: Path, name: str, exit_code: int) -> None:
    tool = folder / name
    tool.write_text(f"#!{sys.executable}\nraise SystemExit({exit_code})\n", encoding="utf-8")
    tool.chmod(0o755)


def test_without_sam_one_is_told_how_to_get_it() -> None:
    assert missing_for_sam("us-east-1") == ["sam is not installed: run `make aws-tools`."]


def test_without_an_aws_login_one_is_told_to_sign_in(tmp_path: Path) -> None:
    install(tmp_path, "sam", 0)
    (line,) = missing_for_sam("us-east-1")
    assert "`aws configure`" in line


def test_without_an_ask_login_one_is_told_to_sign_in(tmp_path: Path) -> None:
    install(tmp_path, "ask", 1)
    assert missing_for_ask("default") == ["ask-cli is not signed in: run `ask configure --profile default`."]


def test_with_an_ask_login_nothing_is_missing(tmp_path: Path) -> None:
    install(tmp_path, "ask", 0)
    assert not missing_for_ask("default")


def test_secrets_in_the_environment_choose_ask_clis_own_profile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert ask_profile() == "default"
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ASK_REFRESH_TOKEN", "ASK_VENDOR_ID")
    for name in names:
        monkeypatch.setenv(name, "secret")
    assert ask_profile() == "__ENVIRONMENT_ASK_PROFILE__"
