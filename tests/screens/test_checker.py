"""Amazon's own checker of APL documents has nothing to say about any screen."""

from __future__ import annotations

import json
import subprocess

import pytest

from infra.local.viewhost import MISSING, NODE
from infra.local.viewhost.install import install
from tests.parts import missing, need
from tests.screens.test_documents import screens

_CHECK = """
const { StaticAplTemplateValidator } = require("apl-suggester");
const documents = JSON.parse(require("fs").readFileSync(0));
(async () => {
  const found = {};
  for (const [name, document] of Object.entries(documents)) {
    found[name] = await new StaticAplTemplateValidator().validate(document);
  }
  process.stderr.write(JSON.stringify(found));
})();
"""


@pytest.fixture(scope="module")
def findings() -> dict[str, list[dict[str, str]]]:
    need("node", "npm")
    if not install(dev=True):
        missing(MISSING.strip())
    wrong = {"type": "APL", "version": "1.4", "mainTemplate": {"items": [{"type": "Text", "fontSize": []}]}}
    documents = {name: directive["document"] for name, directive in screens().items()} | {"wrong": wrong}
    run = subprocess.run(
        ["node", "-e", _CHECK],
        input=json.dumps(documents),
        cwd=NODE,
        capture_output=True,
        text=True,
        check=True,
    )
    result: dict[str, list[dict[str, str]]] = json.loads(run.stderr.splitlines()[-1])
    return result


@pytest.mark.parametrize("name", screens())
def test_the_checker_finds_nothing(findings: dict[str, list[dict[str, str]]], name: str) -> None:
    assert findings[name] == []


def test_the_checker_would_find_a_mistake(findings: dict[str, list[dict[str, str]]]) -> None:
    assert findings["wrong"]
