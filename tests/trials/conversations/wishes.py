"""Everything that the interaction model lets a person say, and the way of saying it to a device."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from infra.local.nlu.model import DEFAULT_MODEL, read_model
from infra.local.nlu.slots import HeardSlot, Meaning
from infra.local.nlu.understanding import FALLBACK, Understanding, Understood, Wish
from skill.conversation.routing.routes import INTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILT_IN = {
    "AMAZON.NUMBER": ("0", "7", "10", "15", "20", "30", "45", "300"),
    "AMAZON.DURATION": ("PT1S", "PT15S", "PT30S", "PT1M30S", "PT20M"),
    "AMAZON.TIME": ("07:30", "19:00", "00:30", "12:00", "MO", "EV"),
}
UNKNOWN = "purple elephants"
LAUNCH, EXIT = "launch", "exit"
YES, NO, PROGRESS = "AMAZON.YesIntent", "AMAZON.NoIntent", "ProgressIntent"
OFTEN = (
    *("AMAZON.NoIntent", "AMAZON.NextIntent", "AMAZON.PreviousIntent", "AMAZON.RepeatIntent"),
    *("AMAZON.PauseIntent", "AMAZON.ResumeIntent", "AMAZON.StartOverIntent", "AMAZON.StopIntent"),
    *("StartIntent", "SkipIntent", "EasierIntent", "HarderIntent", "LongerHoldIntent", "MoreTimeIntent"),
    *("HurtsIntent", "NerveIntent", "FeelIntent"),
)
LOCALES = (*sorted({path.stem for path in DEFAULT_MODEL.parent.glob("*.json")}), "en-GB", "de-DE", "xx")


@cache
def every_wish() -> dict[str, dict[str, Understood]]:
    """Intent → each way in which its slots can be filled: none, one value, or words that match nothing."""
    model = read_model(DEFAULT_MODEL)
    meanings = {name: tuple(Meaning(v.name, v.id) for v in values) for name, values in model.types.items()}
    meanings |= {name: tuple(map(Meaning, values)) for name, values in BUILT_IN.items()}
    wishes = {}
    for name in sorted({*model.intents, *INTENTS}):
        slots = model.intents[name].slots if name in model.intents else {}
        ways = {name: Understood(Wish.INTENT, name, {}, tuple(slots))}
        for heard in _fillings(slots, meanings):
            label = f"{name} {heard.name}={heard.value}"
            ways[label] = Understood(Wish.INTENT, name, {heard.name: heard}, tuple(slots))
        wishes[name] = ways
    return wishes


def _fillings(slots: dict[str, str], meanings: dict[str, tuple[Meaning, ...]]) -> Iterator[HeardSlot]:
    for slot, kind in slots.items():
        yield HeardSlot(slot, kind, UNKNOWN, None)
        yield from (HeardSlot(slot, kind, meaning.value, meaning) for meaning in meanings[kind])


@cache
def meant_by(label: str) -> Understood:
    if label in (LAUNCH, EXIT):
        return Understood(Wish.LAUNCH if label == LAUNCH else Wish.EXIT)
    return every_wish()[label.split(maxsplit=1)[0]][label]


class Meant(Understanding):
    """Understands what was meant, whatever is said: the words themselves are tested elsewhere."""

    def __init__(self) -> None:
        self.meaning = Understood(Wish.INTENT, FALLBACK)

    def understand(self, text: str, *, in_session: bool = True) -> Understood:
        return self.meaning
