"""What is stored of one Amazon user id, for whoever asks to see it or to have it deleted.

    python -m infra.aws.person export USER_ID > person.json
    python -m infra.aws.person delete USER_ID

The table is `--table`, or else `TABLE_NAME`; account and region are those of boto3's own `AWS_*`. Both take
in the recognised voices of the household. Copies for recovery keep what was deleted for 35 days more.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from infra.aws.readable import readable
from infra.aws.steps import agreed
from skill.storage.codec import decode
from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from skill.storage.household import Household
from skill.storage.store import StoreError, voice_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.storage.store import Record, Store

Json = dict[str, Any]


def main(
    arguments: list[str] | None = None,
    store_of: Callable[[str], Store] = lambda table: DynamoDbStore(dynamodb_client(), table),
) -> int:
    chosen = _options(arguments)
    household = Household(store_of(chosen.table))
    try:
        records = found(household, chosen.user_id)
        if not records:
            print("Nothing is stored of this user id.", file=sys.stderr)
            return 0 if chosen.what == "delete" else 1
        if chosen.what == "export":
            print(json.dumps(exported(records), indent=2, ensure_ascii=False))
            return 0
        return _delete(household, chosen.user_id, len(records), sure=chosen.yes)
    except StoreError as error:
        print(f"The table {chosen.table} cannot be used: {error}", file=sys.stderr)
        return 1


def found(household: Household, user_id: str) -> dict[str, Record]:
    """Every record of the household: the account's under "", a voice's under its eight characters."""
    loaded = {voice_of(person): household.load(person) for person in household.everybody(user_id)}
    return {voice: record for voice, record in loaded.items() if record is not None}


def exported(records: dict[str, Record]) -> Json:
    voices = {voice: _exported(record) for voice, record in records.items() if voice}
    own = {"household": _exported(records[""])} if "" in records else {}
    return {**own, **({"voices": voices} if voices else {})}


def _exported(record: Record) -> Json:
    try:
        progress = readable(decode(record.state))
    except ValueError:
        # Of a newer version of the skill: as it is stored.
        progress = record.state
    return {"progress": progress, "requests": list(record.requests)}


def _delete(household: Household, user_id: str, count: int, *, sure: bool) -> int:
    records = "one record" if count == 1 else f"{count} records"
    if not sure and not agreed(f"Delete {records} of this user id for good?"):
        print("Nothing was deleted.", file=sys.stderr)
        return 1
    household.delete_everybody(user_id)
    print(f"Deleted {records}.", file=sys.stderr)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m infra.aws.person",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", choices=("export", "delete"))
    parser.add_argument("user_id", metavar="USER_ID", help="amzn1.ask.account.…")
    table = os.environ.get("TABLE_NAME")
    parser.add_argument("--table", default=table, required=not table, help="instead of TABLE_NAME")
    parser.add_argument("--yes", action="store_true", help="ask nothing")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
