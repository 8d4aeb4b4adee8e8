"""What people do with a coach that listens, as a state machine: Hypothesis chooses who does what and when."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from infra.local.alexa_services import SILENCE
from tests.trials.conversations.house import VOICES, House
from tests.trials.conversations.wishes import EXIT, LAUNCH, LOCALES, OFTEN, YES, every_wish, meant_by

DAY_S = 86_400
GAPS_S = (60, 600, 3 * 3600, 5 * 3600, DAY_S // 2, DAY_S, 3 * DAY_S, 8 * DAY_S, 15 * DAY_S, 40 * DAY_S)
ZONES = ("America/Los_Angeles", "Europe/London", "Pacific/Auckland", "Asia/Kolkata", "Mars/Base", "")
DEVICES = ("echo", "echo", "echo", "echo", "strict", "show5")
BEGINNINGS = ("new", "welcomed", "stretching", "stretching")
SELDOM = 7
METHODS = ("GET", "POST", "PUT", "DELETE")
FAILURES = tuple(map(frozenset, ((), (), (), ("save",), ("load",), ("load", "save", "delete"))))
CIRCUMSTANCES = st.one_of(
    *(
        st.tuples(st.just(name), st.sampled_from(values))
        for name, values in (
            ("current", DEVICES),
            ("voice", VOICES),
            ("zone", ZONES),
            ("locale", LOCALES),
            ("fails", range(len(FAILURES))),
            ("reminders", (None, None, SILENCE, 401, 403, 429, 500)),
        )
    )
)
TOUCHES: list[list[object]] = [
    ["touch", "pause"],
    ["touch", "easier"],
    ["touch", "skip"],
    ["touch", "stop"],
    ["touch", "yes"],
    ["touch", "no"],
    ["blockDone"],
    ["stalled"],
]
TWENTIETHS = 20

moments = st.integers(0, 2 * TWENTIETHS)
"""Up to twenty: so many twentieths into what is being said. Above: when it listens."""
ways = {name: st.sampled_from(sorted(wishes)) for name, wishes in every_wish().items()}
anything = st.sampled_from(sorted(ways)).flatmap(ways.__getitem__)
likely = st.one_of(st.just(YES), st.sampled_from(OFTEN).flatmap(ways.__getitem__))


def in_session(talk: Talk) -> bool:
    return talk.house.device.is_in_session


class Talk(RuleBasedStateMachine):
    held = 0
    """How many households there were so far."""

    def __init__(self) -> None:
        super().__init__()
        self.house = House()

    @initialize(
        device=st.sampled_from(DEVICES), voice=st.sampled_from(VOICES), known=st.sampled_from(BEGINNINGS)
    )
    def at_first(self, device: str, voice: str | None, known: str) -> None:
        """Somebody new, somebody who knows the coach, or somebody who is stretching."""
        self.house.current, self.house.voice = device, voice
        if known != "new":
            self.say(LAUNCH)
        if known == "stretching":
            self.go_along(1)

    def say(self, wish: str, *, opens: bool = False) -> None:
        opens = opens or not self.house.device.is_in_session
        self.house.say(replace(meant_by(wish), names_the_skill=opens))

    def wait_for(self, moment: int) -> None:
        if moment > TWENTIETHS:
            self.house.until_it_listens()
        else:
            self.house.pass_time((self.house.device.until_change_s or 0) * moment / TWENTIETHS)

    @rule(wish=st.one_of(st.just(LAUNCH), likely))
    def begin(self, wish: str) -> None:
        self.say(wish, opens=True)

    @rule(wish=anything)
    def ask_at_once(self, wish: str) -> None:
        self.say(wish, opens=True)

    @precondition(in_session)
    @rule(moment=moments, wish=likely)
    def answer(self, moment: int, wish: str) -> None:
        self.wait_for(moment)
        self.say(wish)

    @precondition(in_session)
    @rule(moment=moments, wish=anything)
    def say_anything(self, moment: int, wish: str) -> None:
        self.wait_for(moment)
        self.say(wish)

    @precondition(in_session)
    @rule(moment=moments, wish=likely)
    def interrupt(self, moment: int, wish: str) -> None:
        self.wait_for(moment % TWENTIETHS)
        self.say(wish)

    @precondition(in_session)
    @rule(questions=st.integers(1, 4))
    def go_along(self, questions: int) -> None:
        """Stretch, and say yes wherever it listens."""
        for _ in range(questions):
            self.house.until_it_listens()
            if self.house.device.is_in_session:
                self.say(YES)

    @precondition(in_session)
    @rule(moment=moments)
    def leave(self, moment: int) -> None:
        self.wait_for(moment)
        self.say(EXIT)

    @precondition(lambda self: self.house.device.display is not None)
    @rule(moment=moments, touched=st.sampled_from(TOUCHES))
    def touch(self, moment: int, touched: list[object]) -> None:
        self.wait_for(moment)
        self.house.device.touch(touched)

    @precondition(in_session)
    @rule()
    def stay_silent(self) -> None:
        self.house.fall_silent()

    @rule(feel=ways["FeelIntent"])
    def stretch(self, feel: str) -> None:
        """All of it, half a day after the last time."""
        self.house.pass_time(DAY_S / 2)
        self.say(LAUNCH)
        self.go_along(4)
        if self.house.device.is_in_session:
            self.house.until_it_listens()
            self.say(feel)

    @rule(seconds=st.sampled_from(GAPS_S))
    def later(self, seconds: int) -> None:
        self.house.pass_time(seconds)

    @rule(changed=CIRCUMSTANCES)
    def things_change(self, changed: tuple[str, object]) -> None:
        """Another device, another voice, a journey, trouble with the store or with Alexa's services."""
        name, value = changed
        if name == "fails":
            self.house.shelf.fails = FAILURES[int(str(value))]
        elif name == "reminders":
            self.house.alexa.fails = {} if value is None else dict.fromkeys(METHODS, int(str(value)))
        else:
            setattr(self.house, name, value)

    @precondition(lambda self: bool(self.house.sent))
    @rule(back=st.integers(1, 3))
    def comes_again(self, back: int) -> None:
        """A request is delivered twice, at once or two turns late."""
        self.house.again(back)

    @rule(seldom=st.integers(0, 40))
    def power_cut(self, seldom: int) -> None:
        """The device forgets everything; or, seldom, the household has left the skill, a while ago."""
        if seldom == SELDOM:
            self.house.leaves(60)
        else:
            self.house.power_cut()

    @invariant()
    def no_rule_is_broken(self) -> None:
        assert not self.house.problems, "\n".join(self.house.problems)

    def teardown(self) -> None:
        Talk.held += 1
        if not self.house.problems:
            self.house.ends()
            self.no_rule_is_broken()
