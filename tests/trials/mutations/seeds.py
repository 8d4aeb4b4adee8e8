"""Good requests of every kind, with sessions in the middle of things: what the bad ones are made from."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.trials.conversations.house import House, disabled
from tests.trials.conversations.wishes import EXIT, LAUNCH, YES, every_wish, meant_by

if TYPE_CHECKING:
    from skill.storage.store import Record

Json = dict[str, Any]
THEN = (LAUNCH, YES, "WhichLegIntent", "AMAZON.PauseIntent", "AMAZON.ResumeIntent", "NerveIntent")
SECONDS = 55
CONSENT = {
    "type": "Connections.Response",
    "name": "AskFor",
    "status": {"code": "200", "message": "OK"},
    "payload": {"permissionScope": "alexa::alerts:reminders:skill:readwrite", "status": "DENIED"},
    "token": "07:30",
}


@cache
def seeds() -> tuple[tuple[Json, ...], dict[str, Record]]:
    """Requests, and the records that were stored when the last of them was made."""
    sent: list[Json] = []
    house = House()
    for device in ("echo", "show5"):
        house.current = device
        for wish in THEN:
            say(house, wish)
            house.pass_time(SECONDS)
            sent += house.sent[-1:]
    house.device.touch(["touch", "pause"])
    sent += house.sent[-1:]
    say(house, LAUNCH)
    within = house.sent[-1]
    for ways in every_wish().values():
        label = max(ways, key=len)
        intent = ways[label].intent_json("")
        sent.append({**sent[2], "request": {**sent[2]["request"], "intent": intent}})
    sent.append({**within, "request": {**within["request"], **CONSENT}})
    say(house, EXIT)
    sent += [house.sent[-1], disabled(house.now, 0)]
    assert not house.problems, house.problems
    return tuple(json.loads(json.dumps(request)) for request in sent), house.shelf.records


def say(house: House, wish: str) -> None:
    house.say(replace(meant_by(wish), names_the_skill=wish == LAUNCH))
