"""`build/lambda.zip`: the skill and what it needs in production; same sources, same bytes.

Only pure-Python wheels are taken, so one zip fits every processor. What the skill's libraries would read or
load and never use is taken out of them (`service_data`, `sdk_models`, `sdk_docs`): a start then computes a
quarter less.
boto3's own data serves `boto3.resource`, which the skill does not use. No byte code is shipped: SnapStart
keeps the imported modules in its snapshot.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from infra.aws.paths import PRODUCTION, ROOT
from infra.aws.sdk_docs import load_writer_when_read
from infra.aws.sdk_models import load_models_when_used
from infra.aws.service_data import cut_service_data

TARGET_PYTHON = "3.13"
"""The template's `Runtime`."""

DROPPED = ("bin", "boto3/data", "boto3/examples")
# Zip dates begin in 1980; a fixed one keeps the clock out of the bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)


def build_lambda_zip(target: Path, skill: Path = ROOT / "skill") -> Path:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        _install(site)
        cut_service_data(site / "botocore" / "data")
        load_models_when_used(site / "ask_sdk_model")
        load_writer_when_read(site / "botocore" / "docs")
        members = {path.relative_to(site).as_posix(): path for path in _needed(site)}
        members |= {f"skill/{path.relative_to(skill).as_posix()}": path for path in _needed(skill)}
        _write(target, members)
    return target


def _install(site: Path) -> None:
    pure = ["--platform", "any", "--implementation", "py", "--abi", "none"]
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("--no-compile", "--only-binary", ":all:", "--python-version", TARGET_PYTHON, *pure),
            *("--require-hashes", "--requirement", str(PRODUCTION), "--target", str(site)),
        ],
        check=True,
    )


def _needed(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if not _dropped(path.relative_to(folder))]


def _dropped(path: Path) -> bool:
    if path.parts[0].endswith(".dist-info") or "__pycache__" in path.parts:
        return True
    return any(path.is_relative_to(dropped) for dropped in DROPPED)


def _write(target: Path, members: dict[str, Path]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, members[name].read_bytes(), compresslevel=9)
