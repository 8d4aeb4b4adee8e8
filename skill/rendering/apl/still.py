"""Screens that stand still: a question, last words, an emergency, and what a person can say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.rendering.apl.buttons import button_parts, buttons, crowded
from skill.rendering.apl.document import ROUND, SHAPES, TALL, WIDE, render, screen
from skill.rendering.apl.fit import Box, fitted, in_a_line
from skill.rendering.apl.parts import ACCENT, ALARM, QUIET, closed_up, column, plain, text, u

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+")
_ABOVE_BUTTONS = {ROUND: (78, 47), TALL: (90, 96), WIDE: (163, 74)}
_CROWDED = (72, 35)
"""The width and the height that words have there, in units."""
_QUESTION = {ROUND: 11, TALL: 12, WIDE: 15}
_NOTE = {ROUND: 5.5, TALL: 5.5, WIDE: 6.5}
_GAP = 4
_CLOSING = {ROUND: Box(74, 60, 13), TALL: Box(88, 120, 13), WIDE: Box(155, 84, 13)}
_NUMBER = {ROUND: 34, TALL: 36, WIDE: 46}
_LINE = {ROUND: (80, 14), TALL: (92, 13), WIDE: (165, 16)}
"""The width of a line, and the most that its letters may be high."""
MOST_PHRASES = 6
_PHRASE = {ROUND: 6.2, TALL: 6.8, WIDE: 9.4}
_PHRASE_WIDTH = {ROUND: 80, TALL: 92, WIDE: 168}


def question(words: str, token: str, labels: Labels, answers: tuple[str, ...] = ()) -> Json:
    """Ask the last sentence in large letters, with what was said before it below, and answers as buttons.

    A button sends `["touch", answer, token]`.
    """
    *before, asked = _SENTENCE_ENDS.split(words.strip())
    note = " ".join(before)
    data = {"properties": {"question": closed_up(asked), "note": closed_up(note)}}
    screens = [_asking(shape, len(asked), len(note), labels, answers) for shape in SHAPES]
    return render(token, screens, data, **button_parts(token))


def _asking(shape: str, asked: int, note: int, labels: Labels, answers: tuple[str, ...]) -> Json:
    crowd = crowded(shape, answers)
    width, height = _CROWDED if crowd else _ABOVE_BUTTONS[shape]
    share = 1.0 if not note else max(0.3, min(0.62, 2.4 * asked / (2.4 * asked + note)))
    box = Box(width, height * share - _GAP, _QUESTION[shape])
    words = [fitted("${payload.block.properties.question}", [asked], box)]
    if note:
        box = Box(width, height * (1 - share), _NOTE[shape])
        look = {"color": QUIET, "paddingTop": u(_GAP / 2)}
        words.append(fitted("${payload.block.properties.note}", [note], box, bold=False, **look))
    place: Json = {"grow": 1}
    if shape == ROUND:
        place = {"height": "46vh" if crowd else "58vh", "paddingTop": "9vh"}
    inside = column(*words, justifyContent="center", **place)
    below = [buttons(shape, labels, answers)] if answers else []
    return screen(shape, [inside, *below])


def closing(words: str, token: str) -> Json:
    """Show last words for as long as the device leaves them there, each sentence in lines of its own."""
    sentences = _SENTENCE_ENDS.split(words.strip())
    value = "${payload.block.properties.words}"
    screens = [
        screen(shape, [fitted(value, [*map(len, sentences)], box, bold=False)], justifyContent="center")
        for shape, box in _CLOSING.items()
    ]
    return render(token, screens, {"properties": {"words": "<br>".join(map(closed_up, sentences))}})


def emergency(words: str, number: str, token: str, labels: Labels) -> Json:
    """Show the number first, on red, and in two lines what to do now (guide B7.3).

    `words` is what a screen reader says in their place.
    """
    data = {"properties": {"words": plain(words), "number": number}}
    return render(token, [_alarm(shape, labels) for shape in SHAPES], data, background=ALARM)


def _alarm(shape: str, labels: Labels) -> Json:
    said = [labels[key] for key in ("emergency_call", "emergency_stop")]
    lines = [text(line, in_a_line(len(line), *_LINE[shape]), lineHeight=1.15) for line in said]
    number = text("${payload.block.properties.number}", _NUMBER[shape], fontWeight="900", lineHeight=1)
    label = "${payload.block.properties.words}"
    return screen(shape, [column(number, *lines)], justifyContent="center", accessibilityLabel=label)


def help_screen(phrases: Sequence[str], token: str, labels: Labels) -> Json:
    """List up to six things that a person can say."""
    data = {"properties": {"phrases": [plain(phrase) for phrase in phrases[:MOST_PHRASES]]}}
    return render(token, [_list(shape, labels) for shape in SHAPES], data)


def _list(shape: str, labels: Labels) -> Json:
    size = _PHRASE[shape]
    title = text(labels["help_title"], size * 1.1, color=ACCENT, paddingBottom=u(size * 0.4))
    phrase = text("${data}", size, fontWeight="500", lineHeight=1.36, width=u(_PHRASE_WIDTH[shape]))
    phrases = {
        "type": "Container",
        "alignItems": "center",
        "data": "${payload.block.properties.phrases}",
        "item": phrase,
    }
    inside = column(title, phrases, justifyContent="center", grow=1)
    return screen(shape, [inside], justifyContent="center")
