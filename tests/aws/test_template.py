from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from infra.aws.lambda_zip import TARGET_PYTHON
from skill.conversation.alexa.wire import log_refusals
from tests.aws.tools import ROOT, TEMPLATE, Resources, aws_tool, run

if TYPE_CHECKING:
    from collections.abc import Iterator

ALEXA_WINDOW_S = 8


@pytest.fixture
def resources(template: Resources) -> Resources:
    described: Resources = template["Resources"]
    return described


def of_type(resources: Resources, name: str) -> list[Resources]:
    return [described for described in resources.values() if described["Type"] == name]


def statements(resources: Resources) -> Iterator[Resources]:
    for role in of_type(resources, "AWS::IAM::Role"):
        for policy in role["Properties"]["Policies"]:
            yield from policy["PolicyDocument"]["Statement"]


def test_sam_finds_nothing_to_complain_about() -> None:
    done = run(aws_tool("sam"), "validate", "--lint", "--template-file", str(TEMPLATE))
    assert not done.returncode, done.stdout + done.stderr


def test_cfn_lint_finds_nothing_to_complain_about() -> None:
    done = run(aws_tool("cfn-lint"), "--include-checks", "I", "--", str(TEMPLATE))
    assert not done.returncode, done.stdout + done.stderr


def test_only_alexa_may_call_and_only_for_this_skill(resources: Resources) -> None:
    (permission,) = of_type(resources, "AWS::Lambda::Permission")
    (alias,) = (name for name, r in resources.items() if r["Type"] == "AWS::Lambda::Alias")
    assert permission["Properties"] == {
        "Action": "lambda:InvokeFunction",
        "FunctionName": {"Ref": alias},
        "Principal": "alexa-appkit.amazon.com",
        "EventSourceToken": {"Ref": "SkillId"},
    }


def test_the_skill_calls_the_alias_that_it_may_call(template: Resources) -> None:
    endpoint = template["Outputs"]["SkillEndpoint"]["Value"]["Ref"]
    assert template["Resources"][endpoint]["Type"] == "AWS::Lambda::Alias"


def test_no_statement_allows_a_star(resources: Resources) -> None:
    allowed = [text for s in statements(resources) for text in (s["Action"], s["Resource"])]
    assert len(allowed) == 4
    assert "*" not in json.dumps(allowed)


