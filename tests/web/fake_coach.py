"""A coach of four answers, JSON in and JSON out, for the page's own tests."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

HOLD = (
    '<speak>Left leg first. Ease into it.<break time="2s"/>And hold.<break time="9s"/>'
    'Breathe out slowly.<break time="8s"/>Let go. Ready for the right leg?</speak>'
)
COUNT = '<speak>One.<break time="2s"/>Two.<break time="1300ms"/>Three?</speak>'
AGAIN = '<speak>Say yes or stop.<break time="1s"/>Ready?</speak>'
WITH_SOUNDS = {
    "outputSpeech": {"type": "SSML", "ssml": "<speak>Left leg.</speak>"},
    "directives": [
        {
            "type": "Alexa.Presentation.APLA.RenderDocument",
            "token": "block",
            "document": {
                "mainTemplate": {
                    "items": [
                        {
                            "type": "Mixer",
                            "items": [
                                {
                                    "type": "Mixer",
                                    "items": [
                                        {"type": "Speech", "content": "Breathe in."},
                                        {"type": "Audio", "source": "soundbank://soundlibrary/bell_01"},
                                    ],
                                },
                                {
                                    "type": "Audio",
                                    "source": "soundbank://soundlibrary/rain_03",
                                    "filter": [{"type": "Repeat", "repeatCount": -1}],
                                },
                            ],
                        }
                    ]
                }
            },
        }
    ],
    "shouldEndSession": True,
}
SPOKEN = {"LaunchRequest": HOLD, "StartIntent": COUNT}


class FakeCoach:
    """Keeps every request it got."""

    def __init__(self) -> None:
        self.requests: list[Json] = []
        self.failing = False

    @property
    def kinds(self) -> list[str]:
        """What was asked, as intent names or request types."""
        return [_kind(request) for request in self.requests]

    def __call__(self, envelope: Json) -> Json:
        if self.failing:
            raise RuntimeError("the coach is out of breath")
        self.requests.append(envelope)
        kind = _kind(envelope)
        attributes = envelope.get("session", {}).get("attributes", {})
        turns = attributes.get("turns", 0) + 1
        return {
            "version": "1.0",
            "sessionAttributes": {"turns": turns},
            "response": _response(kind, turns),
        }


def _kind(envelope: Json) -> str:
    request = envelope["request"]
    name: str = request["intent"]["name"] if "intent" in request else request["type"]
    return name.removeprefix("AMAZON.")


def _response(kind: str, turns: int) -> Json:
    if kind in ANSWERS:
        return ANSWERS[kind]
    if kind in SPOKEN:
        return _asking(SPOKEN[kind])
    return _asking(f"<speak>Turn {turns}. Shall I go on?</speak>")


def _asking(ssml: str) -> Json:
    return {
        "outputSpeech": _ssml(ssml),
        "reprompt": {"outputSpeech": _ssml(AGAIN)},
        "shouldEndSession": False,
    }


def _ssml(text: str) -> Json:
    return {"type": "SSML", "ssml": text}


ASKS_ALEXA = {
    "type": "Connections.SendRequest",
    "name": "AskFor",
    "payload": {"permissionScope": "alexa::alerts:reminders:skill:readwrite"},
    "token": "a token",
}
ANSWERS: dict[str, Json] = {
    "SessionEndedRequest": {},
    "StopIntent": {"outputSpeech": _ssml("<speak>Well done. Bye.</speak>"), "shouldEndSession": True},
    "HelpIntent": {"outputSpeech": _ssml("<speak>Broken <break</speak>"), "shouldEndSession": False},
    "PreviousIntent": WITH_SOUNDS,
    "ReminderIntent": {
        "outputSpeech": _ssml("<speak>Alexa asks you.</speak>"),
        "directives": [ASKS_ALEXA],
        "shouldEndSession": True,
    },
    "Connections.Response": {
        "outputSpeech": _ssml("<speak>All set. Bye.</speak>"),
        "shouldEndSession": True,
    },
}
