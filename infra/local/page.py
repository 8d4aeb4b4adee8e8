"""The page's own addresses: its files, what it may choose from, and the turns of its device."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Blueprint, Response, jsonify, request, send_from_directory

from infra.local.echo.hearing import heard_json
from infra.local.echo.manifest import example_phrases
from infra.local.echo.profiles import ECHO, ONLY_PLAYED, PECULIAR, PROFILES, SHOW_8, Profile
from infra.local.echo.ssml import SsmlError, parse
from infra.local.nlu.model import LOCALES
from infra.local.transcribing import transcript
from infra.local.turns import VOICES, BadTurnError, Turns, later
from infra.local.viewhost import installed

STATIC = Path(__file__).with_name("static")


def page(turns: Turns, locale: str) -> Blueprint:
    """`locale` is the one that the page begins with."""
    blueprint = Blueprint("page", __name__)

    @blueprint.get("/")
    def index() -> Response:
        return send_from_directory(STATIC, "index.html")

    @blueprint.get("/static/<path:name>")
    def static(name: str) -> Response:
        return send_from_directory(STATIC, name)

    @blueprint.get("/local/choices")
    def choices() -> Response:
        shown = [p for key, p in PROFILES.items() if key == p.id and p not in ONLY_PLAYED]
        screens = installed()
        return jsonify(
            devices=[_device_json(profile) for profile in shown],
            device=(SHOW_8 if screens else ECHO).id,
            voices=list(VOICES),
            locales=LOCALES,
            locale=locale,
            phrases=example_phrases(),
            screens=screens,
        )

    _answer_the_device(blueprint, turns)
    return blueprint


def _answer_the_device(blueprint: Blueprint, turns: Turns) -> None:
    @blueprint.post("/local/turn")
    def turn() -> Response:
        return jsonify(turns.take(request.get_json()))

    @blueprint.post("/local/later")
    def let_time_pass() -> Response:
        return jsonify(later(request.get_json()))

    @blueprint.post("/local/practice")
    def practice() -> Response:
        return jsonify(turns.practise(request.get_json()))

    @blueprint.post("/local/transcript")
    def written_down() -> Response:
        try:
            text = transcript(**request.get_json())
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise BadTurnError(f"not what happened on a page: {error!r}") from error
        return Response(text, content_type="text/plain; charset=utf-8")

    @blueprint.post("/local/heard")
    def heard() -> Response:
        return jsonify(heard_json(parse(request.get_data(as_text=True))))

    @blueprint.errorhandler(BadTurnError)
    @blueprint.errorhandler(SsmlError)
    def bad_turn(error: ValueError) -> tuple[str, int]:
        return f"{error}\n", 400


def _device_json(profile: Profile) -> dict[str, Any]:
    screen = profile.screen
    viewport = screen and {
        "width": screen.width_dp,
        "height": screen.height_dp,
        "dpi": screen.dpi,
        "shape": screen.shape,
        "mode": screen.mode,
    }
    return {"id": profile.id, "name": profile.name, "peculiar": profile in PECULIAR, "viewport": viewport}
