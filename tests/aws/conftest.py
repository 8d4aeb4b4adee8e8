from __future__ import annotations

import json
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from infra.aws.lambda_zip import build_lambda_zip
from tests.aws.tools import ROOT, TEMPLATE, Resources, aws_tool, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def skill_sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the skill, so that nobody edits it while it is packed and compared."""
    copy = tmp_path_factory.mktemp("sources") / "skill"
    shutil.copytree(ROOT / "skill", copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture(scope="session")
def lambda_zip(tmp_path_factory: pytest.TempPathFactory, skill_sources: Path) -> Path:
    return build_lambda_zip(tmp_path_factory.mktemp("build") / "lambda.zip", skill_sources)


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory, lambda_zip: Path) -> Path:
    task = tmp_path_factory.mktemp("unpacked") / "task"
    with zipfile.ZipFile(lambda_zip) as archive:
        archive.extractall(task)
    return task


@pytest.fixture(scope="session")
def template() -> Resources:
    """Translate the template into what CloudFormation gets."""
    done = run(aws_tool("python"), "tests/aws/translate.py", str(TEMPLATE))
    assert not done.returncode, done.stderr
    translated: Resources = json.loads(done.stdout)
    return translated
