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

    from tests.shared import Shared


@pytest.fixture(scope="session")
def skill_sources(shared: Shared) -> Path:
    """Copy the skill, so that nobody edits it while it is packed and compared."""
    ignored = shutil.ignore_patterns("__pycache__")
    return shared.made("skill", lambda copy: shutil.copytree(ROOT / "skill", copy, ignore=ignored))


@pytest.fixture(scope="session")
def lambda_zip(shared: Shared, skill_sources: Path) -> Path:
    return shared.made("lambda.zip", lambda path: build_lambda_zip(path, skill_sources))


@pytest.fixture(scope="session")
def unpacked(shared: Shared, lambda_zip: Path) -> Path:
    def unpack(task: Path) -> None:
        with zipfile.ZipFile(lambda_zip) as archive:
            archive.extractall(task)

    return shared.made("task", unpack)


@pytest.fixture(scope="session")
def template() -> Resources:
    """Translate the template into what CloudFormation gets."""
    done = run(aws_tool("python"), "tests/aws/translate.py", str(TEMPLATE))
    assert not done.returncode, done.stderr
    translated: Resources = json.loads(done.stdout)
    return translated
