from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING

import pytest

from infra.aws import deploy, undeploy
from infra.aws.options import read_options
from infra.aws.paths import INTERACTION_MODEL
from infra.aws.steps import StepFailedError
from tests.aws.tools import ROOT, aws_tool, run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555"


class Cloud:
    """Amazon's side of the commands: a skill once created, an address once deployed."""

    def __init__(self, ask_states: Path, failing: str = "") -> None:
        self.done: list[str] = []
        self._ask_states = ask_states
        self._failing = failing

    def __call__(self, command: Sequence[str], capture: bool) -> str:
        line = shlex.join(command)
        if self._failing and self._failing in line:
            raise StepFailedError(f"{line} ended with 1")
        self.done.append(line)
        if "skill-metadata" in command:
            states = {"profiles": {"default": {"skillId": SKILL_ID}}}
            self._ask_states.write_text(json.dumps(states), encoding="utf-8")
        if "get-import-status" in command:
            return json.dumps({"status": "FAILED", "skill": {"skillId": SKILL_ID}})
        if "stack-outputs" in command and capture:
            region = command[command.index("--region") + 1]
            return json.dumps([{"OutputKey": "SkillEndpoint", "OutputValue": f"arn:{region}"}])
        return ""

    def position(self, part: str) -> int:
        (place,) = (number for number, line in enumerate(self.done) if part in line)
        return place