def test_the_function_may_do_three_item_calls_on_one_table(resources: Resources) -> None:
    (table,) = (s for s in statements(resources) if "dynamodb" in s["Action"][0])
    assert set(table["Action"]) == {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"}
    arn, names = table["Resource"]["Fn::Sub"]
    assert arn.endswith(":${AWS::AccountId}:table/${Table}")
    environment = resources["SkillFunction"]["Properties"]["Environment"]["Variables"]
    assert names["Table"] == environment["TABLE_NAME"]


def test_the_function_has_no_other_role(resources: Resources) -> None:
    (role,) = of_type(resources, "AWS::IAM::Role")
    assert "ManagedPolicyArns" not in role["Properties"]
    assert resources["SkillFunction"]["Properties"]["Role"] == {"Fn::GetAtt": ["SkillRole", "Arn"]}


def test_the_table_is_encrypted_recoverable_and_hard_to_lose(resources: Resources) -> None:
    table = resources["ProgressTable"]
    assert (table["DeletionPolicy"], table["UpdateReplacePolicy"]) == ("Retain", "Retain")
    properties = table["Properties"]
    assert properties["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
    assert properties["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    assert properties["DeletionProtectionEnabled"] is True
    assert properties["BillingMode"] == "PAY_PER_REQUEST"
    assert properties["KeySchema"] == [{"AttributeName": "id", "KeyType": "HASH"}]


def test_the_function_gives_up_while_alexa_still_listens(resources: Resources) -> None:
    assert resources["SkillFunction"]["Properties"]["Timeout"] < ALEXA_WINDOW_S


def test_the_function_runs_what_the_package_was_made_for(resources: Resources) -> None:
    function = resources["SkillFunction"]["Properties"]
    assert function["Runtime"] == f"python{TARGET_PYTHON}"
    assert function["Architectures"] == ["arm64"]
    assert function["Handler"] == "skill.lambda_function.handler"
    assert function["SnapStart"] == {"ApplyOn": "PublishedVersions"}


def test_logs_are_json_and_end(resources: Resources) -> None:
    logging = resources["SkillFunction"]["Properties"]["LoggingConfig"]
    assert logging["LogFormat"] == "JSON"
    group = resources[logging["LogGroup"]["Ref"]]
    assert group["Properties"]["RetentionInDays"] == {"Ref": "LogRetentionDays"}


def measured(alarm: Resources) -> set[tuple[str, str]]:
    metrics = [m["MetricStat"] for m in alarm.get("Metrics", []) if "MetricStat" in m]
    if metrics:
        return {(m["Metric"]["MetricName"], m["Stat"]) for m in metrics}
    return {(alarm["MetricName"], alarm.get("ExtendedStatistic") or alarm["Statistic"])}


def test_alarms_watch_errors_latency_and_throttles(resources: Resources) -> None:
    alarms = [alarm["Properties"] for alarm in of_type(resources, "AWS::CloudWatch::Alarm")]
    assert set().union(*map(measured, alarms)) == {
        ("Errors", "Sum"),
        ("Invocations", "Sum"),
        ("LoggedErrors", "Sum"),
        ("Refusals", "Sum"),
        ("Duration", "p95"),
        ("Throttles", "Sum"),
        ("ReadThrottleEvents", "Sum"),
        ("WriteThrottleEvents", "Sum"),
    }


def test_refusals_are_counted_by_the_words_that_they_are_logged_with(
    resources: Resources, caplog: pytest.LogCaptureFixture
) -> None:
    pattern = resources["Refusals"]["Properties"]["FilterPattern"]
    found = re.fullmatch(r'\{ \$\.message = "([\w ]+)\*" \}', pattern)
    assert found is not None

    log_refusals({"request": {"type": "SessionEndedRequest", "error": {"type": "INVALID_RESPONSE"}}})

    assert caplog.messages[0].startswith(found[1])


def test_every_alarm_mails_if_there_is_an_address_and_stays_calm_at_night(
    resources: Resources,
) -> None:
    for alarm in of_type(resources, "AWS::CloudWatch::Alarm"):
        mailed = {"Fn::If": ["HasEmail", [{"Ref": "AlarmTopic"}], {"Ref": "AWS::NoValue"}]}
        assert alarm["Properties"]["AlarmActions"] == mailed
        assert alarm["Properties"]["TreatMissingData"] == "notBreaching"
    assert resources["AlarmTopic"]["Condition"] == "HasEmail"


def test_the_runbook_has_an_answer_to_every_alarm(resources: Resources) -> None:
    runbook = (ROOT / "infra" / "aws" / "RUNBOOK.md").read_text(encoding="utf-8")
    for alarm in of_type(resources, "AWS::CloudWatch::Alarm"):
        chapter = alarm["Properties"]["AlarmDescription"].partition("RUNBOOK.md, ")[2].rstrip(".")
        assert chapter
        assert f"\n### {chapter}\n" in runbook


def test_the_dashboard_is_json_and_shows_every_alarm(resources: Resources) -> None:
    body, _ = resources["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]
    shown = json.loads(body)["widgets"][0]["properties"]["alarms"]
    alarms = [n for n, r in resources.items() if r["Type"] == "AWS::CloudWatch::Alarm"]
    assert shown == [f"${{{name}.Arn}}" for name in alarms]


def test_pictures_have_a_safe_address_or_none(template: Resources) -> None:
    pattern = template["Parameters"]["PicturesUrl"]["AllowedPattern"]
    addresses = ("", "https://p.example", "http://p.example")
    assert [bool(re.fullmatch(pattern, address)) for address in addresses] == [True, True, False]
    environment = template["Resources"]["SkillFunction"]["Properties"]["Environment"]["Variables"]
    assert environment["PICTURES_URL"] == {"Ref": "PicturesUrl"}


def test_only_what_cannot_be_guessed_has_no_default(template: Resources) -> None:
    asked = {n for n, parameter in template["Parameters"].items() if "Default" not in parameter}
    assert asked == {"SkillId"}
