from __future__ import annotations

import dataclasses

import pytest

from skill.coaching.progress import Progress
from skill.coaching.values import replace


def test_another_one_takes_its_place_and_the_first_stays_as_it_was() -> None:
    first = Progress(aim=7)
    other = replace(first, quiet=True)
    assert other == dataclasses.replace(first, quiet=True)
    assert not first.quiet


def test_a_field_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="unheard"):
        replace(Progress(), unheard=1)  # type: ignore[call-arg]
