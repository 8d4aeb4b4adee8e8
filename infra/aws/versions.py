"""Published versions beyond the last two: SnapStart keeps, and bills, a snapshot of each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import boto3

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient

KEPT = 2


def prune(client: LambdaClient, function: str, kept: int = KEPT) -> list[str]:
    """Delete versions that are neither served by an alias nor among the newest `kept`."""
    pages = client.get_paginator("list_versions_by_function").paginate(FunctionName=function)
    numbers = [v["Version"] for page in pages for v in page["Versions"]]
    published = sorted((n for n in numbers if n != "$LATEST"), key=int)
    aliases = client.list_aliases(FunctionName=function)["Aliases"]
    served = {alias["FunctionVersion"] for alias in aliases}
    old = [version for version in published[:-kept] if version not in served]
    for version in old:
        client.delete_function(FunctionName=function, Qualifier=version)
    return old


def main() -> None:
    function, region = sys.argv[1:]
    old = prune(boto3.client("lambda", region_name=region), function)
    print(f"Deleted: {', '.join(old)}" if old else "Nothing to delete.")


if __name__ == "__main__":
    main()
