"""A household whose device has a screen to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from infra.local.echo.envelope import Envelopes, Listener
from infra.local.echo.profiles import SHOW_8
from skill.conversation.alexa.session import memory_of
from tests.conversation.household import USER, Household

if TYPE_CHECKING:
    from tests.conversation.household import Answer


class AtAShow(Household):
    def __post_init__(self) -> None:
        super().__post_init__()
        self._envelopes = Envelopes(SHOW_8, Listener(USER, self.device), new_id=self._new_id)

    @property
    def token(self) -> str:
        """Names the document that was sent last."""
        assert self.session is not None
        return memory_of(self.session.attributes["memory"]).token

    def reports(self, *arguments: object, token: str = "") -> Answer:
        """What the document on the screen sends now, or what an older one does by its `token`."""
        assert self.session is not None
        document = {"token": token or self.token, "version": "1.4"}
        return self.sends(self._envelopes.user_event([*arguments], self.session, self.now, document))

    def touches(self, button: str) -> Answer:
        return self.reports("touch", button)


def buttons(reply: Answer) -> set[str]:
    """What can be touched on the screen that `reply` brings."""
    return set(_ids(reply.json["response"].get("directives", [])))


def _ids(tree: Any) -> list[str]:  # noqa: ANN401 - any JSON
    if isinstance(tree, dict):
        own = [tree["what"]] if tree.get("type") == "Button" else []
        return own + [found for branch in tree.values() for found in _ids(branch)]
    return [found for branch in tree for found in _ids(branch)] if isinstance(tree, list) else []
