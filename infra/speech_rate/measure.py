"""How long sentences take a real engine to say."""

from __future__ import annotations

import subprocess
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from infra.speech_rate.listen import bursts, synthesise

if TYPE_CHECKING:
    from collections.abc import Sequence

BREAK_S = 2
AT_ONCE = 50
MARK = "Done."
"""Said after every sentence: a first sound is heard as late as on the average of all sentences."""


def voice_of(locale: str) -> str:
    """The engine's voice for `locale` (en-US: en-us; de-DE: de). Raises LookupError where it has none."""
    language = locale.split("-", maxsplit=1)[0]
    command = ["espeak-ng", f"--voices={language}"]
    table = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    known = {line.split()[1] for line in table.splitlines()[1:]}
    for name in (locale.lower(), language):
        if name in known:
            return name
    if known:
        return min(known)
    raise LookupError(f"espeak-ng has no voice for {locale}")


def spoken_ms(sentences: Sequence[str], voice: str) -> dict[str, int]:
    """Sentence → milliseconds from its first sound to that of what follows, less the break between them."""
    measured: dict[str, int] = {}
    for first in range(0, len(sentences), AT_ONCE):
        some = sentences[first : first + AT_ONCE]
        measured |= dict(zip(some, _lengths_ms(some, voice), strict=True))
    return measured


def _lengths_ms(sentences: Sequence[str], voice: str) -> list[int]:
    said = [escape(text, quote=False) for sentence in sentences for text in (sentence, MARK)]
    with tempfile.TemporaryDirectory() as folder:
        text = f'<break time="{BREAK_S}s"/>'.join(said)
        sound = synthesise(f"<speak>{text}</speak>", Path(folder) / "speech.wav", voice)
        starts_s = [burst.start_s for burst in bursts(sound, len(said))]
    return [
        round((mark - start - BREAK_S) * 1000)
        for start, mark in zip(starts_s[::2], starts_s[1::2], strict=True)
    ]
