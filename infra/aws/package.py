"""`make package`: everything that a deployment uploads, under `build/`."""

from __future__ import annotations

import argparse

from infra.aws.lambda_zip import build_lambda_zip
from infra.aws.paths import LAMBDA_ZIP, ROOT, SKILL_PACKAGE
from infra.aws.skill_package import build_skill_package


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m infra.aws.package", description=__doc__)
    parser.add_argument(
        "--endpoint",
        action="append",
        default=[],
        metavar="NA=ARN",
        help="the function that answers an Alexa region (NA, EU, FE); the first is the default",
    )
    chosen = parser.parse_args(arguments)
    endpoints = dict(pair.split("=", 1) for pair in chosen.endpoint)
    for built in (build_lambda_zip(LAMBDA_ZIP), build_skill_package(SKILL_PACKAGE, endpoints)):
        print(built.relative_to(ROOT))


if __name__ == "__main__":
    main()
