"""`make undeploy`: the stack goes; the table and the skill stay until deleted by name."""

from __future__ import annotations

import sys

from infra.aws.options import Options, read_options
from infra.aws.preflight import missing_for_sam, sam_command
from infra.aws.steps import Execute, StepFailedError, Steps, agreed, run_command

KEPT = """\
This deletes the function, its role, its logs, its alarms and its dashboard.

It keeps:
- the table with everybody's progress. To delete that too, for good:
    aws dynamodb update-table --table-name NAME --no-deletion-protection-enabled
    aws dynamodb delete-table --table-name NAME
- the skill, which from then on answers with an error. To delete it:
    ask smapi delete-skill --skill-id ID        (a published one: hide it in the console first)
- sam's bucket `aws-sam-cli-managed-default…`, shared by all your stacks, with code of earlier deployments.

NAME is the stack's output TableName; ID is in .ask/ask-states.json. A later `make deploy` makes a
new, empty table; with `--set RestoredTable=NAME` it uses the kept one.
"""


def main(arguments: list[str] | None = None, execute: Execute = run_command) -> int:
    options = read_options("undeploy", __doc__, arguments)
    print(KEPT)
    if not _ready(options):
        return 1
    steps = Steps(execute, dry_run=options.dry_run)
    try:
        for region in options.regions.values():
            _undeploy(steps, options, region)
    except StepFailedError as failure:
        print(f"\n{failure}")
        return 1
    return 0


def _ready(options: Options) -> bool:
    missing = missing_for_sam(next(iter(options.regions.values())))
    for line in missing:
        print(f"- {line}")
    if options.dry_run:
        return True
    return not missing and (options.yes or agreed(f"Delete the stack {options.stack}?"))


def _undeploy(steps: Steps, options: Options, region: str) -> None:
    named = ("--stack-name", options.stack, "--region", region)
    # As JSON: a table would break a long name into lines.
    outputs = (sam_command(), "list", "stack-outputs", *named, "--output", "json")
    try:
        steps.run(f"Show the name of the table that stays in {region}.", *outputs)
    except StepFailedError:
        print("The stack is not there, or was never finished.")
    steps.run(f"Delete the stack in {region}.", sam_command(), "delete", *named, "--no-prompts")


if __name__ == "__main__":
    sys.exit(main())
