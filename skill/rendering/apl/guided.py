"""A timeline as a document that speaks, counts down, moves its figure and goes on by itself.

Each cue runs its words and its time side by side, so a hold lasts what it should whether the
voice is quicker or slower than the estimate. Only the question at its end is left to the skill:
what a document says itself opens no microphone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.coaching.breathing import IN, OUT
from skill.coaching.positions import DEPTHS
from skill.coaching.run import Hold, Planned
from skill.coaching.timeline import Phase
from skill.rendering.apl.clockwork import bind, commands, lines_of, ticks, voices
from skill.rendering.apl.document import IDLE_MS, SHAPES, render, screen
from skill.rendering.apl.parts import send, set_value
from skill.rendering.apl.spans import HOLD, LAST, RELEASE, REST, spans
from skill.rendering.apl.stage import FOR_BREATHS, TOUCHES, stage, stage_bind, stage_parts
from skill.rendering.drawings import EASED, Picture, moving, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.run import Run
    from skill.coaching.timeline import Cue, Timeline
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json
    from skill.rendering.apl.spans import Look, Span


LATER_MS = 2_000
"""A question that the skill is asked for comes so much later, and so does the end of listening."""
_SAID = {HOLD, RELEASE, REST}
_BREATH = {IN, OUT}


@dataclass(frozen=True)
class Part:
    """What a timeline does not tell of the run that it is a part of."""

    run: Run | None = None
    answers: tuple[str, ...] = ()
    """The buttons at the question."""
    later_ms: int = 0
    """What the run takes after this timeline."""


def guided(timeline: Timeline, token: str, labels: Labels, part: Part | None = None) -> Json:
    """Make the RenderDocument directive of one block.

    It sends `["asks", token]` when its question is due, `["blockDone", token]` at the end,
    `["touch", what, token, elapsed_ms]` for a button, and `["stalled", token, at_ms]` when the device
    has stopped the block half-way, in the words that are due `at_ms` after the timeline's beginning.
    """
    return _Making(timeline, token, labels, part or Part()).document()


class _Making:
    """Makes one document."""

    def __init__(self, timeline: Timeline, token: str, labels: Labels, part: Part) -> None:
        self._timeline, self._token, self._labels, self._part = timeline, token, labels, part
        self._asks = any(cue.phase is Phase.QUESTION for cue in timeline)
        self._lines = list(dict.fromkeys(cue.text for cue in timeline if cue.text))
        self._spans = list(spans(timeline))
        pictures = [self._picture(look) for span in self._spans for look in span.looks if look.position]
        self._film = moving(pictures) if pictures else None
        self._touches = TOUCHES if self._film else FOR_BREATHS

    def document(self) -> Json:
        screens = [
            screen(
                shape,
                [
                    *stage(shape, self._film, self._labels, self._touches, self._part.answers),
                    voices(),
                ],
                [*bind(), *stage_bind(shape)],
                handleTick=ticks(breathes=self._film is None),
            )
            for shape in SHAPES
        ]
        return render(
            self._token,
            screens,
            lines_of(self._lines, self._film.frames if self._film else ()),
            settings={"idleTimeout": self._timeline.ms + 2 * IDLE_MS},
            **stage_parts(self._film, self._token),
            commands=commands(self._token, breathes=self._film is None),
            onMount=[{"type": "Sequential", "screenLock": True, "commands": [*self._sequence()]}],
        )

    def _sequence(self) -> Iterator[Json]:
        at_ms, look = 0, None
        for span in self._spans:
            yield self._span(span, self._timeline.ms - at_ms)
            for cue, seen in zip(span.cues, span.looks, strict=True):
                if seen != look:
                    yield self._look(seen)
                    look = seen
                if seen.step in _BREATH:
                    yield {"type": "Swell", "out": int(seen.step == OUT), "ms": cue.ms}
                yield self._cue(cue, at_ms)
                at_ms += cue.ms
        if self._asks:
            yield {"type": "Idle", "delay": LATER_MS}
        yield set_value("due", 0)
        yield send("blockDone", self._token)

    def _span(self, span: Span, left_ms: int) -> Json:
        kind = span.kind
        minutes = -(-(left_ms + self._part.later_ms) // 60_000)
        return {
            "type": "Span",
            "kind": kind.value,
            "meaning": self._labels.get(f"count_{kind}", ""),
            "nth": self._nth(span),
            "minutes": self._labels["minutes_left"].format(count=minutes),
            "ms": span.ms,
        }

    def _nth(self, span: Span) -> str:
        """Which of all the run's holds this is, or leads to."""
        run, first = self._part.run, self._timeline.cues.index(span.cues[0])
        holds = (cue for cue in self._timeline.cues[first:] if cue.hold and cue.leg)
        cue = next(holds, None)
        if run is None or cue is None or cue.leg is None:
            return ""
        line = [planned for planned in run.sequence() if planned.hold.leg not in run.spared]
        planned = Planned(cue.block, Hold(cue.leg, cue.hold))
        if planned not in line or len(line) < 2:
            return ""
        return self._labels["hold_of"].format(number=line.index(planned) + 1, total=len(line))

    def _look(self, look: Look) -> Json:
        shown = {"frame": -1, "leg": look.leg or "", "side": "", "instruction": ""}
        if look.step in _BREATH:
            shown["instruction"] = self._labels[f"step_breathe_{look.step}"]
        elif look.position and self._film:
            shown["frame"] = self._film.at[self._picture(look)]
            shown["instruction"] = self._instruction(look)
            shown["side"] = self._labels[f"side_{look.leg}"] if look.leg else ""
        return {"type": "Look", **shown}

    def _instruction(self, look: Look) -> str:
        if look.step in _SAID:
            return self._labels[f"step_{look.step}"]
        picture = self._picture(look)
        return instruction(self._labels, picture)

    def _picture(self, look: Look) -> Picture:
        assert look.position
        depth = self._part.run.depth(look.block, look.leg) if self._part.run else 0
        known = steps(look.position, depth)
        step = {LAST: known[-2], RELEASE: EASED, REST: EASED}.get(look.step, look.step)
        return Picture(look.position, depth, step if step in (*known, EASED) else known[0])

    def _cue(self, cue: Cue, at_ms: int) -> Json:
        if not cue.text:
            return {"type": "Idle", "delay": cue.ms}
        said = {"line": self._lines.index(cue.text), "ms": cue.ms, "at": at_ms}
        if cue.phase is Phase.QUESTION:
            wait = self._timeline.ms - at_ms + LATER_MS
            return {"type": "Question", **said, "wait": wait, "token": self._token}
        return {"type": "Cue", **said}


def instruction(labels: Labels, picture: Picture) -> str:
    """The few words beside a drawing; a depth may have words of its own."""
    key = f"step_{picture.position}_{picture.step}"
    return labels.get(f"{key}_{DEPTHS[picture.depth]}", labels[key])
