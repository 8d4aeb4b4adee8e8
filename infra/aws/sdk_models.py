"""The SDK's models, loaded when they are used.

Each of the SDK's packages imports every class below it, 229 modules before the first request, of which a
skill needs some forty. In the zip each class is imported when its name is asked for. The files say nothing
but such imports; a version of the SDK that says more is refused, and looked at by hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

IMPORT = re.compile(r"^from \.(\w+) import (\w+)$", re.MULTILINE)
NOTHING_ELSE = re.compile(r"(?:#.*|from __future__ import absolute_import)?")
FACTORY = "services/service_client_factory.py"
INDENT = 12
"""Spaces before what a method of the factory gives back."""

ON_DEMAND = """\
{header}
# Changed for this package: a class is loaded when it is asked for.

from importlib import import_module

_MODULES = {{
{names}}}


def __getattr__(name):
    if name not in _MODULES:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    found = getattr(import_module(f"{{__name__}}.{{_MODULES[name]}}"), name)
    globals()[name] = found
    return found
"""


class UnknownShapeError(Exception):
    """The SDK is not written as it was."""


def load_models_when_used(models: Path) -> None:
    """Rewrite `models`, a copy of ask_sdk_model."""
    for package in models.rglob("__init__.py"):
        package.write_text(_on_demand(package), encoding="utf-8")
    factory = models / FACTORY
    factory.write_text(_clients_on_demand(factory.read_text(encoding="utf-8")), encoding="utf-8")


def _on_demand(package: Path) -> str:
    text = package.read_text(encoding="utf-8")
    if not all(NOTHING_ELSE.fullmatch(line) for line in IMPORT.sub("", text).splitlines()):
        raise UnknownShapeError(package)
    modules = {name: module for module, name in IMPORT.findall(text)}
    names = "".join(f'    "{name}": "{module}",\n' for name, module in sorted(modules.items()))
    header = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    return ON_DEMAND.format(header=header, names=names) if names else text


def _clients_on_demand(factory: str) -> str:
    """Each of the factory's clients is made in one method: imported there, those are loaded that are used."""
    clients = [(module, name) for module, name in IMPORT.findall(factory) if name.endswith("Client")]
    for module, name in clients:
        line, made = f"from .{module} import {name}\n", f"return {name}(self.api_configuration)\n"
        if factory.count(made) > 1:
            raise UnknownShapeError(FACTORY)
        factory = factory.replace(line, "").replace(f"    {made}", f"    {line}{' ' * INDENT}{made}")
    if not clients or IMPORT.search(factory):
        raise UnknownShapeError(FACTORY)
    return factory
