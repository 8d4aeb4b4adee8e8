"""What is done to good requests: fields go missing, change their type, or say what no device would say."""

from __future__ import annotations

import json
from functools import reduce
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

Json = dict[str, Any]
Path = tuple[str | int, ...]

MARKUP = "</speak><speak><audio src='https://x.example/a.mp3'/><break time='90s'/>"
WORDS = (
    "",
    " ",
    MARKUP,
    "]]><![CDATA[&amp;&lt;",
    "\x00\x1b[31m\x7f",
    "\ud800",
    "\udfff\ud800 left",
    "\u202eright to left\u202c",
    "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT FIVE}",
    "e\u0301" * 400,
    "${payload.x}",
    "x" * 60_000,
    "'; DROP TABLE progress; --",
    "__class__",
    "../../../etc/passwd",
    "%s%n{0}{x}",
)
WRONG = float("nan"), float("inf"), 1e308
VALUES: tuple[Any, ...] = (None, True, False, 0, -1, 1.5, 2**63, 10**400, -(10**18), *WRONG, [], {}, [[]])
MOMENTS = (
    "",
    "yesterday",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "1969-12-31T23:59:59Z",
    "2019-06-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "2026-03-02T15:30:00",
    "2026-03-02T15:30:00.123456Z",
    "2026-03-02T15:30:00-12:00",
    "2027-03-02T15:30:00Z",
    "9999-12-31T23:59:59Z",
    "99999-01-01T00:00:00Z",
    1772465400000,
    -(10**15),
    10**18,
)
NAMES = (
    "LaunchRequest",
    "IntentRequest",
    "SessionEndedRequest",
    "Alexa.Presentation.APL.UserEvent",
    "Alexa.Something.New",
    "AlexaSkillEvent.SkillDisabled",
    "AlexaSkillEvent.SkillEnabled",
    "Connections.Response",
    "System.ExceptionEncountered",
    "CanFulfillIntentRequest",
    "Dialog.Delegate",
    "AMAZON.ShuffleOnIntent",
    "EmergencyIntent",
    "ER_SUCCESS_MATCH",
    "NOBODY_KNOWS",
    "de-DE",
    "en-US",
)


def deep(depth: int) -> Any:  # noqa: ANN401 - nested lists
    tree: Any = []
    for _ in range(depth):
        tree = [tree]
    return tree


def places(tree: object, path: Path = ()) -> Iterator[Path]:
    """The way to every value below the top."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in pairs:
        yield (*path, key)
        yield from places(value, (*path, key))


def parent_of(tree: Any, path: Path) -> Any:  # noqa: ANN401 - any JSON
    return reduce(lambda branch, key: branch[key], path[:-1], tree)


def junk(random: Random, now: object) -> Any:  # noqa: ANN401 - any JSON
    """Something else in place of `now`."""
    choice = random.randrange(6)
    if choice == 0 and isinstance(now, str) and now:
        return scrambled(random, now)
    if choice == 1:
        return deep(random.choice((3, 50, 400)))
    if choice == 2:
        return random.choice(VALUES)
    if choice == 3:
        return random.choice(MOMENTS)
    return random.choice(NAMES if choice == 4 else WORDS)


def scrambled(random: Random, text: str) -> str:
    """One character changed, dropped or doubled; or cut short."""
    at = random.randrange(len(text))
    return random.choice(
        (
            text[:at] + random.choice("0123456789abczlrws.,/-{}\":'<é\u0000") + text[at + 1 :],
            text[:at] + text[at + 1 :],
            text[:at] + text[at:] * 2,
            text[:at],
        )
    )


def drop(random: Random, tree: Json, path: Path) -> None:
    parent = parent_of(tree, path)
    del parent[path[-1]]


def change(random: Random, tree: Json, path: Path) -> None:
    parent = parent_of(tree, path)
    parent[path[-1]] = junk(random, parent[path[-1]])


def add(random: Random, tree: Json, path: Path) -> None:
    parent = parent_of(tree, path)
    if isinstance(parent, dict):
        parent[random.choice((*WORDS, *FAVOURITES, "id", "person"))] = junk(random, None)
    else:
        parent.append(junk(random, None))


CHANGES: tuple[Callable[[Random, Json, Path], None], ...] = (drop, change, change, change, add)
FAVOURITES = ("timestamp", "attributes", "intent", "slots", "value", "type", "progress", "memory", "version")


def mutated(random: Random, seed: Json) -> Json:
    """A copy of `seed` with one to three things wrong with it."""
    tree: Json = json.loads(json.dumps(seed))
    for _ in range(random.randint(1, 3)):
        known = list(places(tree))
        if not known:
            break
        if random.random() < 0.6:
            favourite = random.choice(FAVOURITES)
            known = [path for path in known if favourite in path] or known
        random.choice(CHANGES)(random, tree, random.choice(known))
    return tree


def body_of(random: Random, tree: Json) -> bytes:
    """As bytes, now and then broken ones."""
    data = json.dumps(tree).encode()
    choice = random.randrange(12)
    if choice == 0:
        return data[: random.randrange(len(data))]
    if choice == 1:
        at = random.randrange(len(data))
        return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]
    if choice == 2:
        return b"\xef\xbb\xbf" + data
    if choice == 3:
        return data.replace(b"{", b"[" * 3_000, 1)
    if choice == 4:
        return data[:-1] + b" " * 130_000 + b"}"
    return data
