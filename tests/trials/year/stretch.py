"""A person's year through the skill's own coaching, with the guide's paper beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from skill.coaching.days import day_of
from skill.coaching.ladder import Rung, agreed_deeper, asked_deeper, deeper_next, step_down, step_up
from skill.coaching.positions import HOLD_START_S, POSITIONS, PositionId
from skill.coaching.progress import Progress
from skill.coaching.progression import (
    Feel,
    after_feel,
    after_too_much,
    back_to_gentlest,
    careful,
    hurt,
    resting,
    stay,
    strike,
)
from skill.coaching.routine import Length, Wish, begin_run, needs_welcome, positions_for, spare
from skill.coaching.run import End, Planned, Run, Sent
from skill.coaching.settle import close, credit, epoch_ms, keep, settle
from skill.conversation.intents.pain import gentler
from skill.storage.codec import decode, encode, shown
from skill.storage.repository import REQUESTS_KEPT
from skill.storage.size import item_bytes
from skill.storage.store import Record, request_tag
from tests.trials.year.calendar import local_day
from tests.trials.year.habits import DAYS, FEELS, visits
from tests.trials.year.paper import Paper

if TYPE_CHECKING:
    from datetime import datetime

    from tests.trials.year.habits import Habits, Visit

WAY_IN_S = 40
TAGS = tuple(request_tag(str(number)) for number in range(REQUESTS_KEPT))
HAPPENS = ("eases", "hurts", "sharp", "nerve", "flags", "drops", "harder")


class Life:
    """One person. `happened` counts what the year brought; `items_bytes` are the sizes of stored items."""

    def __init__(self, who: Habits) -> None:
        self.who = who
        self.random = Random(who.number)
        self.progress = Progress(floor=who.floor)
        self.paper = Paper(floor=who.floor)
        self.happened: Counter[str] = Counter()
        self.items_bytes: list[int] = []
        self.now: datetime
        self._painless = True

    @property
    def complaints(self) -> list[str]:
        return [f"person {self.who.number}, {complaint}" for complaint in self.paper.guide.complaints]

    @property
    def today(self) -> int:
        return local_day(self.now, self.progress.zone)

    def live(self, days: int = DAYS) -> Life:
        for number, visit in enumerate(visits(self.who, self.random, days)):
            self.now = visit.moment
            self._open(visit)
            if self._unlocked():
                self._stretch(f"{number:06x}")
            self.paper.look(self.progress, self.today)
            self._store()
            if self.paper.guide.complaints:
                break
        return self

    def _chance(self, chance: float) -> bool:
        return self.random.random() < chance

    def _open(self, visit: Visit) -> None:
        """As a session opens: the device's zone once a day, then everything settled up to now."""
        progress, today = self.progress, day_of(self.now, self.progress.zone)
        if not progress.zone or progress.zone_day != today:
            progress = replace(progress, zone=visit.zone, zone_day=today)
        self._settled(progress)
        self.paper.opened(self.progress, self.now)

    def _settled(self, progress: Progress) -> None:
        self.progress = settle(progress, self.now)
        for run in progress.runs:
            if self.progress.run(run.id) is None:
                self.paper.over(credit(run, epoch_ms(self.now)), self.progress.zone, painless=self._painless)

    def _close(self, run: Run) -> None:
        """Ended here and now, by the person or by the coach."""
        before = self.progress.run(run.id) or run
        self.progress = close(keep(self.progress, before, run), run)
        self.paper.over(run, self.progress.zone, painless=self._painless)

    def _store(self) -> None:
        text = encode(self.progress)
        self.items_bytes.append(item_bytes(Record(text, 2**51, TAGS, shown(self.progress))))
        self.progress = decode(text)

    def _unlocked(self) -> bool:
        if not self.progress.locked:
            return True
        if self._chance(0.6):
            return False
        for position in POSITIONS:
            self.progress = back_to_gentlest(self.progress, position)
        self.progress = replace(self.progress, paused_day=0)
        self.paper.guide.checked(self.today)
        self.paper.locked_on = None
        return True

    def _stretch(self, name: str) -> None:
        note = needs_welcome(self.progress, self.today)
        due = self.paper.needs_the_safety_note(self.today)
        self.paper.guide.compare(f"day {self.today}: the safety note is due", note, due)
        if note:
            self.progress = replace(self.progress, welcomed_day=self.today)
            self.paper.welcomed_on = self.today
        run = self.progress.runs[-1] if self.progress.runs else None
        if run is None or self._chance(0.4):
            if run is not None:
                self._close(replace(run, sent=None))
            run = self._begun(name)
        if run is not None:
            self._play(run)

    def _begun(self, name: str) -> Run | None:
        wish = self._wish()
        expected = positions_for(self.progress, wish) if wish.position else self._routine(wish)
        begun = begin_run(self.progress, wish, name, "kitc", epoch_ms(self.now) // 1000, self.today)
        run = begun.run(name)
        assert run is not None
        if run.at is None:
            self.happened["both legs rest"] += 1
            return None
        self._painless = True
        self.progress = begun
        guide = self.paper.guide
        guide.away(self.today)
        if wish.position is not None:
            guide.stands[expected[0]].left_out &= wish.position != expected[0]
        self.paper.begins(run, self.today, tuple(str(position) for position in expected))
        return self._no_to_a_step(run)

    def _wish(self) -> Wish:
        if self._chance(self.who.named):
            return Wish(position=self.random.choice(list(POSITIONS)))
        return Wish(Length.QUICK if self._chance(self.who.quick) else Length.FULL)

    def _routine(self, wish: Wish) -> tuple[PositionId, ...]:
        routine = tuple(PositionId(name) for name in self.paper.guide.routine())
        return routine[:1] if wish.length is Length.QUICK else routine

    def _no_to_a_step(self, run: Run) -> Run:
        grown = [position for position, state in self.progress.positions.items() if state.stepped]
        if not grown or not self._chance(0.1):
            return run
        self.happened["no to a step"] += 1
        self.progress = stay(self.progress, self.today)
        self.paper.guide.stays(self.today)
        for position in grown:
            run = run.with_hold(position, self.progress.position(position).hold_s)
        return self._kept(run)

    def _play(self, run: Run) -> None:
        """Block after block; something may happen in one of its holds."""
        for _ in range(12):
            if run.at is None:
                break
            ahead = [planned for planned in run.pending() if planned.block == run.at.block]
            event = next((event for event in HAPPENS if self._chance(getattr(self.who, event) / 3)), "")
            after = self.random.randrange(len(ahead)) if event else len(ahead)
            run = self._held(run, ahead[:after])
            if event:
                self.happened[event] += 1
            following = getattr(self, f"_{event}")(run) if event else run
            if following is None:
                return
            run = following
        if self.progress.run(run.id) is not None:
            self._close(replace(run, sent=None))
        self._feel()

    def _held(self, run: Run, planned: list[Planned]) -> Run:
        """The device plays these holds; the next request finds them finished."""
        ends = tuple(
            End(each, (number + 1) * (WAY_IN_S + run.blocks[each.block].hold_s) * 1000)
            for number, each in enumerate(planned)
        )
        playing = replace(run, sent=Sent(epoch_ms(self.now), ends), touched_s=epoch_ms(self.now) // 1000)
        self.now += timedelta(seconds=(ends[-1].ms / 1000 if ends else 0) + 5)
        self._settled(self.progress.with_run(playing))
        return self.progress.run(run.id) or replace(playing, at=None)

    def _feel(self) -> None:
        word = self.random.choices(FEELS, self.who.feels)[0]
        if not word:
            return
        positions = self.progress.finished.positions
        if Feel(word) is Feel.TOO_MUCH:
            self.progress = after_too_much(self.progress, self.today)
        else:
            self.progress = after_feel(self.progress, Feel(word))
        self.paper.felt(word)
        position = None if word == "too_much" else deeper_next(self.progress, positions, self.today)
        if position is None:
            return
        self.happened["deeper offered"] += 1
        self.paper.guide.offered(self.today, position)
        self.progress = asked_deeper(self.progress, position)
        if self._chance(0.4):
            self.happened["deeper taken"] += 1
            _, target, self.progress = agreed_deeper(self.progress, position, self.today)
            self.paper.guide.deeper(self.today, position, POSITIONS[position].harder)
            self.paper.guide.stands[target].stepped_on = self.today

    def _eases(self, run: Run) -> Run:
        index, position = self._where(run)
        rung, _, self.progress = step_down(self.progress, position)
        self.paper.guide.easier(self.today, position)
        depth = self.progress.position(position).depth
        run = run.with_block(index, replace(run.blocks[index], depth=depth, eased=True))
        if rung is Rung.POSITION:
            run = run.skip([planned for planned in run.pending() if planned.block == index])
        return self._kept(run)

    def _hurts(self, run: Run) -> Run | None:
        self._painless = False
        assert run.at is not None
        _, position = self._where(run)
        self.progress = hurt(self.progress, position)
        self.paper.guide.hurt(self.today, position)
        return self._on_or_not(gentler(run, run.at))

    def _sharp(self, run: Run) -> Run | None:
        self._painless = False
        assert run.at is not None
        _, position = self._where(run)
        self.progress = back_to_gentlest(self.progress, position)
        self.paper.guide.gentlest(self.today, position)
        leg = run.at.hold.leg
        return self._on_or_not(spare(gentler(run, run.at, HOLD_START_S), frozenset({leg})))

    def _nerve(self, run: Run) -> Run | None:
        self._painless = False
        assert run.at is not None
        _, position = self._where(run)
        leg = run.at.hold.leg
        self.progress = strike(back_to_gentlest(self.progress, position), leg, self.today)
        self.paper.guide.nerve(self.today, position, leg)
        run = gentler(run, run.at, HOLD_START_S)
        if resting(self.progress, leg, self.today) or self._chance(0.4):
            run = spare(run, frozenset({leg}))
        return self._on_or_not(run)

    def _flags(self, run: Run) -> None:
        self._close(replace(run, sent=None))
        self.progress = replace(self.progress, paused_day=self.today)
        self.paper.locked_on = self.today

    def _drops(self, run: Run) -> None:
        """Walks away: what was sent may still be credited, the rest waits to be resumed."""
        self.progress = self.progress.with_run(replace(run, sent=None))

    def _harder(self, run: Run) -> Run:
        index, position = self._where(run)
        if careful(self.progress, self.today):
            return run
        rung, _, self.progress = step_up(self.progress, position)
        if rung is not Rung.END:
            self.paper.guide.deeper(self.today, position, POSITIONS[position].harder)
        if rung is Rung.DEPTH:
            state = self.progress.position(position)
            run = run.with_block(index, replace(run.blocks[index], depth=state.depth))
            run = run if run.blocks[index].done else run.with_hold(position, state.hold_s)
        return self._kept(run)

    def _where(self, run: Run) -> tuple[int, PositionId]:
        assert run.at is not None
        return run.at.block, run.blocks[run.at.block].position

    def _kept(self, run: Run) -> Run:
        self.progress = self.progress.with_run(run)
        return run

    def _on_or_not(self, run: Run) -> Run | None:
        if run.at is not None and self._chance(0.6):
            return self._kept(run)
        self._close(run)
        return None
