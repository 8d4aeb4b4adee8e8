"""What botocore knows of AWS, cut to the one service and the few operations that the skill uses.

Botocore reads these files for its first client: the endpoints of 400 services and the documentation of all
that DynamoDB can do are two thirds of what making one takes.
"""

from __future__ import annotations

import gzip
import json
import shutil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Json = dict[str, Any]

SERVICE = "dynamodb"
OPERATIONS = ("DeleteItem", "GetItem", "PutItem")
"""What `skill.storage.dynamodb` calls, and the function's role is allowed."""
SHARED = ("_retry.json", "endpoints.json", "partitions.json", "sdk-default-configuration.json")
ENDPOINT_RULES = "endpoint-rule-set-1.json.gz"
DESCRIPTION = "service-2.json.gz"


def cut_service_data(data: Path) -> None:
    """Cut the files in `data`, a copy of botocore's own folder of that name."""
    for entry in data.iterdir():
        if entry.is_dir() and entry.name != SERVICE:
            shutil.rmtree(entry)
        elif entry.is_file() and entry.name not in SHARED:
            entry.unlink()
    endpoints = data / "endpoints.json"
    _write(endpoints, endpoints_of_service(_read(endpoints)))
    newest = max(version for version in (data / SERVICE).iterdir() if (version / DESCRIPTION).exists())
    for version in (data / SERVICE).iterdir():
        if version != newest:
            shutil.rmtree(version)
    for file in newest.iterdir():
        if file.name == DESCRIPTION:
            described = described_operations(json.loads(gzip.decompress(file.read_bytes())))
            # The zip packs it anyway; botocore takes either.
            _write(file.with_suffix(""), described)
        if file.name != ENDPOINT_RULES:
            file.unlink()


def endpoints_of_service(endpoints: Json) -> Json:
    """Every partition and region, each with nothing but this service."""
    partitions = [
        {**partition, "services": {SERVICE: partition["services"][SERVICE]}}
        for partition in endpoints["partitions"]
    ]
    return {**endpoints, "partitions": partitions}


def described_operations(service: Json) -> Json:
    """The description of `OPERATIONS` and of the shapes that they are made of, without words for readers."""
    operations = {name: service["operations"][name] for name in OPERATIONS}
    shapes: Json = {}
    wanted = [*_shapes_in(operations)]
    while wanted:
        name = wanted.pop()
        if name not in shapes:
            shapes[name] = service["shapes"][name]
            wanted += _shapes_in(shapes[name])
    cut: Json = _undocumented({**service, "operations": operations, "shapes": shapes})
    return cut


def _shapes_in(described: object) -> Iterator[str]:
    if isinstance(described, dict):
        shape = described.get("shape")
        if isinstance(shape, str):
            yield shape
        described = list(described.values())
    if isinstance(described, list):
        for part in described:
            yield from _shapes_in(part)


def _undocumented(described: Any) -> Any:  # noqa: ANN401 - any JSON
    """Without documentation; a member that is called so is a dictionary, and stays."""
    if isinstance(described, dict):
        return {
            name: _undocumented(part)
            for name, part in described.items()
            if name != "documentation" or not isinstance(part, str)
        }
    return [_undocumented(part) for part in described] if isinstance(described, list) else described


def _read(file: Path) -> Json:
    read: Json = json.loads(file.read_text(encoding="utf-8"))
    return read


def _write(file: Path, content: Json) -> None:
    file.write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")