@pytest.fixture
def ask_states(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    states = tmp_path / "ask-states.json"
    monkeypatch.setattr("infra.aws.ask_states.ASK_STATES", states)
    return states


@pytest.fixture
def signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("missing_for_sam", "missing_for_ask"):
        monkeypatch.setattr(deploy, part, lambda _: [])


@pytest.fixture
def with_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give the manifest the address of a privacy policy."""

    def give(address: str) -> None:
        skill = json.loads((INTERACTION_MODEL / "skill.json").read_text(encoding="utf-8"))
        skill["manifest"]["privacyAndCompliance"]["locales"] = {"en-US": {"privacyPolicyUrl": address}}
        (tmp_path / "skill.json").write_text(json.dumps(skill), encoding="utf-8")
        monkeypatch.setattr("infra.aws.preflight.INTERACTION_MODEL", tmp_path)

    return give


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("infra.aws.preflight.ROOT", tmp_path)


def test_nothing_happens_while_a_tool_is_missing(
    ask_states: Path, nothing_installed: None, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud = Cloud(ask_states)
    assert deploy.main(["--yes"], cloud) == 1
    assert not cloud.done
    said = capsys.readouterr().out
    assert "make aws-tools" in said
    assert "ask-cli is not installed" in said


def test_nothing_happens_before_somebody_agrees(ask_states: Path, signed_in: None) -> None:
    cloud = Cloud(ask_states)
    assert deploy.main([], cloud) == 1
    assert not cloud.done


def test_a_dry_run_prints_every_step_and_does_none(
    ask_states: Path, nothing_installed: None, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud = Cloud(ask_states)
    assert deploy.main(["--dry-run"], cloud) == 0
    assert not cloud.done
    printed = re.findall(r"^   \$ (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert [" ".join(line.split()[:3]) for line in printed] == [
        ".venv/bin/python -m infra.aws.package",
        "ask deploy --ignore-hash",
        "sam deploy --template-file",
        "sam list stack-outputs",
        ".venv/bin/python -m infra.aws.package",
        "ask deploy --ignore-hash",
        ".venv/bin/python -m infra.aws.versions",
    ]


def test_the_first_time_skill_stack_and_address_follow_each_other(ask_states: Path, signed_in: None) -> None:
    cloud = Cloud(ask_states)
    assert deploy.main(["--yes", "--set", "AlarmEmail=me@example.com"], cloud) == 0
    created = cloud.position("--target skill-metadata")
    stack = cloud.position(f"SkillId={SKILL_ID} AlarmEmail=me@example.com")
    addressed = cloud.position("--endpoint=NA=arn:us-east-1")
    enabled = max(n for n, line in enumerate(cloud.done) if "ask deploy" in line)
    assert created < stack < addressed < enabled


def test_the_second_time_no_second_skill_is_made(ask_states: Path, signed_in: None) -> None:
    deploy.main(["--yes"], Cloud(ask_states))
    again = Cloud(ask_states)
    assert deploy.main(["--yes"], again) == 0
    assert not any("skill-metadata" in line for line in again.done)


def test_a_skill_whose_first_import_failed_is_gone_on_with(ask_states: Path, signed_in: None) -> None:
    states = {"profiles": {"default": {"skillMetadata": {"lastImportId": "import-1"}}}}
    ask_states.write_text(json.dumps(states), encoding="utf-8")
    cloud = Cloud(ask_states)
    assert deploy.main(["--yes"], cloud) == 0
    assert cloud.position("get-import-status --import-id import-1") < cloud.position(f"SkillId={SKILL_ID}")
    assert not any("skill-metadata" in line for line in cloud.done)
    assert json.loads(ask_states.read_text(encoding="utf-8"))["profiles"]["default"]["skillId"] == SKILL_ID


def test_after_a_failure_nothing_further_is_tried(
    ask_states: Path, signed_in: None, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud = Cloud(ask_states, failing="--template-file")
    assert deploy.main(["--yes"], cloud) == 1
    assert "Run it again" in capsys.readouterr().out
    assert deploy.main(["--yes"], cloud_after := Cloud(ask_states)) == 0
    assert not any("skill-metadata" in line for line in cloud_after.done)


def test_each_region_has_a_stack_and_the_skill_knows_all(ask_states: Path, signed_in: None) -> None:
    cloud = Cloud(ask_states)
    deploy.main(["--yes", "--region", "NA=us-east-1", "--region", "EU=eu-west-1"], cloud)
    assert sum("--template-file" in line for line in cloud.done) == 2
    cloud.position("--endpoint=NA=arn:us-east-1 --endpoint=EU=arn:eu-west-1")


def test_without_a_privacy_policy_nothing_is_submitted_and_nothing_deployed(
    ask_states: Path, signed_in: None, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud = Cloud(ask_states)
    assert deploy.main(["--yes", "--submit"], cloud) == 1
    assert not cloud.done
    assert "privacy policy for en-US" in capsys.readouterr().out


@pytest.mark.parametrize("address", ["", "http://p.example/policy"])
def test_only_an_address_that_anybody_may_trust_is_one(
    address: str, ask_states: Path, signed_in: None, with_policy: Callable[[str], None]
) -> None:
    with_policy(address)
    assert deploy.main(["--yes", "--submit"], Cloud(ask_states)) == 1


def test_with_a_privacy_policy_the_skill_is_submitted_last(
    ask_states: Path, signed_in: None, with_policy: Callable[[str], None]
) -> None:
    with_policy("https://p.example/policy")
    cloud = Cloud(ask_states)
    assert deploy.main(["--yes", "--submit"], cloud) == 0
    assert cloud.position(f"submit-skill-for-certification --profile default --skill-id {SKILL_ID}") == (
        len(cloud.done) - 1
    )


def test_nobody_submits_who_did_not_ask_for_it(ask_states: Path, signed_in: None) -> None:
    cloud = Cloud(ask_states)
    assert deploy.main(["--yes"], cloud) == 0
    assert not any("submit" in line for line in cloud.done)


@pytest.mark.parametrize("command", [deploy.main, undeploy.main])
def test_sam_takes_every_option_that_it_is_given(
    command: type, ask_states: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sam = aws_tool("sam")
    command(["--yes", "--dry-run"], Cloud(ask_states))
    printed = re.findall(r"^   \$ \S*sam (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert len(printed) == 2
    for line in printed:
        # An option that sam does not know is refused even when only help is asked for.
        done = run(sam, *shlex.split(line), "--help")
        assert not done.returncode, done.stderr


def test_undeploying_says_first_what_stays(ask_states: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cloud = Cloud(ask_states)
    assert undeploy.main(["--dry-run"], cloud) == 0
    assert not cloud.done
    said = capsys.readouterr().out
    assert said.index("It keeps:") < said.index("sam delete")
    assert "the table with everybody's progress" in said


def test_what_was_never_finished_is_deleted_too(ask_states: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undeploy, "missing_for_sam", lambda _: [])
    cloud = Cloud(ask_states, failing="stack-outputs")
    regions = ["--region", "NA=us-east-1", "--region", "EU=eu-west-1"]
    assert undeploy.main(["--yes", *regions], cloud) == 0
    assert [line.split()[-2] for line in cloud.done if "delete" in line] == ["us-east-1", "eu-west-1"]


def test_the_readme_shows_commands_that_exist() -> None:
    readme = (ROOT / "infra" / "aws" / "README.md").read_text(encoding="utf-8")
    for options in re.findall(r"^make deploy ARGS='(.+)'$", readme, re.MULTILINE):
        read_options("deploy", None, shlex.split(options))
    assert "make deploy" in readme
