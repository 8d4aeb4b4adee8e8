"""The documents drawn and played by Amazon's own renderer in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from skill.coaching.positions import PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import guided
from skill.rendering.apl.clockwork import STALL_MS
from skill.rendering.apl.guided import LATER_MS
from skill.speech.en import ENGLISH
from tests.screens.sample import BREATHE_IN, HOLD_MS, RELEASE, block, breaths

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.browser import Screen

    ScreenOf = Callable[[str], Screen]

STEP_MS = 500


def start_of(phase: Phase, holds: int = 1) -> int:
    """Milliseconds until the first cue of `phase`."""
    cues = list(block(holds=holds))
    first = next(at for at, cue in enumerate(cues) if cue.phase is phase)
    return sum(cue.ms for cue in cues[:first])


def play(screen: Screen, **more: Any) -> None:  # noqa: ANN401 - options of `guided`
    screen.show(guided(block(), "run:1", ENGLISH.screen, **more))


def arguments(screen: Screen) -> list[list[Any]]:
    return [event["arguments"] for event in screen.events]


def test_a_block_speaks_every_cue_and_ends_with_its_token(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    play(screen)
    screen.pass_ms(block().ms + 2000, step_ms=500)
    assert [ssml for _, ssml in screen.said] == [f"<speak>{cue.text}</speak>" for cue in block()]
    assert arguments(screen) == [["blockDone", "run:1"]]
    assert screen.events[0]["token"] == "run:1"
    assert screen.events[0]["ms"] == pytest.approx(block().ms, abs=1000)


@pytest.mark.parametrize("voice_ms", [0, 2500])
def test_a_hold_lasts_its_seconds_whether_the_voice_is_quick_or_slow(
    screen_of: ScreenOf, voice_ms: int
) -> None:
    screen = screen_of("show-5")
    screen.show(guided(block(), "run:1", ENGLISH.screen), voice_ms)
    screen.pass_ms(start_of(Phase.HOLD) + HOLD_MS + 3000)
    times = {ssml: ms for ms, ssml in screen.said}
    held_ms = times[f"<speak>{RELEASE}</speak>"] - times[f"<speak>{BREATHE_IN}</speak>"]
    assert held_ms == pytest.approx(HOLD_MS, abs=STEP_MS)


def test_the_countdown_shows_the_seconds_that_are_left(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    play(screen)
    screen.pass_ms(start_of(Phase.HOLD) + 500)
    shown = [int(next(t for t in screen.texts() if t.isdigit()))]
    for _ in range(4):
        screen.pass_ms(2000)
        shown.append(int(next(t for t in screen.texts() if t.isdigit())))
    assert shown == [10, 8, 6, 4, 2]


@pytest.mark.parametrize("what", ["pause", "easier", "skip", "stop"])
def test_a_touch_stops_the_coach_and_tells_the_skill_at_once(screen_of: ScreenOf, what: str) -> None:
    screen = screen_of("show-8")
    play(screen)
    screen.pass_ms(start_of(Phase.HOLD) + 2000)
    said = screen.said
    screen.touch(ENGLISH.screen[what])
    [[kind, touched, token, elapsed_ms]] = arguments(screen)
    assert (kind, touched, token) == ("touch", what, "run:1")
    assert elapsed_ms == pytest.approx(start_of(Phase.HOLD) + 2000, abs=1000)
    screen.pass_ms(STALL_MS + HOLD_MS)
    assert screen.said == said
    assert len(screen.events) == 1


def test_a_new_document_silences_the_old_one(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    play(screen)
    screen.pass_ms(5000)
    screen.show(guided(block(PositionId.WALL), "run:2", ENGLISH.screen))
    screen.pass_ms(block().ms + 2000, step_ms=500)
    assert arguments(screen) == [["blockDone", "run:2"]]


def test_a_block_that_the_device_stopped_half_way_asks_to_go_on(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    play(screen)
    screen.pass_ms(4000)
    screen.page.evaluate("interrupt()")
    screen.pass_ms(STALL_MS + 6000)
    in_the_words_at_ms = sum(cue.ms for cue in list(block())[:1])
    assert arguments(screen) == [["stalled", "run:1", in_the_words_at_ms]]


def asking() -> Timeline:
    question = Cue(Phase.QUESTION, "Ready for the wall stretch?", 1500)
    return Timeline.of([*breaths(), question, Cue(Phase.LISTEN, "", 0, 8000)])


def test_its_question_is_left_to_the_skill_and_without_an_answer_it_goes_on(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    screen.show(guided(asking(), "run:1", ENGLISH.screen))
    screen.pass_ms(breaths().ms + 1000, step_ms=500)
    assert arguments(screen) == [["asks", "run:1"]]
    assert screen.events[0]["ms"] == pytest.approx(breaths().ms, abs=1000)
    assert "Ready for the wall stretch?" in [text.replace("\xa0", " ") for text in screen.texts()]
    screen.pass_ms(14_000, step_ms=500)
    assert arguments(screen) == [["asks", "run:1"], ["blockDone", "run:1"]]
    assert screen.events[1]["ms"] == pytest.approx(asking().ms + LATER_MS, abs=1000)
    assert "<speak>Ready for the wall stretch?</speak>" not in [ssml for _, ssml in screen.said]


def test_a_microphone_that_stops_its_commands_does_not_keep_it_from_going_on(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    screen.show(guided(asking(), "run:1", ENGLISH.screen))
    screen.pass_ms(breaths().ms + 1000, step_ms=500)
    screen.page.evaluate("interrupt()")
    screen.pass_ms(15_000, step_ms=500)
    assert [kind for kind, *_ in arguments(screen)] == ["asks", "blockDone"]


def test_a_hidden_screen_says_nothing_more(screen_of: ScreenOf) -> None:
    screen = screen_of("show-8")
    play(screen)
    screen.page.evaluate("hide()")
    screen.pass_ms(10_000)
    assert len(screen.said) == 1
    view = screen.page.frame_locator("iframe").locator("#view > *")
    assert view.count() == 0
