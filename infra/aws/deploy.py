"""`make deploy`: the stack and the skill, in the order in which they need each other."""

from __future__ import annotations

import json
import sys

from infra.aws.ask_states import remember, skill_id, unfinished_import
from infra.aws.options import Options, read_options
from infra.aws.paths import TEMPLATE
from infra.aws.preflight import (
    ask_command,
    ask_profile,
    missing_for_ask,
    missing_for_sam,
    missing_for_store,
    sam_command,
)
from infra.aws.steps import Execute, StepFailedError, Steps, agreed, run_command

PACKAGE = (sys.executable, "-m", "infra.aws.package")
SPOKEN = '\nNow say to an Echo of the same Amazon account: "Alexa, start my hamstring stretches."'
UNKNOWN_SKILL = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"


def main(arguments: list[str] | None = None, execute: Execute = run_command) -> int:
    options = read_options("deploy", __doc__, arguments)
    profile = ask_profile()
    if not _ready(options, profile):
        return 1
    try:
        deploy(options, profile, Steps(execute, dry_run=options.dry_run))
    except StepFailedError as failure:
        print(f"\n{failure} Run it again when that is mended; what is done is not done twice.")
        return 1
    if not options.dry_run:
        print(SPOKEN)
    return 0


def _ready(options: Options, profile: str) -> bool:
    missing = missing_for_sam(next(iter(options.regions.values()))) + missing_for_ask(profile)
    missing += missing_for_store() if options.submit else []
    for line in missing:
        print(f"- {line}")
    if options.dry_run:
        return True
    places = ", ".join(options.regions.values())
    return not missing and (
        options.yes or agreed(f"Deploy the stack {options.stack} to {places}, and the skill?")
    )


def deploy(options: Options, profile: str, steps: Steps) -> None:
    ask = (ask_command(), "deploy", "--ignore-hash", "--profile", profile)
    steps.run("Build the function and the skill package, still without addresses.", *PACKAGE)
    _find_skill(steps, profile)
    if not skill_id(profile):
        create = "Create the skill: the function is bound to its id."
        steps.run(create, *ask, "--target", "skill-metadata")
    skill = skill_id(profile) or UNKNOWN_SKILL
    endpoints = [
        f"--endpoint={alexa}={_deploy_stack(steps, options, region, skill)}"
        for alexa, region in options.regions.items()
    ]
    steps.run("Build the skill package with the function's address.", *PACKAGE, *endpoints)
    steps.run("Upload the skill, build its model and switch it on for your account.", *ask)
    for region in options.regions.values():
        steps.run(
            f"Delete old versions in {region}, all but the last two: each costs a snapshot.",
            *(sys.executable, "-m", "infra.aws.versions", options.stack, region),
        )
    if options.submit:
        _submit(steps, profile, skill)


def _find_skill(steps: Steps, profile: str) -> None:
    """Go on with a skill that was made and not written down: ask-cli forgets one whose first import fails."""
    number = unfinished_import(profile)
    if not number:
        return
    command = (ask_command(), "smapi", "get-import-status", "--import-id", number, "--profile", profile)
    try:
        status = steps.read("Ask for the skill that an earlier run has made.", *command)
    except StepFailedError:
        print("Nothing is known of it.")
        return
    found = json.loads(status or "{}").get("skill", {}).get("skillId")
    if found:
        remember(profile, found)


def _submit(steps: Steps, profile: str, skill: str) -> None:
    steps.run(
        "Hand the skill in for certification; once it has passed, publish it in the developer console.",
        *(ask_command(), "smapi", "submit-skill-for-certification", "--profile", profile),
        *("--skill-id", skill, "--publication-method", "MANUAL_PUBLISHING"),
    )


def _deploy_stack(steps: Steps, options: Options, region: str, skill: str) -> str:
    """Deploy the stack to one region and give the address of its function."""
    steps.run(
        f"Deploy the stack to {region}.",
        *(sam_command(), "deploy", "--template-file", TEMPLATE),
        *("--stack-name", options.stack, "--region", region),
        *(["--no-confirm-changeset"] if options.yes else []),
        *("--parameter-overrides", f"SkillId={skill}", *options.parameters),
    )
    outputs = steps.read(
        "Ask for the function's address.",
        *(sam_command(), "list", "stack-outputs", "--stack-name", options.stack),
        *("--region", region, "--output", "json"),
    )
    if options.dry_run:
        return f"arn:aws:lambda:{region}:123456789012:function:{options.stack}:live"
    return str(next(o["OutputValue"] for o in json.loads(outputs) if o["OutputKey"] == "SkillEndpoint"))


if __name__ == "__main__":
    sys.exit(main())
