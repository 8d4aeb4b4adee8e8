"""The way live, played for real: sam, ask-cli and the deployed function are the real ones, Amazon is not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.aws.rehearsal.plays import PLAYS
from tests.aws.rehearsal.stage import stage

if TYPE_CHECKING:
    from pathlib import Path

ALL = os.environ.get("ALL_PARTS") == "1"


@pytest.mark.skipif(not ALL, reason="some minutes: make rehearsal")
@pytest.mark.parametrize("play", PLAYS)
def test_it_ends_well(play: str, tmp_path: Path, dynamodb_endpoint: str) -> None:
    with stage(tmp_path, dynamodb_endpoint) as nothing_there:
        PLAYS[play](nothing_there)
