"""`make run`: the local Echo in a browser, and `POST /alexa` beside it, on this machine only."""

from __future__ import annotations

import os
import signal
import socket
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from werkzeug.serving import WSGIRequestHandler, make_server

from infra.local.echo.envelope import LOCAL_SKILL_ID
from infra.local.loopback import guard
from infra.local.nlu.model import DEFAULT_LOCALE, locale_of
from infra.local.nlu.understanding import understanding_of
from infra.local.page import page
from infra.local.pictures import OWN, cards
from infra.local.service.endpoint import create_app
from infra.local.skill import custom_skill, machine_alexa
from infra.local.turns import Turns
from infra.local.viewhost import viewhost
from skill.conversation.alexa.wire import answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ask_sdk_core.skill import CustomSkill
    from flask import Flask

    from infra.local.turns import Skill, UnderstandingOf

HOST = "127.0.0.1"
DEFAULT_PORT = 8080


class QuietHandler(WSGIRequestHandler):
    """Leaves the terminal to what matters: the address, refusals and failures."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing of a request that went well."""


def local_app(
    skill: CustomSkill, respond: Skill, understanding: UnderstandingOf, locale: str = DEFAULT_LOCALE
) -> Flask:
    app = create_app(skill, skill_id=LOCAL_SKILL_ID, verify=False)
    app.register_blueprint(page(Turns(respond, understanding), locale))
    app.register_blueprint(viewhost())
    app.register_blueprint(cards())
    guard(app)
    return app


def port_of(environment: Mapping[str, str]) -> int:
    text = environment.get("PORT", str(DEFAULT_PORT))
    if not text.isdecimal() or int(text) > 65535:
        raise SystemExit(f"PORT is a number up to 65535, not {text!r}.")
    return int(text)


def listening_socket(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        reason = f"Port {port} cannot be used ({error.strerror}). Try PORT={port + 1}."
        raise SystemExit(reason) from None
    listener.listen()
    return listener


def serve(app: Flask, listener: socket.socket) -> None:
    """Answer until Ctrl-C or a polite kill, also where the caller ignores Ctrl-C (nohup, some CI)."""
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, _stop)
    port = listener.getsockname()[1]
    server = make_server(HOST, port, app, threaded=True, request_handler=QuietHandler, fd=listener.fileno())
    print(f"The local Echo is at http://{HOST}:{port} (Ctrl-C ends it).", flush=True)
    server.serve_forever()
    listener.close()


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def main() -> None:
    locale = locale_of(os.environ)
    listener = listening_socket(port_of(os.environ))
    alexa = machine_alexa()
    skill = custom_skill(alexa=alexa, pictures=OWN)
    respond = alexa.heeding(partial(answer, skill))
    understanding_of(locale)  # takes a second, which nobody should wait for after the first words
    serve(local_app(skill, respond, understanding_of, locale), listener)


if __name__ == "__main__":
    main()
