"""A household that has left: everything of it is deleted, unless it was here again since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.days import day_of
from skill.storage.store import UnreadableRecordError

if TYPE_CHECKING:
    from datetime import datetime

    from skill.coaching.progress import Progress
    from skill.storage.household import Household
    from skill.storage.repository import Repository


class Leaving:
    def __init__(self, household: Household, repository: Repository[Progress]) -> None:
        self._household = household
        self._repository = repository

    def forget(self, user_id: str, left: datetime) -> None:
        """Delete the account and all its voices for good. Raises StoreError."""
        everybody = self._household.everybody(user_id)
        if not any(self._was_here_since(person, left) for person in everybody):
            self._household.delete_everybody(user_id)

    def _was_here_since(self, person: str, left: datetime) -> bool:
        try:
            progress = self._repository.load(person).value
        except UnreadableRecordError:
            return False
        return was_here_since(progress, left)


def was_here_since(progress: Progress, moment: datetime) -> bool:
    """Known to the second from a run that is under way, else to the day."""
    if any(run.touched_s > moment.timestamp() for run in progress.runs):
        return True
    return progress.zone_day > day_of(moment, progress.clock)
