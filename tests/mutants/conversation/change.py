"""One change to the skill that a person would notice."""

from __future__ import annotations

from typing import NamedTuple

from tests.mutants.mutant import ROOT, Mutant

SKILL = "skill"


def transcript(name: str) -> str:
    """The test that plays this conversation."""
    return (
        f"test_transcripts.py::test_the_conversation_goes_as_written_and_the_same_way_in_any_language[{name}]"
    )


class Change(NamedTuple):
    wrong: str
    """What goes wrong."""
    path: str
    """In which file, below `skill`."""
    was: str
    becomes: str
    noticed_by: str
    """The test that says so, below `tests`."""

    def mutant(self) -> Mutant:
        """Raises ValueError where the code has moved on and what is changed is not there, once."""
        path = f"{SKILL}/{self.path}"
        source = (ROOT / path).read_text(encoding="utf-8")
        if source.count(self.was) != 1:
            raise ValueError(f"{path} has {source.count(self.was)} times: {self.was}")
        return Mutant(self.wrong, path, source.replace(self.was, self.becomes))
