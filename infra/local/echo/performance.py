"""What an APL document does by itself over time: it speaks, waits and sends events.

Follows a document's `onMount` through the commands that take time; all that is drawn belongs to
Amazon's renderer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from infra.local.echo.heard import bound, length_ms
from infra.local.echo.ssml import Segment, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
Step = Segment | list[object]
"""Words and silence, or the arguments of an event that is sent."""

_NAME = re.compile(r"\$\{(\w+)\}")
_PATH = re.compile(r"\$\{payload\.([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class Moment:
    """What is heard up to an event, and the event's arguments (None: nothing is sent)."""

    segments: tuple[Segment, ...]
    sends: list[object] | None = None


def performance(display: Json, locale: str) -> Iterator[Moment]:
    segments: list[Segment] = []
    for step in _Run(display, locale).steps(display.get("document", {}).get("onMount", []), {}):
        if isinstance(step, list):
            yield Moment(tuple(segments), step)
            segments = []
        elif segments and not step.text:
            segments[-1] = replace(segments[-1], pause_ms=segments[-1].pause_ms + step.pause_ms)
        else:
            segments.append(step)
    if segments:
        yield Moment(tuple(segments))


class _Run:
    def __init__(self, display: Json, locale: str) -> None:
        self._locale = locale
        self._sources: Json = display.get("datasources", {})
        self._document: Json = display.get("document", {})
        self._own_commands: Json = self._document.get("commands", {})

    def steps(self, commands: list[Json] | Json, scope: Json) -> Iterator[Step]:
        for command in [commands] if isinstance(commands, dict) else commands:
            if command.get("delay"):
                yield Segment("", round(float(str(self._value(command["delay"], scope)))))
            yield from self._command(command, scope)

    def _command(self, command: Json, scope: Json) -> Iterator[Step]:
        kind = command["type"]
        if kind == "Sequential":
            for _ in range(int(command.get("repeatCount", 0)) + 1):
                yield from self.steps(command["commands"], scope)
        elif kind == "Parallel":
            yield from self._side_by_side(command["commands"], scope)
        elif kind == "SpeakItem":
            yield from self._speech(str(self._value(command["componentId"], scope)))
        elif kind == "SendEvent":
            yield [self._value(argument, scope) for argument in command["arguments"]]
        elif kind in self._own_commands:
            own = self._own_commands[kind]
            inner = {name: command.get(name) for name in own["parameters"]}
            yield from self.steps(own["commands"], inner)

    def _side_by_side(self, commands: list[Json], scope: Json) -> Iterator[Step]:
        """Play the branch with the words, and wait after it for the longest one."""
        branches = [list(self.steps(command, scope)) for command in commands]
        heard = [[s for s in branch if isinstance(s, Segment)] for branch in branches]
        longest_ms = max((length_ms(branch, self._locale) for branch in heard), default=0)
        main = max(heard, key=lambda branch: any(s.text for s in branch), default=[])
        yield from main
        yield Segment("", longest_ms - length_ms(main, self._locale))
        yield from (step for branch in branches for step in branch if isinstance(step, list))

    def _speech(self, component_id: str) -> Iterator[Segment]:
        for component in _components(self._document.get("mainTemplate", {})):
            item = component.get("item", component)
            pattern = re.escape(str(item.get("id", ""))).replace(re.escape("${index}"), r"(\d+)")
            match = re.fullmatch(pattern, component_id)
            if match and "speech" in item:
                data = self._data(component, match) if match.groups() else None
                yield from parse(str(self._spoken(item["speech"], data)))
                return

    def _data(self, component: Json, match: re.Match[str]) -> Json:
        """Find the element of `data` from which a repeated component was made."""
        path = _PATH.fullmatch(component["data"])
        found: Any = self._sources
        for step in path[1].split(".") if path else ():
            found = found[step]
        element: Json = found[int(match[1])]
        return element

    def _spoken(self, speech: str, data: Json | None) -> object:
        """Follow a binding to a transformer's output back to the SSML that goes in."""
        for name, source in self._sources.items():
            for transformer in source.get("transformers", []):
                given, made = transformer["inputPath"], transformer["outputName"]
                if data is not None and speech == f"${{data.{made}}}":
                    return data[given.rpartition(".")[2]]
                if speech == f"${{payload.{name}.properties.{made}}}":
                    return bound(f"${{payload.{name}.properties.{given}}}", self._sources)
        return self._value(speech, {})

    def _value(self, value: object, scope: Json) -> object:
        if not isinstance(value, str):
            return value
        whole = _NAME.fullmatch(value)
        if whole and whole[1] in scope:
            return scope[whole[1]]
        named = _NAME.sub(lambda m: str(scope.get(m[1], m[0])), value)
        return bound(named, self._sources)


def _components(tree: object) -> Iterator[Json]:
    """Every component, the repeated ones as the container that repeats them."""
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    for branch in tree if isinstance(tree, list) else []:
        yield from _components(branch)
