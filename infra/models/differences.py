"""One locale's model made from another's: the same wishes, with what is said otherwise there."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from skill.speech.language import saying

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

Json = dict[str, Any]
Lists = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Differences:
    """What people say otherwise in one locale. `interaction_model/README.md` explains each part."""

    instead: dict[str, str] = field(default_factory=dict)
    also: Lists = field(default_factory=dict)
    samples: Lists = field(default_factory=dict)
    values: dict[str, Lists] = field(default_factory=dict)

    def merged(self, more: Differences) -> Differences:
        types = self.values.keys() | more.values.keys()
        return Differences(
            {**self.instead, **more.instead},
            _joined(self.also, more.also),
            _joined(self.samples, more.samples),
            {name: _joined(self.values.get(name, {}), more.values.get(name, {})) for name in sorted(types)},
        )


def read_differences(folder: Path, locale: str) -> Differences:
    """What `<locale>.json` says, after what the locales say that it is `like`."""
    document = json.loads((folder / f"{locale}.json").read_text(encoding="utf-8"))
    like = document.pop("like", [])
    differences = Differences()
    for other in like:
        differences = differences.merged(read_differences(folder, other))
    return differences.merged(Differences(**document))


def localised(model: Json, differences: Differences) -> Json:
    """Build the locale's model. Raises KeyError where it names an intent, a type or a value there is not."""
    changed = deepcopy(model)
    language = changed["interactionModel"]["languageModel"]
    intents = {intent["name"]: intent for intent in language["intents"]}
    names = {kind["name"]: {v["id"]: v["name"] for v in kind["values"]} for kind in language["types"]}
    for intent in intents.values():
        intent["samples"] = _unique(map(saying(differences.instead), intent["samples"]))
    for name in (name for values in names.values() for name in values.values()):
        name["value"] = saying(differences.instead)(name["value"])
        name["synonyms"] = _unique(map(saying(differences.instead), name["synonyms"]))
    _say_also(intents, names, differences.also)
    for name, samples in differences.samples.items():
        intents[name]["samples"] = _unique([*intents[name]["samples"], *samples])
    for kind, values in differences.values.items():
        for value, synonyms in values.items():
            names[kind][value]["synonyms"] = _unique([*names[kind][value]["synonyms"], *synonyms])
    return changed


def _say_also(intents: Mapping[str, Json], types: Mapping[str, Mapping[str, Json]], also: Lists) -> None:
    """Add to whatever has a word of `also` the same with its other words; what is said already stays."""
    known = {sample for intent in intents.values() for sample in intent["samples"]}
    for intent in intents.values():
        intent["samples"] += _others(intent["samples"], also, known)
    for values in types.values():
        known = {text for name in values.values() for text in (name["value"], *name["synonyms"])}
        for name in values.values():
            name["synonyms"] += _others([name["value"], *name["synonyms"]], also, known)


def _others(texts: Iterable[str], also: Lists, known: set[str]) -> list[str]:
    """Collect the new ones into `known` as well."""
    found = [other for text in texts for other in _variants(text, also) if other not in known]
    known.update(found)
    return _unique(found)


def _variants(text: str, also: Lists) -> Iterator[str]:
    for words, others in also.items():
        pattern = rf"(?<![\w'{{]){re.escape(words)}(?![\w'}}])"
        if re.search(pattern, text):
            yield from (re.sub(pattern, other, text) for other in others)


def _joined(first: Lists, second: Lists) -> Lists:
    return {key: _unique(first.get(key, []) + second.get(key, [])) for key in {**first, **second}}


def _unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
