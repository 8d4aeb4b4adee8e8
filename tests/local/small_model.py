"""A model of a few intents, enough to try the local understanding and the device on."""

from __future__ import annotations

from typing import Any

from infra.local.nlu.model import InteractionModel, parse_model

_INTENTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "StartIntent": (
        {"position": "POSITION", "length": "LENGTH"},
        ["start", "begin", "{position}", "{position} stretch", "do the {position}",
         "{length} routine", "start the {position}",
         "start the {position} stretch", "start a {length} routine",
         "i'd rather do the {position}"],
    ),
    "EasierIntent": (
        {}, ["easier", "make it easier", "this is too hard", "i can't straighten my knee"],
    ),
    "HarderIntent": ({}, ["harder", "make it harder", "i don't feel anything", "too easy"]),
    "HurtsIntent": ({}, ["it hurts", "ouch", "that hurts"]),
    "NumbIntent": ({}, ["my leg is numb", "my foot went numb"]),
    "EmergencyIntent": (
        {}, ["i can't feel my legs", "both my legs are numb", "my groin is numb", "chest pain"],
    ),
    "TimeLeftIntent": ({}, ["how much time is left", "how long left", "how many seconds left"]),
    "NoFloorIntent": ({}, ["i can't get down on the floor", "no floor"]),
    "FloorIntent": ({}, ["i can get down on the floor", "the floor is fine"]),
    "SetHoldIntent": (
        {"seconds": "AMAZON.NUMBER", "duration": "AMAZON.DURATION"},
        ["hold for {seconds} seconds", "hold for {duration}", "make it {duration}",
         "hold for {seconds}"],
    ),
    "ProgressIntent": (
        {"period": "PERIOD"}, ["how am i doing", "how i'm doing", "for my {period}"],
    ),
}  # fmt: skip
_TYPES: dict[str, dict[str, tuple[str, list[str]]]] = {
    "POSITION": {
        "LYING": ("lying stretch", ["lying", "floor stretch", "towel stretch"]),
        "WALL": ("wall stretch", ["wall", "door frame"]),
        "SEATED": ("seated stretch", ["seated", "chair", "chair stretch"]),
    },
    "LENGTH": {"QUICK": ("quick", ["short"]), "FULL": ("full", ["whole", "complete"])},
    "PERIOD": {"TODAY": ("today", []), "WEEK": ("week", ["this week"]), "STREAK": ("streak", [])},
}
_BUILT_INS = (
    "Yes",
    "No",
    "Next",
    "Repeat",
    "Pause",
    "Resume",
    "Help",
    "Stop",
    "Cancel",
    "Fallback",
)


def document() -> dict[str, Any]:
    own = [
        {
            "name": name,
            "slots": [{"name": s, "type": t} for s, t in slots.items()],
            "samples": samples,
        }
        for name, (slots, samples) in _INTENTS.items()
    ]
    built_in = [{"name": f"AMAZON.{name}Intent", "samples": []} for name in _BUILT_INS]
    types = [
        {"name": name, "values": [
            {"id": id_, "name": {"value": value, "synonyms": synonyms}}
            for id_, (value, synonyms) in values.items()
        ]}
        for name, values in _TYPES.items()
    ]  # fmt: skip
    language = {
        "invocationName": "my hamstring stretches",
        "intents": own + built_in,
        "types": types,
    }
    return {"interactionModel": {"languageModel": language}}


def small_model() -> InteractionModel:
    return parse_model(document())
