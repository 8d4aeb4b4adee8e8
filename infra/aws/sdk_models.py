"""The SDK's models, loaded when they are used.

Each of the SDK's packages imports every class below it, 229 modules before the first request, of which a skill needs
some forty. In the package each class is imported when its name is asked for. The files say nothing but such imports;
a version of the SDK that says more is refused, and looked at by hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

IMPORT = re.compile(r"^from \.(\w+) import (\w+)$", re.MULTILINE)
NOTHING_ELSE = re.compile(r"(?:#.*|from __future__ import absolute_import)?")
FACTORY = "services/service_client_factory.py"

ON_DEMAND = '''\
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
'''


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
    """Each of the factory's clients is used in one method: imported there, a skill loads those that it asks for."""
    imports = [(module, name) for module, name in IMPORT.findall(factory) if name.endswith("Client")]
    for module, name in imports:
        line, made = f"from .{module} import {name}", f"return {name}(self.api_configuration)"
        factory = factory.replace(f"{line}\n", "", 1)
        factory, uses = re.subn(rf"^( +)({re.escape(made)})$", rf"\1{line}\n\1\2", factory, flags=re.MULTILINE)
        if uses > 1:
            raise UnknownShapeError(FACTORY)
    if not imports or IMPORT.search(factory):
        raise UnknownShapeError(FACTORY)
    return factory
