"""A clone of the project and an Amazon of its own: what is deployed there, and what a launch is answered."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3

from tests.aws.rehearsal.alexa import TOKEN, VENDOR, Alexa, skill_management
from tests.aws.rehearsal.aws import ACCOUNT, Aws, aws
from tests.aws.runtime_api import function
from tests.aws.tools import ROOT, ask_tool, aws_tool, lambda_python, wheels

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mypy_boto3_dynamodb import DynamoDBClient

CLONED = ("infra", "interaction_model", "requirements", "skill")
MODEL = "interaction_model/interactionModels/custom/en-US.json"
NEW_SAMPLE = "a wholly new way to put it"
# Nobody listens there: what would leave this machine fails instead.
NOWHERE = "http://127.0.0.1:9"

Run = subprocess.CompletedProcess[str]


@dataclass(frozen=True, slots=True)
class Stage:
    clone: Path
    environment: dict[str, str]
    aws: Aws
    alexa: Alexa
    dynamodb: str
    """Address of the database that the deployed function is given."""

    def deploy(self, *arguments: str) -> Run:
        return self._python("-m", "infra.aws.deploy", "--yes", *arguments)

    def deploy_cut_off(self, step: int) -> Run:
        """Deploy, and end when the step of this number is done."""
        return self._python(str(ROOT / "tests" / "aws" / "rehearsal" / "cut_off.py"), str(step), "--yes")

    def undeploy(self, *arguments: str) -> Run:
        return self._python("-m", "infra.aws.undeploy", "--yes", *arguments)

    def skill_id(self) -> str:
        """The one skill that there is."""
        (skill_id,) = self.alexa.skills
        return skill_id

    def configuration(self, region: str = "us-east-1") -> dict[str, Any]:
        """The version that answers at the address which the skill names."""
        name, alias = self.alexa.endpoint(self.skill_id()).split(":")[6:]
        client = self.aws.client("lambda", region)
        found: dict[str, Any] = client.get_function_configuration(FunctionName=name, Qualifier=alias)
        return found

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """What the deployed function answers as Alexa calls it: where the manifest says, if it is allowed."""
        assert self.aws.allows(self.alexa.endpoint(self.skill_id()), self.skill_id())
        assert self.skill_id() in self.alexa.enabled
        deployed = self.configuration()
        task = self.clone.parent / "tasks" / deployed["Version"]
        shutil.rmtree(task, ignore_errors=True)
        with zipfile.ZipFile(io.BytesIO(self.aws.code(deployed["CodeSha256"]))) as archive:
            archive.extractall(task)
        settings = deployed["Environment"]["Variables"]
        self.database(settings["TABLE_NAME"])
        environment = settings | {
            **{"AWS_ACCESS_KEY_ID": "made", "AWS_SECRET_ACCESS_KEY": "up", "AWS_DEFAULT_REGION": "us-east-1"},
            **{"AWS_ENDPOINT_URL_DYNAMODB": self.dynamodb, "AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start"},
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        with function(lambda_python(), task, environment, self.clone.parent / "function.log") as api:
            kind, answer = api.invoke(json.dumps(request).encode())
        assert kind == "response", answer
        response: dict[str, Any] = answer["response"]
        return response

    def database(self, table: str) -> DynamoDBClient:
        """DynamoDB Local, with the stack's table as the stack describes it."""
        client = boto3.client("dynamodb", region_name="us-east-1", endpoint_url=self.dynamodb, **ACCOUNT)
        if table not in client.list_tables()["TableNames"]:
            made = self.aws.client("dynamodb").describe_table(TableName=table)["Table"]
            shape = {name: made[name] for name in ("TableName", "KeySchema", "AttributeDefinitions")}
            client.create_table(**shape, BillingMode="PAY_PER_REQUEST")
        return client

    def records(self) -> list[dict[str, Any]]:
        """What is stored in the table of the deployed function."""
        table = self.configuration()["Environment"]["Variables"]["TABLE_NAME"]
        return list(self.database(table).scan(TableName=table)["Items"])

    def functions(self, region: str = "us-east-1") -> list[str]:
        listed = self.aws.client("lambda", region).list_functions()["Functions"]
        return [function["FunctionName"] for function in listed]

    def change(self, number: int = 0) -> None:
        """One more sample, and one more line of code."""
        model = self.clone / MODEL
        content = json.loads(model.read_text(encoding="utf-8"))
        content["interactionModel"]["languageModel"]["intents"][-1]["samples"].append(NEW_SAMPLE)
        model.write_text(json.dumps(content), encoding="utf-8")
        with (self.clone / "skill" / "lambda_function.py").open("a", encoding="utf-8") as code:
            code.write(f"CHANGE = {number}\n")

    def samples(self) -> list[str]:
        """What people may say, as skill management has it."""
        intents = self.alexa.models(self.skill_id())["en-US"]["interactionModel"]["languageModel"]["intents"]
        return [sample for intent in intents for sample in intent["samples"]]

    def _python(self, *arguments: str) -> Run:
        return subprocess.run(
            [str(self.clone / ".venv" / "bin" / "python"), *arguments],
            cwd=self.clone,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )


@contextmanager
def stage(folder: Path, dynamodb: str) -> Iterator[Stage]:
    """Set up everything below `folder`, with nothing deployed."""
    aws_tool("sam")
    with aws(folder) as amazon:
        alexa = Alexa(amazon.allows)
        with skill_management(alexa) as address:
            clone = cloned(folder / "clone")
            yield Stage(clone, _environment(folder, amazon, address), amazon, alexa, dynamodb)


def cloned(clone: Path) -> Path:
    """What a newcomer has after `make aws-tools`."""
    for name in CLONED:
        shutil.copytree(ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "ask-resources.json", clone)
    (clone / "build").mkdir()
    (clone / "build" / "ask").symlink_to(ask_tool().parents[2])
    (clone / ".venv").symlink_to(ROOT / ".venv")
    return clone


def _environment(folder: Path, amazon: Aws, alexa: str) -> dict[str, str]:
    """Made-up accounts at the stand-ins, and no way off this machine."""
    home, temporary = folder / "home", folder / "tmp"
    temporary.mkdir()
    (home / ".aws").mkdir(parents=True)
    # Buckets have no host names of their own here.
    (home / ".aws" / "config").write_text("[default]\ns3 =\n    addressing_style = path\n", encoding="utf-8")
    return {
        **{"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(temporary)},
        **{"PYTHONPATH": str(folder / "clone"), "PYTHONDONTWRITEBYTECODE": "1"},
        **{"HTTPS_PROXY": NOWHERE, "HTTP_PROXY": NOWHERE, "NO_PROXY": "127.0.0.1,localhost"},
        **{"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels()), "PIP_CONFIG_FILE": os.devnull},
        **{"AWS_ENDPOINT_URL": amazon.endpoint, "AWS_DEFAULT_REGION": "us-east-1"},
        **{"AWS_ACCESS_KEY_ID": "made", "AWS_SECRET_ACCESS_KEY": "up"},
        **{"SAM_CLI_TELEMETRY": "0", "SAM_CLI_POLL_DELAY": "1"},
        **{"ASK_SMAPI_SERVER_BASE_URL": alexa, "ASK_LWA_TOKEN_HOST": alexa, "ASK_VENDOR_ID": VENDOR},
        **{"ASK_ACCESS_TOKEN": TOKEN, "ASK_REFRESH_TOKEN": "Atzr|made-up"},
        **{"ASK_SKIP_NEW_VERSION_REMINDER": "true", "ASK_SHARE_USAGE": "false"},
    }
