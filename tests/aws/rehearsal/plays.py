"""What is rehearsed: each play starts from nothing and ends well, or names in its error what did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.aws.test_lambda_runtime import launch

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.aws.rehearsal.stage import Run, Stage

STEPS = 7
FUNCTION = "AWS::Lambda::Function"


def succeeded(run: Run) -> str:
    assert run.returncode == 0, run.stdout
    return run.stdout


def failed(run: Run) -> str:
    assert run.returncode == 1, run.stdout
    return run.stdout


def answered(stage: Stage) -> None:
    """A launch reaches the deployed function, is answered aloud, and leaves one record of one person."""
    response = stage.answer(launch(stage.skill_id()))
    assert response["outputSpeech"]["ssml"].startswith("<speak>")
    assert response["shouldEndSession"] is False
    assert len(stage.records()) == 1


def from_nothing(stage: Stage) -> None:
    succeeded(stage.deploy())
    answered(stage)
    assert len(stage.aws.tables()) == 1


def after_a_change(stage: Stage) -> None:
    succeeded(stage.deploy())
    answered(stage)
    stage.change()
    succeeded(stage.deploy())
    assert "a wholly new way to put it" in stage.samples()
    assert stage.configuration()["Version"] == "2"
    answered(stage)


def with_nothing_new(stage: Stage) -> None:
    succeeded(stage.deploy())
    succeeded(stage.deploy())
    assert stage.configuration()["Version"] == "1"
    answered(stage)


def old_versions_go(stage: Stage) -> None:
    for number in range(3):
        stage.change(number)
        printed = succeeded(stage.deploy())
    assert "Deleted: 1" in printed
    assert stage.configuration()["Version"] == "3"
    answered(stage)


def cut_off_after(step: int) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        assert f"Cut off after step {step}." in failed(stage.deploy_cut_off(step))
        succeeded(stage.deploy())
        answered(stage)
        assert len(stage.aws.tables()) == 1

    return play


def fail_with_the_function(stage: Stage) -> None:
    """A deployment in which the function cannot be made; the next one can make it."""
    stage.aws.fault.write_text(FUNCTION, encoding="utf-8")
    failed(stage.deploy())
    stage.aws.fault.unlink()


def model_is_refused(stage: Stage) -> None:
    stage.alexa.failing = True
    failed(stage.deploy())
    stage.alexa.failing = False
    succeeded(stage.deploy())
    answered(stage)


def function_is_refused(stage: Stage) -> None:
    fail_with_the_function(stage)
    succeeded(stage.deploy())
    answered(stage)


def change_is_refused(stage: Stage) -> None:
    """What was there goes on answering; the next run brings the change."""
    succeeded(stage.deploy())
    stage.change()
    stage.aws.fault.write_text(FUNCTION, encoding="utf-8")
    failed(stage.deploy())
    assert stage.configuration()["Version"] == "1"
    answered(stage)
    stage.aws.fault.unlink()
    succeeded(stage.deploy())
    assert stage.configuration()["Version"] != "1"
    answered(stage)


def in_two_regions(stage: Stage) -> None:
    regions = ("--region", "NA=us-east-1", "--region", "EU=eu-west-1")
    succeeded(stage.deploy(*regions))
    answered(stage)
    assert ":eu-west-1:" in stage.alexa.endpoint(stage.skill_id(), "EU")
    succeeded(stage.undeploy("--region", "NA=us-east-1"))
    succeeded(stage.undeploy(*regions))
    assert not stage.functions("eu-west-1")


def taken_down(stage: Stage) -> None:
    """The table with what people did stays, and the skill; a new stack can go on with them."""
    succeeded(stage.deploy())
    answered(stage)
    (table,) = stage.aws.tables()
    assert table in succeeded(stage.undeploy())
    assert not stage.functions()
    assert stage.aws.tables() == [table]
    assert not stage.aws.allows(stage.alexa.endpoint(stage.skill_id()), stage.skill_id())
    succeeded(stage.undeploy())
    succeeded(stage.deploy("--set", f"RestoredTable={table}"))
    assert stage.configuration()["Environment"]["Variables"]["TABLE_NAME"] == table
    answered(stage)


def half_made_and_taken_down(stage: Stage) -> None:
    fail_with_the_function(stage)
    succeeded(stage.undeploy())
    succeeded(stage.deploy())
    answered(stage)


PLAYS: dict[str, Callable[[Stage], None]] = {
    "from nothing to an answered launch": from_nothing,
    "again after a change": after_a_change,
    "again with nothing new": with_nothing_new,
    "three changes: the oldest version goes": old_versions_go,
    **{f"cut off after step {n}, run again": cut_off_after(n) for n in range(1, STEPS + 1)},
    "the model cannot be built, run again": model_is_refused,
    "the function cannot be made, run again": function_is_refused,
    "a change cannot be made, run again": change_is_refused,
    "in two regions, one taken down before the other": in_two_regions,
    "taken down, and up again with the kept table": taken_down,
    "half made, taken down, run again": half_made_and_taken_down,
}
