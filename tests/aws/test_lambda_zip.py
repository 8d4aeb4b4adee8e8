from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

from infra.aws.lambda_zip import build_lambda_zip
from infra.aws.paths import PRODUCTION

if TYPE_CHECKING:
    from pathlib import Path

# Lambda's own limit is 50 MB; this one keeps a cold start from growing unnoticed.
LARGEST_MB = 4
MODULES = {"python_dateutil": "dateutil"}


@pytest.fixture
def names(lambda_zip: Path) -> list[str]:
    with zipfile.ZipFile(lambda_zip) as archive:
        return archive.namelist()


def test_another_clone_at_another_time_gives_the_same_bytes(
    lambda_zip: Path, skill_sources: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "skill"
    shutil.copytree(skill_sources, clone, copy_function=shutil.copyfile)
    again = build_lambda_zip(tmp_path / "lambda.zip", clone)
    assert again.read_bytes() == lambda_zip.read_bytes()


def test_every_module_of_the_skill_is_in_it(names: list[str], skill_sources: Path) -> None:
    files = skill_sources.rglob("*.py")
    sources = {path.relative_to(skill_sources.parent).as_posix() for path in files}
    assert sources == {name for name in names if name.startswith("skill/") and name.endswith(".py")}


def test_it_carries_what_production_pins_and_nothing_else(names: list[str]) -> None:
    pins = re.findall(r"^([\w-]+)==", PRODUCTION.read_text(encoding="utf-8"), re.MULTILINE)
    pinned = {pin.replace("-", "_") for pin in pins}
    wanted = {MODULES.get(pin, pin) for pin in pinned} | {"skill"}
    assert {PurePosixPath(name).parts[0].removesuffix(".py") for name in names} == wanted


def test_nothing_in_it_belongs_to_one_processor_or_one_machine(names: list[str]) -> None:
    unwanted = (".so", ".pyd", ".dll", ".exe", ".pyc")
    assert not [name for name in names if name.endswith(unwanted) or "dist-info" in name]


def test_dynamodb_is_the_only_service_that_it_describes(names: list[str]) -> None:
    services = {name.split("/")[2] for name in names if re.match(r"botocore/data/[^/]+/", name)}
    assert services == {"dynamodb"}


def test_it_stays_small(lambda_zip: Path) -> None:
    assert lambda_zip.stat().st_size < LARGEST_MB * 1_000_000
