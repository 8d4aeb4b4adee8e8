from __future__ import annotations

import gc
import os
import shutil
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from infra.aws.lambda_zip import build_lambda_zip
from infra.aws.paths import ROOT
from tests import parts
from tests.shared import Shared
from tests.storage import dynamodb_local

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from _pytest.terminal import TerminalReporter

# A busy machine is no failure; what an example finds is. The same code is tried with the same examples;
# EXPLORE=1 tries others each time.
settings.register_profile("unhurried", deadline=None, derandomize="EXPLORE" not in os.environ)
settings.load_profile("unhurried")


# Tests start Python again and again: what it compiles the first time is there the next time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One process begins with the page's tests, which wait: at the end all would open a browser at once."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/web/"))


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: nothing of it need be looked through for garbage again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """What all processes of this run share, be it one process only."""
    own = tmp_path_factory.getbasetemp()
    return Shared(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="session")
def dynamodb_endpoint(shared: Shared) -> Iterator[str]:
    """One database for the whole run: every table in it needs a name of its own."""
    with shared.running("dynamodb", dynamodb_local.start, dynamodb_local.stop) as running:
        yield dynamodb_local.endpoint_of(running)


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


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    if parts.left_out:
        names = ", ".join(sorted(parts.left_out))
        terminalreporter.write_line(f"Left out for want of: {names}. `.ci/run` installs them.")
