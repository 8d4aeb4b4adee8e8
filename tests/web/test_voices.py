"""A hold takes as long as it should, however slow or quick the browser's voice is."""

from __future__ import annotations

from datetime import datetime
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pytest

from infra.local.echo.heard import words_ms
from infra.local.echo.ssml import Segment
from infra.local.viewhost import installed
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Span, Timeline
from skill.conversation.alexa.session import MEMORY
from skill.conversation.turns.memory import Memory, Playing
from skill.rendering.apl import guided
from skill.speech.en import ENGLISH
from tests.web.fake_coach import FakeCoach
from tests.web.local_echo import LAUNCH, VOICE, LocalEcho

if TYPE_CHECKING:
    from collections.abc import Callable

    Json = dict[str, Any]

HOLD_MS = 10_000
SLOW, QUICK = 1.5, 0.7
"""How long a voice takes, over the estimate."""
CAPTION_MS = 200


def cue(phase: Phase, words: str, ms: int) -> Cue:
    speech_ms = words_ms(Segment(words))
    return Cue(phase, words, speech_ms, ms - speech_ms, PositionId.SEATED, Leg.LEFT, phase is Phase.HOLD)


CUES = (
    cue(Phase.LEAD_IN, "Slowly ease in.", 2500),
    cue(Phase.HOLD, "And hold. Breathe in.", 4000),
    cue(Phase.HOLD, "And breathe out slowly.", 6000),
    cue(Phase.RELEASE, "Let it go gently.", 3000),
)
NOTHING = Cue(Phase.TALK, "", 0)
PHASES = [each.phase for each in CUES]
SSML = "".join(f'{each.text}<break time="{each.pause_ms}ms"/>' for each in CUES)


class HoldCoach(FakeCoach):
    """Leads through one hold, by voice or on a screen."""

    def __call__(self, envelope: Json) -> Json:
        answer = super().__call__(envelope)
        if self.kinds[-1] != "LaunchRequest":
            return answer
        if envelope["context"]["System"]["device"]["supportedInterfaces"]:
            answer["response"] = {"directives": [guided(Timeline.of(CUES), "hold", ENGLISH.screen)]}
            return answer
        at_ms = round(datetime.fromisoformat(envelope["request"]["timestamp"]).timestamp() * 1000)
        spans = tuple(
            Span(phase, PositionId.SEATED, Leg.LEFT, int(phase is Phase.HOLD), sum(c.ms for c in cues))
            for phase, cues in (
                (p, [c for c in CUES if c.phase is p]) for p in dict.fromkeys(c.phase for c in CUES)
            )
        )
        answer["sessionAttributes"] = {"memory": MEMORY.dumps(Memory(playing=Playing(at_ms, spans)))}
        speech = {"type": "SSML", "ssml": f"<speak>{SSML}</speak>"}
        answer["response"] = {"outputSpeech": speech, "shouldEndSession": False}
        return answer


@pytest.fixture
def coach() -> HoldCoach:
    return HoldCoach()


WATCH = """
window.seen = [];
window.captions = [];
window.stall = 0;
if (window === top) addEventListener("load", () => {
  const screen = () => document.querySelector("#screen.on iframe")?.contentDocument;
  const shows = (words) => [...screen()?.querySelectorAll("p") ?? []]
    .some((p) => p.textContent === words && p.checkVisibility());
  let before = performance.now();
  const look = () => {
    window.stall = Math.max(window.stall, performance.now() - before);
    before = performance.now();
    const holds = document.getElementById("holding").textContent !== "" || shows(%r);
    if (holds !== (window.seen.length %% 2 === 1)) window.seen.push(performance.now());
    const caption = document.getElementById("caption").textContent;
    if (caption !== window.captions.at(-1)?.text)
      window.captions.push({ text: caption, at: performance.now() });
    requestAnimationFrame(look);
  };
  look();
});
"""
"""When a hold is seen to begin and to end, when each caption was, and the longest time between two looks:
a machine that stood still for so long showed nothing at all, and nobody can say when it was due."""


def voice(factor: float) -> str:
    """One that takes so much longer than estimated."""
    return f"{VOICE}; window.msOf = (text) => {factor} * text.length * {MS_A_LETTER};"


MS_A_LETTER = sum(each.speech_ms for each in CUES) / sum(len(each.text) for each in CUES)


def test_ten_seconds_are_ten_seconds_and_captions_come_with_the_words(
    open_echo: Callable[..., LocalEcho],
) -> None:
    watch = WATCH % ENGLISH.screen["step_hold"]
    devices = [("echo", SLOW), ("echo", QUICK)] + ([("show8", SLOW)] if installed() else [])
    echoes = [open_echo(voice(factor) + watch, device) for device, factor in devices]
    muted = [open_echo(watch, device) for device in ("echo", "show8")[: len(devices) - 1]]
    for echo in muted:
        echo.page.locator("#settings").evaluate("settings => settings.open = true")
        echo.page.uncheck("#aloud")
    for echo in (*echoes, *muted):
        echo.say(LAUNCH)
    for echo in (*echoes, *muted):
        echo.page.wait_for_function("() => window.seen.length === 2", timeout=25_000)
        began, ended = echo.page.evaluate("seen")
        assert ended - began == pytest.approx(HOLD_MS, abs=300 + echo.page.evaluate("stall"))
    for echo in echoes:
        captions, at_most_ms = captions_of(echo), CAPTION_MS + echo.page.evaluate("stall")
        for said in echo.page.evaluate("spoken"):
            assert abs(captions[said["text"]] - said["start"]) <= at_most_ms
    for echo in muted:
        captions, at_most_ms = captions_of(echo), CAPTION_MS + echo.page.evaluate("stall")
        began = captions[first_sentence(CUES[0])]
        for each, due_ms in zip(CUES, accumulate(cue.ms for cue in (NOTHING, *CUES)), strict=False):
            assert abs(captions[first_sentence(each)] - began - due_ms) <= at_most_ms


def captions_of(echo: LocalEcho) -> dict[str, float]:
    """When each was first seen (milliseconds)."""
    return {caption["text"]: caption["at"] for caption in reversed(echo.page.evaluate("captions"))}


def first_sentence(of: Cue) -> str:
    return of.text.partition(". ")[0].removesuffix(".") + "."
