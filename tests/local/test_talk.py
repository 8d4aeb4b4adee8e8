from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from io import StringIO
from typing import TYPE_CHECKING

from infra.local.echo.device import Device
from infra.local.echo.heard import RENDER_AUDIO
from infra.local.nlu.understanding import Understanding
from infra.local.printed import Printer
from infra.local.talk import say_all, skip
from tests.local.fake_skill import FakeSkill
from tests.local.small_model import small_model

if TYPE_CHECKING:
    from pathlib import Path

UNDERSTANDING = Understanding(small_model())
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def spoken(script: str, skill: FakeSkill | None = None) -> list[str]:
    out = StringIO()
    device = Device(skill or FakeSkill(), UNDERSTANDING, NOON)
    say_all(script.splitlines(), device, Printer(device, out), skip)
    return [line.strip() for line in out.getvalue().splitlines() if line.strip()]


def test_a_piped_script_prints_all_that_is_heard_until_the_session_is_over() -> None:
    assert spoken("start my hamstring stretches\nyes") == [
        "> start my hamstring stretches", "Welcome.", "… 2 s", "Ready?",
        "> yes", "Lie back.", "… 10 s", "Breathe.", "… 10 s", "Lower it. Go on?",
        "Lie back.", "… 10 s", "Breathe.", "… 10 s", "Lower it. Go on?",
        "Nobody answered: the session is over.",
    ]  # fmt: skip


def test_what_is_interrupted_is_printed_only_as_far_as_it_was_heard() -> None:
    assert spoken("start my hamstring stretches\nyes\n(5 s)\nstop") == [
        "> start my hamstring stretches", "Welcome.", "… 2 s", "Ready?",
        "> yes", "Lie back.", "> stop", "Bye.",
    ]  # fmt: skip


def test_both_ways_to_write_a_wait_let_the_same_time_pass() -> None:
    gaps = []
    for wait in ("(5 s)", "wait 5", "( 5s )", "WAIT 5 s"):
        skill = FakeSkill()
        spoken(f"start my hamstring stretches\nyes\n{wait}\nstop", skill)
        gaps.append((skill.times[2] - skill.times[1]).total_seconds())
    assert gaps == [5, 5, 5, 5]


def test_a_tone_is_a_mark_before_the_words_that_it_sounds_with() -> None:
    skill = FakeSkill()
    words = {"type": "Speech", "content": "Breathe in."}
    tone = {"type": "Audio", "source": "soundbank://soundlibrary/bell_01"}
    whole = {"type": "Sequencer", "items": [{"type": "Mixer", "items": [words, tone]}, words]}
    document = {"type": RENDER_AUDIO, "document": {"mainTemplate": {"items": [whole]}}}
    skill.answers["LaunchRequest"] = {"directives": [document], "shouldEndSession": True}
    assert spoken("start my hamstring stretches", skill)[1:] == ["♪ Breathe in.", "Breathe in."]


def test_words_for_nobody_bring_a_hint_how_to_begin() -> None:
    assert spoken("how am I doing") == [
        "> how am I doing", 'Nothing is open. Start with "Alexa, start my hamstring stretches".',
    ]  # fmt: skip


def test_an_empty_script_prints_nothing() -> None:
    assert spoken("\n\n") == []


def test_long_speech_is_wrapped_at_the_width_of_the_terminal() -> None:
    skill = FakeSkill()
    sentence = "Lie on your back with both knees bent and your feet flat on the floor. " * 3
    skill.answers["LaunchRequest"] = {
        "outputSpeech": {"type": "PlainText", "text": sentence}, "shouldEndSession": True,
    }  # fmt: skip
    lines = spoken("start my hamstring stretches", skill)
    assert " ".join(lines[1:]) == sentence.strip()
    assert max(len(line) for line in lines) <= 80


def test_a_card_is_printed() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {
        "card": {"type": "Simple", "title": "Today", "content": "Three stretches."},
        "shouldEndSession": True,
    }
    assert "[card] Today: Three stretches." in spoken("start my hamstring stretches", skill)


def test_at_a_terminal_a_bar_counts_down_the_pause_beside_what_is_typed() -> None:
    out = StringIO()
    device = Device(FakeSkill(), UNDERSTANDING, NOON)
    printer = Printer(device, out, styled=True)
    device.hear("start my hamstring stretches")
    device.advance(30)
    device.hear("start my hamstring stretches")
    device.advance(5)
    device.hear("yes")
    device.advance(6)
    printer.update("hal")
    last = out.getvalue().rsplit("\r", 1)[-1]
    assert "█" in last
    assert " 5 s > hal" in last


def test_ctrl_c_ends_it_also_where_the_caller_ignores_ctrl_c(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    environment = os.environ | {"PROGRESS_DB": str(tmp_path / "progress.sqlite3")}
    command = [sys.executable, "-u", "-m", "infra.local.talk"]
    with subprocess.Popen(
        command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as talking:
        signal.signal(signal.SIGINT, before)
        assert talking.stdout is not None
        assert "Ctrl-C ends" in talking.stdout.readline()
        talking.send_signal(signal.SIGINT)
        assert talking.wait(timeout=10) == 0
