"""The map as a picture: a card for every question, and where each answer to it leads.

Laid out in columns by hand, so that it is the same on every machine and needs no program for graphs.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from skill.conversation.alexa.session import memory_of
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.rows import Doing, Kind
from skill.conversation.turns.memory import Ask
from tests.conversation.asked import home_where
from tests.map.walk import END, PLACES, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

from tests.map.walk import Place, Step, To

ASKING = ("yes", "no", "next")
"""Said to every question; what else a question has an answer of its own for is drawn as well."""
CARD, GUTTER, MARGIN, GAP = 258, 56, 34, 18
HEAD, ROW, PAD = 30, 21, 8
LETTERS = 33
"""So many fit into a row of a card."""
ANYWHERE = "anywhere"
"""The card of what leads to the same question whether one stretches, breathes or does nothing."""
AT_ITS_END = "(at its end)"
TITLES = {
    "doing": "No question is open",
    Kind.STRETCH: "The stretch",
    Kind.BEFORE_BLOCK: "Before a block",
    Kind.SAFETY: "Safety comes first",
    Kind.AFTERWARDS: "Afterwards",
    Kind.TALK: "Something else",
}
COLUMNS: tuple[tuple[str, ...], ...] = (
    (Kind.TALK,),
    ("doing",),
    (Kind.SAFETY, Kind.AFTERWARDS),
    (Kind.STRETCH, Kind.BEFORE_BLOCK),
)
STYLE = """
  text { font: 12px system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; fill: #4c5559 }
  .ground { fill: #f7f5f0 } .card { fill: #fffdf8; stroke: #d5d1c6 }
  .kind { font-size: 15px; font-weight: 600; fill: #2a3033 }
  .name { font-size: 13px; font-weight: 600; fill: #2a3033 } .foot { fill: #6b7377 }
  .line { fill: none; stroke: var(--hue); stroke-width: 1.6; opacity: .75 }
  .to { font-weight: 600 } .to, .tip, .bar { fill: var(--hue) }
  .doing { --hue: #5d6a6e } .stretch { --hue: #2f8177 } .before_block { --hue: #6a7f2e }
  .safety { --hue: #b3492f } .talk { --hue: #6257a5 } .afterwards { --hue: #a5701c } .end { --hue: #6b7377 }
  @media (prefers-color-scheme: dark) {
    text { fill: #b3bbb9 } .ground { fill: #1e2426 } .card { fill: #262d2f; stroke: #3d474a }
    .kind, .name { fill: #e6e9e7 } .foot { fill: #8d9795 }
    .doing { --hue: #a3b0b3 } .stretch { --hue: #63b8ab } .before_block { --hue: #a9bf66 }
    .safety { --hue: #e58a70 } .talk { --hue: #a79df0 } .afterwards { --hue: #d9a552 } .end { --hue: #8d9795 }
  }
"""


class Row(NamedTuple):
    words: tuple[str, ...]
    to: To

    @property
    def text(self) -> str:
        """As many of the words as there is room for beside where they lead."""
        text, room = "", LETTERS - len(str(self.to))
        for words in self.words:
            longer = f"{text}, {words}" if text else words
            if text and len(longer) > room:
                return f"{text} …"
            text = longer
        return text


class Card(NamedTuple):
    place: Place | str
    rows: tuple[Row, ...]
    left: int
    top: int

    @property
    def height(self) -> int:
        return HEAD + len(self.rows) * ROW + PAD

    def middle(self, row: int) -> float:
        return self.top + HEAD + row * ROW + ROW / 2


def picture() -> str:
    """SVG; its colours follow the reader's light or dark setting."""
    cards = {card.place: card for card in _cards()}
    width = 2 * MARGIN + len(COLUMNS) * CARD + (len(COLUMNS) - 1) * GUTTER
    foot = max(card.top + card.height for card in cards.values()) + 2 * GAP
    notes = list(_everywhere())
    height = foot + len(notes) * ROW + GAP
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
            f' height="{height}" role="img" aria-label="Every question of the conversation, and where each'
            ' answer leads">',
            f"<style>{STYLE}</style>",
            f'<rect class="ground" width="{width}" height="{height}" rx="12"/>',
            *(_title(kind, cards) for column in COLUMNS for kind in column),
            *(part for card in cards.values() for part in _lines_from(card, cards)),
            *(part for card in cards.values() for part in _drawn(card)),
            *(_text("foot", MARGIN, foot + number * ROW, note) for number, note in enumerate(notes)),
            "</svg>\n",
        ]
    )


def kind_of(place: To) -> str:
    if isinstance(place, Ask):
        return QUESTIONS[place].kind
    return END if place == END else "doing"


def _cards() -> Iterator[Card]:
    for number, column in enumerate(COLUMNS):
        left, top = MARGIN + number * (CARD + GUTTER), MARGIN
        for kind in column:
            top += HEAD
            for place in (place for place in (*PLACES, ANYWHERE) if kind_of(place) == kind):
                card = Card(place, tuple(_rows(place)), left, top)
                yield card
                top += card.height + GAP


def _rows(place: Place | str) -> Iterator[Row]:
    """What is said there, by where it leads; what leads nowhere else is left out."""
    led: dict[To, list[str]] = {}
    steps = walk(place) if isinstance(place, Ask | Doing) else walk(Doing.NOTHING)
    for step in steps:
        if step.to != place and _shown(place, step):
            led.setdefault(step.to, []).append(step.words)
    if isinstance(place, Doing) and (question := _at_its_end(place)):
        led.setdefault(question, []).insert(0, AT_ITS_END)
    for to, words in led.items():
        yield Row(tuple(words), to)


def _at_its_end(doing: Doing) -> Ask | None:
    """The question after what is being played."""
    session = home_where(doing).session
    return None if session is None else memory_of(session.attributes["memory"]).ask


def _shown(place: Place | str, step: Step) -> bool:
    if isinstance(place, Ask):
        own = step.routed.row in QUESTIONS[place].answers and step.to not in (END, *_led(step.words))
        return step.words in ASKING or own
    anywhere = isinstance(step.to, Ask) and len(_led(step.words)) == 1
    return step.to != END and anywhere is (place == ANYWHERE)


@cache
def _led(words: str) -> set[To]:
    """Where these words lead while no question is open."""
    return {step.to for doing in Doing for step in walk(doing) if step.words == words}


def _everywhere() -> Iterator[str]:
    """What leads to the same end from every place."""
    ends = set.intersection(
        *({step.words for step in steps if step.to == END} for steps in map(walk, PLACES))
    )
    said = [step.words for step in walk(Doing.NOTHING) if step.words in ends]
    yield f"From everywhere to the end: {', '.join(said)}."
    yield (
        "What is not drawn is answered by the way, and the question asked again; make map prints all of it."
    )


def _title(kind: str, cards: dict[Place | str, Card]) -> str:
    first = next(card for card in cards.values() if kind_of(card.place) == kind)
    return _text("kind", first.left, first.top - 10, TITLES[kind])


def _drawn(card: Card) -> Iterator[str]:
    left, top = card.left, card.top
    yield f'<g class="{kind_of(card.place)}">'
    yield f'<rect class="card" x="{left}" y="{top}" width="{CARD}" height="{card.height}" rx="7"/>'
    yield f'<rect class="bar" x="{left}" y="{top}" width="5" height="{card.height}" rx="2.5"/>'
    yield _text("name", left + 16, top + 20, str(card.place).replace("_", " "))
    yield "</g>"
    for number, row in enumerate(card.rows):
        base = card.middle(number) + 4
        yield _text("said", left + 16, base, row.text)
        to = str(row.to).replace("_", " ")
        yield (
            f'<text class="to {kind_of(row.to)}" x="{left + CARD - 10}" y="{base:g}"'
            f' text-anchor="end">{escape(to)}</text>'
        )


def _lines_from(card: Card, cards: dict[Place | str, Card]) -> Iterator[str]:
    """From a row to the card that it leads to: on the side that faces it, in its colour."""
    for number, row in enumerate(card.rows):
        if not isinstance(row.to, Ask) or not (
            not isinstance(card.place, Ask) or {"yes", "no"} & {*row.words}
        ):
            continue
        yield from _line(card, card.middle(number), cards[row.to])


def _line(card: Card, y: float, target: Card) -> Iterator[str]:
    back, same = target.left < card.left, target.left == card.left
    x = card.left if back else card.left + CARD
    to_x, to_y = target.left + CARD if back or same else target.left, target.top + HEAD / 2 + 1
    bend = GUTTER * (-0.6 if back else 0.6)
    to_bend, tip = (bend if same else -bend), (6 if back or same else -6)
    kind = kind_of(target.place)
    curve = f"{x + bend:g},{y:g} {to_x + to_bend:g},{to_y:g} {to_x},{to_y:g}"
    yield f'<path class="line {kind}" d="M{x},{y:g} C{curve}"/>'
    yield f'<path class="tip {kind}" d="M{to_x},{to_y:g} l{tip},-3.5 v7 z"/>'


def _text(name: str, x: float, y: float, words: str) -> str:
    return f'<text class="{name}" x="{x:g}" y="{y:g}">{escape(words)}</text>'
