"""What a deployment needs before it starts; each missing part has a sentence that helps."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from infra.aws.paths import INTERACTION_MODEL, ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHORT = Config(connect_timeout=5, read_timeout=5, retries={"total_max_attempts": 2})


# `make aws-tools` installs both, apart from everything else; one on the PATH will do as well.
def sam_command() -> str:
    return _own_or("sam", ROOT / ".venv" / "aws" / "bin" / "sam")


def ask_command() -> str:
    return _own_or("ask", ROOT / "build" / "ask" / "node_modules" / ".bin" / "ask")


def _own_or(name: str, own: Path) -> str:
    return str(own) if own.exists() else name


def missing_for_sam(region: str) -> list[str]:
    if shutil.which(sam_command()) is None:
        return ["sam is not installed: run `make aws-tools`."]
    return _missing_aws_login(region)


def missing_for_ask(profile: str) -> list[str]:
    ask = ask_command()
    if shutil.which(ask) is None:
        return ["ask-cli is not installed: install Node.js and run `make aws-tools`."]
    asked = [ask, "smapi", "get-vendor-list", "--profile", profile]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        shown = ask.removeprefix(f"{ROOT}/")
        return [f"ask-cli is not signed in: run `{shown} configure --profile {profile}`."]
    return []


def missing_for_store() -> list[str]:
    """Amazon publishes no skill whose privacy policy cannot be read."""
    manifest = json.loads((INTERACTION_MODEL / "skill.json").read_text(encoding="utf-8"))["manifest"]
    policies = manifest["privacyAndCompliance"].get("locales", {})
    return [
        f"The store wants a privacy policy for {locale}: put interaction_model/PRIVACY.md where everybody can"
        " read it, and its https address into interaction_model/skill.json (infra/aws/README.md tells how)"
        for locale in manifest["publishingInformation"]["locales"]
        if not str(policies.get(locale, {}).get("privacyPolicyUrl", "")).startswith("https://")
    ]


def _missing_aws_login(region: str) -> list[str]:
    try:
        boto3.client("sts", region_name=region, config=SHORT).get_caller_identity()
    except (BotoCoreError, ClientError) as error:
        return [f"AWS does not know who you are: run `aws configure` or `aws login` ({error})."]
    return []


def ask_profile() -> str:
    """Pick the profile as ask-cli does: its own one where every secret is in the environment."""
    secrets = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ASK_REFRESH_TOKEN", "ASK_VENDOR_ID")
    whole = all(os.environ.get(name) for name in secrets)
    return "__ENVIRONMENT_ASK_PROFILE__" if whole else "default"
