from __future__ import annotations

import json

import pytest

from tests.aws.tools import TEMPLATE, Resources, aws_tool, run


@pytest.fixture(scope="session")
def template() -> Resources:
    """Translate the template into what CloudFormation gets."""
    done = run(aws_tool("python"), "tests/aws/translate.py", str(TEMPLATE))
    assert not done.returncode, done.stderr
    translated: Resources = json.loads(done.stdout)
    return translated
