"""Whole blocks as audio documents, in sound: holds last what they should, and tones sound at their edges."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest

from infra.speech_rate.listen import bursts
from skill.coaching.positions import Leg, PositionId
from skill.coaching.segment import Guide
from skill.coaching.sounds import QUIET, Bed, Sounds
from skill.coaching.steps import Entry, Manner, Start
from skill.coaching.timeline import Phase, Timeline
from skill.rendering.apla import document
from tests.coaching.made import one_block, words
from tests.parts import need
from tests.sound.document import RATE_HZ, save, sound_of, together
from tests.sound.hand_made import HOLDS, stretch
from tests.sound.measure import spoken_together

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.sound.document import Sound

HELD_WITHIN_S, TONE_WITHIN_S = 0.25, 0.1
BLOCK = sum((stretch(hold_s, leg, 1) for hold_s in HOLDS for leg in Leg), Timeline())
WANTED = Sounds(tones=True, bed=Bed.WATER)


class Edges(NamedTuple):
    """When a hold begins and ends in the sound, and what it should last (seconds)."""

    starts_s: float
    ends_s: float
    prescribed_s: float


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng", "sox")


def rendered(timeline: Timeline, wanted: Sounds) -> Sound:
    return sound_of(document(timeline, "one", wanted).document["mainTemplate"]["items"][0])


def edges(timeline: Timeline, sound: Sound, folder: Path) -> Iterator[Edges]:
    groups = list(spoken_together(timeline))
    found = bursts(save(sound.words, folder / "words.wav"), len(groups))
    starts = [(cues, burst.start_s) for cues, burst in zip(groups, found, strict=True)]
    begun_s, held_ms = 0.0, 0
    for (cues, start_s), (following, next_s) in pairwise(starts):
        if cues[0].phase is Phase.HOLD:
            begun_s = begun_s or start_s
            held_ms += sum(cue.ms for cue in cues)
            if following[0].phase is not Phase.HOLD:
                yield Edges(begun_s, next_s, held_ms / 1000)
                begun_s, held_ms = 0.0, 0


@pytest.mark.parametrize("wanted", [QUIET, WANTED], ids=["without sounds", "with tones and a bed"])
def test_every_hold_of_a_document_lasts_what_it_should(wanted: Sounds, tmp_path: Path) -> None:
    held = list(edges(BLOCK, rendered(BLOCK, wanted), tmp_path))

    assert [round(each.prescribed_s) for each in held] == [hold_s for hold_s in HOLDS for _ in Leg]
    errors = [each.ends_s - each.starts_s - each.prescribed_s for each in held]
    assert max(map(abs, errors)) <= HELD_WITHIN_S, errors


def test_tones_sound_where_holds_begin_and_end(tmp_path: Path) -> None:
    sound = rendered(BLOCK, Sounds(tones=True))
    held = list(edges(BLOCK, sound, tmp_path))

    wanted = [moment for each in held for moment in (each.starts_s, each.ends_s)]
    heard = [burst.start_s for burst in bursts(save(sound.clips, tmp_path / "tones.wav"), 14)]
    # A document has fifteen sounds at most; the last holds of a block this long have none.
    assert all(abs(tone - moment) <= TONE_WITHIN_S for tone, moment in zip(heard, wanted, strict=False))


@pytest.mark.parametrize("position", [PositionId.LYING, PositionId.SEATED])
def test_tones_are_where_they_should_be_in_a_block_as_it_is_played_over_a_bed(
    position: PositionId, tmp_path: Path
) -> None:
    run = one_block(position, hold_s=15)
    block = Guide(words(), Manner()).play(run, Start(Entry.SETUP), run.pending()).timeline
    sound = rendered(block, WANTED)
    held = list(edges(block, sound, tmp_path))

    wanted = [moment for each in held for moment in (each.starts_s, each.ends_s)]
    assert len(wanted) == 2 * len(run.pending())
    save(sound.clips, tmp_path / "clips.wav")
    subprocess.run(
        ("sox", "clips.wav", "tones.wav", "sinc", "820-940", "vol", "0.2"), cwd=tmp_path, check=True
    )
    heard = [burst.start_s for burst in bursts(tmp_path / "tones.wav", len(wanted))]
    assert all(abs(tone - moment) <= TONE_WITHIN_S for tone, moment in zip(heard, wanted, strict=True)), heard


def test_a_bed_sounds_from_the_first_word_to_the_last_and_words_stay_above_it() -> None:
    sound = rendered(stretch(10), WANTED)
    seconds = [sound.clips[at : at + RATE_HZ] for at in range(0, len(sound.clips) - RATE_HZ, RATE_HZ)]
    assert all(any(samples) for samples in seconds)
    assert max(map(abs, sound.clips)) < max(map(abs, sound.words)) / 2
    assert len(together(sound)) == len(sound.words)
