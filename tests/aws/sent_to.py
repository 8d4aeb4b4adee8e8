"""Where calls of DynamoDB go: `python sent_to.py REGIONS`, on whichever botocore Python finds.

Regions are separated by commas, each tried plain and in its variants: address and signed scope, or error.
"""

from __future__ import annotations

import json
import sys
from itertools import product
from typing import TYPE_CHECKING, Any

from botocore.config import Config
from botocore.exceptions import BotoCoreError
from botocore.session import Session

if TYPE_CHECKING:
    from botocore.awsrequest import AWSPreparedRequest

SESSION = Session()
SESSION.set_credentials("none", "none")


def sent(region: str, *, fips: bool, dualstack: bool) -> list[str]:
    """Where a call goes, and for which region and service it is signed; or what kept it from going."""
    seen: list[str] = []

    def keep(request: AWSPreparedRequest, **_: object) -> None:
        signature: Any = request.headers["Authorization"]
        scope = signature.decode().split("/", 2)[2]
        seen.extend((request.url, scope.partition(",")[0]))
        raise StopIteration

    config = Config(
        use_fips_endpoint=fips, use_dualstack_endpoint=dualstack, retries={"total_max_attempts": 1}
    )
    try:
        client: Any = SESSION.create_client("dynamodb", region_name=region, config=config)
        client.meta.events.register("before-send.dynamodb", keep)
        client.get_item(TableName="table", Key={"id": {"S": "one"}})
    except StopIteration:
        pass
    except BotoCoreError as error:
        return [type(error).__name__]
    return seen


def main() -> None:
    variants = list(product((False, True), repeat=2))
    print(
        json.dumps(
            {
                f"{region} fips={fips} dualstack={dualstack}": sent(region, fips=fips, dualstack=dualstack)
                for region in sys.argv[1].split(",")
                for fips, dualstack in variants
            }
        )
    )


if __name__ == "__main__":
    main()
