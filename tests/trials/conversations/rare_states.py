"""The rare states by name, and how each is told."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from skill.coaching.days import day_of, known_zone
from skill.coaching.positions import Frame, PositionId
from skill.coaching.run import EXPIRES_S
from skill.coaching.settle import both_rest
from skill.coaching.timeline import Phase, locate
from skill.conversation.turns.memory import Ask
from tests.trials.conversations.listener import PAINS, RED_FLAGS, SILENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skill.coaching.progress import Progress
    from skill.coaching.timeline import Located
    from tests.trials.conversations.exchange import Exchange
    from tests.trials.conversations.rare import Scene

DAY_MS = 86_400_000
AT_ONCE_MS = 5_000
LOCKED_DAYS = 30


def here(exchange: Exchange) -> Located | None:
    """Where in what was being played a word came."""
    playing = exchange.before.playing
    return None if playing is None else locate(playing.spans, exchange.at_ms - playing.at_ms)


def in_hold(scene: Scene) -> bool:
    place = here(scene.now)
    return place is not None and place.span.phase is Phase.HOLD


def after_microphone(scene: Scene) -> bool:
    """In what comes where nobody answered."""
    playing, place = scene.now.before.playing, here(scene.now)
    phases = [span.phase for span in playing.spans] if playing else []
    return place is not None and Phase.LISTEN in phases and place.index > phases.index(Phase.LISTEN)


def local(at_ms: int, known: Progress) -> datetime:
    zone = known.clock if known_zone(known.clock) else "UTC"
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(zone))


def _kept(scene: Scene) -> Progress:
    return scene.house.accounts.stored(scene.owner) or scene.now.known


def plays(scene: Scene) -> bool:
    return scene.now.told and scene.now.memory.playing is not None


def error(scene: Scene) -> bool:
    return bool(scene.now.ends) and (scene.now.inner.get("error") or {}).get("type") == "INVALID_RESPONSE"


def day_changes(scene: Scene) -> bool:
    if scene.same is None or not scene.now.told or scene.now.at_ms - scene.same.at_ms > DAY_MS:
        return False
    zone, before = scene.now.known.clock, datetime.fromtimestamp(scene.same.at_ms / 1000, UTC)
    return day_of(before, zone) != day_of(datetime.fromtimestamp(scene.now.at_ms / 1000, UTC), zone)


def zone_changes_at_midnight(scene: Scene) -> bool:
    last = scene.last
    if last is None or not (last.told and scene.now.told) or last.known.zone == scene.now.known.zone:
        return False
    hours = [local(scene.now.at_ms, known).hour for known in (last.known, scene.now.known)]
    return bool(last.known.zone) and any(hour in (22, 23, 0, 1) for hour in hours)


def clocks_change(scene: Scene) -> bool:
    last, now = scene.last, scene.now
    if last is None or not (last.told and now.told) or now.at_ms - last.at_ms > DAY_MS:
        return False
    then, later = (local(at_ms, now.known).utcoffset() for at_ms in (last.at_ms, now.at_ms))
    return then != later


def expires(scene: Scene) -> bool:
    last, now = scene.last, scene.now
    if last is None or not (last.told and now.told) or now.at_ms - last.at_ms < EXPIRES_S * 1000:
        return False
    return any(now.known.run(run.id) is None and now.known.ended(run.id) for run in last.known.runs)


def taken_over(scene: Scene) -> bool:
    return plays(scene) and scene.began_on not in ("", scene.now.device)


def lost_by_the_screen(scene: Scene) -> bool:
    same = scene.same
    if same is None or same.memory.playing is None or not (scene.now.ends and scene.profile_forgets):
        return False
    place = locate(same.memory.playing.spans, scene.now.at_ms - same.memory.playing.at_ms)
    return place is not None and place.span.phase not in (Phase.LISTEN, Phase.QUESTION)


def carried_on(scene: Scene) -> bool:
    run = scene.now.known.run(scene.now.memory.run) if plays(scene) else None
    early_ms = 1000 * run.started_s if run is not None else scene.now.at_ms
    return scene.now.before.ask is Ask.RESUME and scene.now.at_ms - early_ms > 600_000


def _session(scene: Scene) -> Mapping[str, object]:
    attributes: Mapping[str, object] = scene.now.request["session"].get("attributes") or {}
    return attributes


def _voice_changes(scene: Scene) -> bool:
    person = scene.now.request["context"]["System"].get("person")
    return not scene.now.opens and bool(person) and not _session(scene).get("voice", "?")


def _words(scene: Scene, *parts: str) -> bool:
    return any(part in scene.now.words for part in parts)


STATES: Mapping[str, Callable[[Scene], bool]] = {
    "a lock is told on one device while another plays": lambda s: (
        s.now.intent in RED_FLAGS and s.now.told and s.now.known.locked and s.others_play > 0
    ),
    "a lock that another device set is found while saving": lambda s: (
        s.now.told and s.now.memory.ask is Ask.LOCKED and s.conflicts > 0
    ),
    "a red flag is told while nothing can be read": lambda s: (
        s.now.intent in RED_FLAGS and s.now.opens and s.now.failed
    ),
    "a red flag is told after nobody answered": lambda s: s.now.intent in RED_FLAGS and after_microphone(s),
    "a red flag is told in a hold": lambda s: s.now.intent in RED_FLAGS and in_hold(s),
    "stretching has been paused for a month": lambda s: (
        s.now.told
        and s.now.known.locked
        and local(s.now.at_ms, s.now.known).date().toordinal() - s.now.known.paused_day > LOCKED_DAYS
    ),
    "pain in the last hold": lambda s: s.now.intent in PAINS and in_hold(s) and s.now.before.ask is Ask.FEEL,
    "a second nerve feeling in one leg within a week": lambda s: (
        s.now.intent in ("NerveIntent", "NumbIntent")
        and s.now.told
        and any(limits.skip_until for limits in s.now.known.legs.values())
    ),
    "both legs rest": lambda s: (
        s.now.told
        and len(s.now.known.legs) > 1
        and both_rest(s.now.known, local(s.now.at_ms, s.now.known).date().toordinal())
    ),
    "speech is refused as a stretch is taken up": lambda s: (
        error(s) and s.same is not None and s.same.before.ask in (Ask.RESUME, Ask.PAUSED)
    ),
    "an audio document is not played": lambda s: s.now.inner["type"].endswith("RuntimeError"),
    "a device has refused two ways": lambda s: (
        s.now.told and any(each.refused and each.refused_before for each in s.now.known.devices)
    ),
    "a screen loses its session in mid-block": lost_by_the_screen,
    "a session ends without what it carried": lambda s: s.now.ends and s.profile_forgets,
    "Alexa took a phrase for herself in a hold": lambda s: (
        s.now.opens
        and s.now.device.endswith("strictest")
        and s.last is not None
        and s.last.told
        and s.last.memory.playing is not None
        and not s.last.ends
    ),
    "a record of the version before in mid-session": lambda s: str(
        _session(s).get("progress", "")
    ).startswith('{"v":1'),
    "a stretch on a leap day": lambda s: (
        plays(s) and (local(s.now.at_ms, s.now.known).month, local(s.now.at_ms, s.now.known).day) == (2, 29)
    ),
    "a new year begins between two words": lambda s: (
        s.last is not None
        and s.now.told
        and s.now.at_ms - s.last.at_ms < DAY_MS
        and local(s.last.at_ms, s.now.known).year < local(s.now.at_ms, s.now.known).year
    ),
    "the day changes in mid-session": day_changes,
    "the time zone changes around midnight": zone_changes_at_midnight,
    "clocks go forward or back within a day": clocks_change,
    "the clock goes back in mid-session": lambda s: s.same is not None and s.now.at_ms < s.same.at_ms,
    "the store fails at the goodbye": lambda s: s.now.failed and s.now.over and s.now.told,
    "saved, but the word of it was lost, and tried again": lambda s: (
        "stored" in _session(s) and not s.now.failed and s.house.shelf.lost > 0
    ),
    "an apology for progress that cannot be read": lambda s: s.now.failed and s.now.over and not s.now.told,
    "two devices write at once": lambda s: s.conflicts > 0,
    "three devices stretch at once": lambda s: plays(s) and s.others_play > 1,
    "a stretch that another device began is taken up": taken_over,
    "a stretch is taken up ten minutes later or more": carried_on,
    "a stretch runs out overnight": expires,
    "back after a year": lambda s: s.now.opens and s.away_ms > 365 * DAY_MS,
    "everything is deleted while another device plays": lambda s: (
        s.now.before.ask is Ask.DELETE and s.now.intent == "AMAZON.YesIntent" and s.others_play > 0
    ),
    "the skill was disabled while a session was open": lambda s: s.house.left and s.now.opens,
    "a request comes twice in a hold": lambda s: s.again and in_hold(s),
    "a request comes after a later one": lambda s: s.late,
    "silence carries to the end of a routine": lambda s: (
        s.now.inner.get("reason") == SILENCE
        and s.same is not None
        and s.same.told
        and s.same.memory.playing is not None
        and bool(s.same.reprompt)
    ),
    "a screen goes on by itself to the last word": lambda s: (
        s.now.inner.get("arguments", [""])[0] == "blockDone" and s.now.told and s.now.memory.ask is None
    ),
    "a screen reports that it stands still": lambda s: s.now.inner.get("arguments", [""])[0] == "stalled",
    "another voice answers": _voice_changes,
    "one leg alone by prescription": lambda s: plays(s) and len(s.now.known.prescription.legs) == 1,
    "longer holds are told of": lambda s: (
        plays(s) and s.now.opens and any(state.stepped for state in s.now.known.positions.values())
    ),
    "no to longer holds": lambda s: (
        s.now.told and any(state.stay_until for state in s.now.known.positions.values())
    ),
    "too much at ten seconds": lambda s: (
        s.now.intent == "FeelIntent" and _words(s, "knee softer", "softer knee")
    ),
    "a milestone": lambda s: any(
        "That was session number" in words or "days in a row" in words
        for words in (*s.now.speech, *s.now.reprompt)
    ),
    "a stretch without the floor": lambda s: plays(s) and not s.now.known.floor,
    "the wall at a corner": lambda s: (
        plays(s)
        and s.now.known.frame is not Frame.DOOR
        and any(
            span.position is PositionId.WALL
            for span in (s.now.memory.playing.spans if s.now.memory.playing else ())
        )
    ),
    "a minute of breathing counts": lambda s: (
        s.now.told and s.now.before.about.get("counts") == "yes" and plays(s)
    ),
    "on after a pause": lambda s: plays(s) and s.now.before.ask is Ask.PAUSED,
    "leave to set reminders is given": lambda s: (
        (s.now.inner.get("payload") or {}).get("status") == "ACCEPTED"
    ),
    "yes is taken back at once": lambda s: (
        s.now.intent == "AMAZON.NoIntent"
        and s.same is not None
        and s.same.intent == "AMAZON.YesIntent"
        and s.now.at_ms - s.same.at_ms <= AT_ONCE_MS
    ),
}
