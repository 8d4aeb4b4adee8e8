"""What is taken out of the SDKs when they are packed is missed by nobody."""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import ask_sdk_model
import pytest

from infra.aws.sdk_docs import imported_where_called
from infra.aws.sdk_models import UnknownShapeError, load_models_when_used
from infra.aws.service_data import described_operations

HERE = Path(__file__).parent
NOWHERE_YET = "xx-nowhere-1"
"""A region that AWS has not opened."""


def run_in(package: Path | None, *arguments: str) -> Any:  # noqa: ANN401 - any JSON
    """What a program prints that imports from the package first, or from what is installed."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))
    }
    environment |= {"AWS_EC2_METADATA_DISABLED": "true", "PYTHONSAFEPATH": "1"}
    if package:
        environment |= {"PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run((sys.executable, *arguments), env=environment, capture_output=True, check=True)
    return json.loads(done.stdout)


def regions() -> list[str]:
    """Every region of every partition that botocore knows."""
    known = json.loads(files("botocore").joinpath("data", "endpoints.json").read_text(encoding="utf-8"))
    partitions = json.loads(files("botocore").joinpath("data", "partitions.json").read_text(encoding="utf-8"))
    return sorted(
        {region for partition in known["partitions"] for region in partition["regions"]}
        | {region for partition in partitions["partitions"] for region in partition["regions"]}
    )


def test_every_region_of_every_partition_is_still_found(unpacked: Path) -> None:
    everywhere = [*regions(), NOWHERE_YET]
    asked = (str(HERE / "sent_to.py"), ",".join(everywhere))
    found, expected = run_in(unpacked, *asked), run_in(None, *asked)

    assert found == expected
    assert len(expected) == 4 * len(everywhere)
    plain = {region: expected[f"{region} fips=False dualstack=False"] for region in everywhere}
    assert plain["us-east-1"][0] == "https://dynamodb.us-east-1.amazonaws.com/"
    assert plain["cn-north-1"][0].endswith(".amazonaws.com.cn/")
    assert all(len(where) == 2 for where in plain.values())


def test_every_model_of_the_sdk_is_still_there(unpacked: Path) -> None:
    code = (
        "import importlib, json, sys\n"
        "names = json.loads(sys.argv[1])\n"
        "found = [getattr(importlib.import_module(module), name).__name__ for module, name in names]\n"
        "print(json.dumps(found))"
    )
    classes = list(exported())
    assert len(classes) > 400
    assert run_in(unpacked, "-c", code, json.dumps(classes)) == [name for _, name in classes]


def exported() -> list[tuple[str, str]]:
    """Package and name of every class that a package of the SDK's models offers."""
    packages = [
        "ask_sdk_model",
        *(m.name for m in pkgutil.walk_packages(ask_sdk_model.__path__, "ask_sdk_model.") if m.ispkg),
    ]
    return [
        (package, name)
        for package in packages
        for name, value in vars(__import__(package, fromlist=["_"])).items()
        if isinstance(value, type)
    ]


def test_each_of_alexas_services_still_has_its_client(unpacked: Path) -> None:
    code = (
        "import json\n"
        "from ask_sdk_model.services import ApiConfiguration, ServiceClientFactory\n"
        "factory = ServiceClientFactory(ApiConfiguration(object(), object(), 'one', 'two'))\n"
        "getters = [name for name in dir(factory) if name.startswith('get_')]\n"
        "print(json.dumps({name: type(getattr(factory, name)()).__name__ for name in getters}))"
    )
    assert run_in(unpacked, "-c", code) == run_in(None, "-c", code)


def test_few_of_the_sdks_models_are_loaded_before_they_are_used(unpacked: Path) -> None:
    code = (
        "import json, sys\n"
        "import skill.app\n"
        "print(json.dumps([name for name in sys.modules if name.startswith('ask_sdk_model')]))"
    )
    assert len(run_in(unpacked, "-c", code)) < 80


def test_models_that_are_written_otherwise_are_refused(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text("from .one import One\nregister(One)\n", encoding="utf-8")

    with pytest.raises(UnknownShapeError):
        load_models_when_used(tmp_path)


def test_words_for_readers_go_and_a_member_of_that_name_stays() -> None:
    documented = {"documentation": "<p>What it is.</p>"}
    shapes = {
        "Asked": {"type": "structure", "members": {"documentation": {"shape": "Text", **documented}}},
        "Text": {"type": "string", **documented},
        "Unused": {"type": "string"},
    }
    operations = {
        name: {"input": {"shape": "Asked"}} for name in ("DeleteItem", "GetItem", "PutItem", "Scan")
    }

    cut = described_operations({"operations": operations, "shapes": shapes, **documented})

    assert cut == {
        "operations": {name: {"input": {"shape": "Asked"}} for name in ("DeleteItem", "GetItem", "PutItem")},
        "shapes": {
            "Asked": {"type": "structure", "members": {"documentation": {"shape": "Text"}}},
            "Text": {"type": "string"},
        },
    }


def test_a_client_still_knows_its_documentation(unpacked: Path) -> None:
    code = (
        "import botocore.session, json, sys\n"
        "client = botocore.session.get_session().create_client('dynamodb', region_name='us-east-1')\n"
        "before = 'botocore.docs.method' in sys.modules\n"
        "print(json.dumps([before, str(type(client).get_item.__doc__)]))"
    )
    loaded_before, told = run_in(unpacked, "-c", code)
    assert not loaded_before
    assert "TableName" in told


def test_a_writer_of_documentation_that_is_called_elsewhere_is_refused() -> None:
    twice = "from botocore.docs.method import write\n\ndef read():\n    write()\n    write()\n"
    for code in (twice, "import os\n"):
        with pytest.raises(UnknownShapeError):
            imported_where_called(code)
