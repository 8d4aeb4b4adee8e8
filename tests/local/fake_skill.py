"""A tiny skill that speaks, pauses, asks and says goodbye."""

from __future__ import annotations

from datetime import datetime
from typing import Any

Json = dict[str, Any]

WELCOME = '<speak>Welcome. <break time="2s"/> Ready?</speak>'
BLOCK = '<speak>Lie back. <break time="10s"/> Breathe. <break time="10s"/> Lower it. Go on?</speak>'


class FakeSkill:
    def __init__(self) -> None:
        self.requests: list[Json] = []
        self.answers: dict[str, Json] = {}
        """Responses for single intents, over the ones that this skill has itself."""

    def __call__(self, envelope: Json) -> Json:
        self.requests.append(envelope)
        request = envelope["request"]
        turns = envelope["session"]["attributes"].get("turns", 0) + 1
        name = request.get("intent", {}).get("name", request["type"])
        body = self.answers.get(name) or self._answer(name)
        return {"version": "1.0", "sessionAttributes": {"turns": turns}, "response": body}

    def _answer(self, name: str) -> Json:
        if name == "SessionEndedRequest":
            return {}
        if name in {"AMAZON.StopIntent", "AMAZON.CancelIntent"}:
            return speech("<speak>Bye.</speak>", ends=True)
        if name == "LaunchRequest":
            return speech(WELCOME, "<speak>Say yes.</speak>")
        if name == "AMAZON.YesIntent":
            return speech(BLOCK, BLOCK)
        return speech(f"<speak>{name.removesuffix('Intent')}. Go on?</speak>", "<speak>Go on?</speak>")

    @property
    def types(self) -> list[str]:
        return [r["request"]["type"] for r in self.requests]

    @property
    def times(self) -> list[datetime]:
        return [datetime.fromisoformat(r["request"]["timestamp"]) for r in self.requests]


def speech(ssml: str, reprompt: str | None = None, *, ends: bool = False) -> Json:
    body: Json = {"outputSpeech": {"type": "SSML", "ssml": ssml}, "shouldEndSession": ends}
    if reprompt:
        body["reprompt"] = {"outputSpeech": {"type": "SSML", "ssml": reprompt}}
    return body
