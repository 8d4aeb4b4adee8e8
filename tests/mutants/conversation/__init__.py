"""What can go wrong in a conversation, written down change by change, with the test that must notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mutants.conversation.answers import ANSWERS
from tests.mutants.conversation.ends import ENDS
from tests.mutants.conversation.holds import HOLDS
from tests.mutants.conversation.keeping import KEEPING
from tests.mutants.conversation.legs import LEGS
from tests.mutants.conversation.pain import PAIN
from tests.mutants.conversation.red_flags import RED_FLAGS

if TYPE_CHECKING:
    from tests.mutants.conversation.change import Change

CHANGES: tuple[Change, ...] = (*ANSWERS, *LEGS, *HOLDS, *KEEPING, *RED_FLAGS, *PAIN, *ENDS)
