"""Plays a transcript and compares what happens with what is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING

from infra.local.echo import events, heard
from infra.local.passing import mornings_and_evenings, next_at, passed, seconds
from tests.transcripts import wording
from tests.transcripts.meaning import MEANING, UnknownMeaningError, meanings_of
from tests.transcripts.script import Act, Verb, local_time, read_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from infra.local.echo.envelope import Json
    from infra.local.echo.ssml import Segment
    from tests.transcripts.stage import Stage


@dataclass(slots=True)
class Line:
    """One act as it stands in the file, as it should stand there, and what is wrong with it."""

    stands: tuple[str, ...]
    belongs: tuple[str, ...]
    complaints: list[str] = field(default_factory=list)
    words: tuple[str, ...] = ()
    """What was heard, word for word."""


@dataclass(slots=True)
class Played:
    lines: list[Line] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        return any(line.complaints for line in self.lines)

    def report(self) -> str:
        return "\n".join(
            text
            for line in self.lines
            for text in (*line.stands, *(f"✘ {complaint}" for complaint in line.complaints))
        )

    def in_words(self) -> str:
        return "\n".join(text for line in self.lines for text in line.words or line.belongs)

    def updated(self) -> str:
        return "\n".join(text for line in self.lines for text in line.belongs) + "\n"


def play(script: str, stage: Stage) -> Played:
    return _Player(stage).play(read_script(script))


def act_out(script: str, stage: Stage) -> None:
    """Do what is done in `script`, and compare nothing."""
    _Player(stage).act_out(read_script(script))


class _Player:
    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._played = Played()
        self._unclaimed: list[tuple[str, events.Spoke]] = []
        self._read_up_to: dict[str, int] = {}
        self._answer: Json = {}
        self._over = False
        """The session ended in this turn, and the transcript has yet to say so."""
        self._waited = False
        self._checks: dict[Verb, Callable[[Act, Line], None]] = {
            Verb.ALEXA: self._check_speech,
            Verb.NOTHING: self._check_nothing,
            Verb.REPROMPT: self._check_reprompt,
            Verb.NO_REPROMPT: self._check_reprompt,
            Verb.CARD: self._check_card,
            Verb.ENDED: self._check_ended,
            Verb.OPEN: self._check_open,
        }

    def play(self, acts: list[Act]) -> Played:
        for act in acts:
            if act.verb is Verb.NOTE:
                self._line(act)
            elif act.verb in self._checks:
                line = self._line(act)
                self._checks[act.verb](act, line)
            else:
                self._settle()
                self._do(act, self._line(act))
        self._settle()
        return self._played

    def act_out(self, acts: list[Act]) -> None:
        for act in acts:
            if act.verb is not Verb.NOTE and act.verb not in self._checks:
                self._do(act, self._line(act))

    def _line(self, act: Act) -> Line:
        line = Line(act.lines, act.lines)
        self._played.lines.append(line)
        return line

    def _settle(self) -> None:
        """Complain of what happened and was not written, before anything else happens."""
        for device, spoke in self._unclaimed:
            self._missing(f"{self._prefix(device)}A:", self._rewritten("", spoke.segments))
        self._unclaimed.clear()
        if self._over:
            self._missing(Verb.ENDED.value, "")
        self._over = False

    def _missing(self, prefix: str, words: str) -> None:
        lines = self._played.lines
        place = len(lines)
        while place and _is_note(lines[place - 1]):
            place -= 1
        belongs = wording.wrapped(prefix, words)
        lines.insert(place, Line((), belongs, [f"not written: {' '.join(belongs)}"]))

    def _prefix(self, device: str) -> str:
        return "" if device == self._stage.current else f"[{device}] "

    def _do(self, act: Act, line: Line) -> None:
        waited, self._waited = self._waited, act.verb in {Verb.WAIT, Verb.LATER}
        stage = self._stage
        match act.verb:
            case Verb.USER:
                stage.device(act.device)
                stage.say(act.words, waits_for_the_end=not waited)
            case Verb.TOUCH:
                stage.device(act.device).touch(list(act.words.split()))
            case Verb.SILENCE:
                stage.device(act.device)
                stage.fall_silent()
            case Verb.WAIT:
                stage.pass_time(seconds(act.words))
            case Verb.LATER | Verb.MORNING | Verb.EVENING:
                stage.pass_until(passed(stage.now, f"{act.verb} {act.words}").astimezone(UTC))
            case Verb.PRACTISE:
                for at in mornings_and_evenings(act.words):
                    stage.pass_until(next_at(stage.now, at).astimezone(UTC))
                    stage.practise()
            case _:
                self._arrange(act)
        line.complaints += self._take_in(silent=act.verb is not Verb.USER)
        if act.verb is Verb.PRACTISE:
            self._unclaimed.clear()
            self._over = False

    def _arrange(self, act: Act) -> None:
        stage = self._stage
        match act.verb:
            case Verb.AT:
                stage.now = local_time(act.words)
                for device in stage.devices.values():
                    device.now = stage.now
            case Verb.LOCALE:
                stage.locale = act.words
            case Verb.DEVICE:
                name, _, profile = act.words.rpartition("=")
                stage.add_device(name.strip() or stage.current, profile.strip())
            case Verb.VOICE:
                stage.voice(act.words)
            case Verb.REMINDERS:
                stage.reminders(act.words)
            case _:
                stage.store.fails = act.verb is Verb.STORE_FAILS

    def _take_in(self, *, silent: bool) -> list[str]:
        """Read what is new in the devices' logs; the complaints are about the platform's rules."""
        complaints: list[str] = []
        for name, device in self._stage.devices.items():
            start = self._read_up_to.get(name, 0)
            complaints += self._stage.broken_rules(name, start)
            self._read_up_to[name] = len(device.log)
            for event in device.log[start:]:
                self._take(name, event, silent=silent)
        return complaints

    def _take(self, name: str, event: events.Event, *, silent: bool) -> None:
        if isinstance(event, events.Spoke):
            self._unclaimed.append((name, event))
        elif isinstance(event, events.Exchanged):
            ended = event.request["request"]["type"] == "SessionEndedRequest"
            if not ended:
                self._answer = event.response.get("response") or {}
                self._over = self._answer.get("shouldEndSession") is True
        elif isinstance(event, events.Ended):
            # That speech which had ended the session is over: no news.
            self._over |= event.reason != events.ENDED_BY_SKILL and not silent

    def _claim(self, device: str) -> events.Spoke | None:
        for i, (name, spoke) in enumerate(self._unclaimed):
            if name == device:
                del self._unclaimed[i]
                return spoke
        return None

    def _check_speech(self, act: Act, line: Line) -> None:
        spoke = self._claim(act.device or self._stage.current)
        if spoke is None:
            line.belongs = ()
            line.complaints.append("nothing was said")
        else:
            self._compare(act, line, spoke.segments)

    def _check_nothing(self, act: Act, line: Line) -> None:
        if self._unclaimed:
            line.belongs = ()
            line.complaints.append("something was said")

    def _check_reprompt(self, act: Act, line: Line) -> None:
        segments = heard.of_reprompt(self._answer)
        if act.verb is Verb.REPROMPT and segments:
            self._compare(act, line, segments)
        elif act.verb is Verb.REPROMPT:
            line.belongs = (Verb.NO_REPROMPT.value,)
            line.complaints.append("there is no reprompt")
        elif segments:
            words = self._rewritten("", segments)
            line.belongs = wording.wrapped("REPROMPT:", words)
            line.complaints.append(f"there is a reprompt: {words}")

    def _check_card(self, act: Act, line: Line) -> None:
        card = self._answer.get("card") or {}
        told = [str(card.get(key, "")) for key in ("title", "content", "text")]
        words = " ".join([*told, *card.get("permissions", [])]).strip()
        self._compare(act, line, heard.of_speech({"type": "PlainText", "text": words}))

    def _check_ended(self, act: Act, line: Line) -> None:
        if not self._over and self._stage.devices[self._stage.current].is_in_session:
            line.belongs = ()
            line.complaints.append("the session is open")
        self._over = False

    def _check_open(self, act: Act, line: Line) -> None:
        if not self._stage.device(act.device).is_in_session:
            line.belongs = (Verb.ENDED.value,)
            line.complaints.append("the session is over")

    def _compare(self, act: Act, line: Line, segments: tuple[Segment, ...]) -> None:
        device = f"[{act.device}] " if act.device else ""
        words = wording.written(segments, with_pauses=False)
        line.words = wording.wrapped(f"{device}{act.verb}", words)
        try:
            if wording.is_as_written(act.words, segments, meanings_of(self._stage.locale)):
                return
        except UnknownMeaningError as error:
            line.complaints.append(str(error))
        told = self._rewritten(act.words, segments)
        line.belongs = wording.wrapped(f"{device}{act.verb}", told)
        line.complaints.append(f"was: {told}")
        if MEANING.search(told):
            line.complaints.append(f"in words: {words}")

    def _rewritten(self, expected: str, segments: tuple[Segment, ...]) -> str:
        return wording.rewritten(expected, segments, meanings_of(self._stage.locale), self._stage.asked)


def _is_note(line: Line) -> bool:
    """Comments and blank lines belong to what follows them."""
    return line.stands != () and (not line.stands[0].strip() or line.stands[0].startswith("#"))
