"""`make models`: the model of every other locale, from the one that people edit.

python -m infra.models.build
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infra.models.differences import localised, read_differences
from skill.speech.language import saying

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = Path(__file__).parents[2] / "interaction_model"
DIFFERENCES = "differences"
MODELS = "interactionModels/custom"
HOME = {"en": "en-US"}
"""Language → the locale whose model people edit."""


def other_locales(source: Path = SOURCE) -> list[str]:
    return sorted(file.stem for file in (source / DIFFERENCES).glob("*.json"))


def build_model(locale: str, source: Path = SOURCE) -> str:
    """The text of the locale's file."""
    home = json.loads((source / MODELS / f"{home_of(locale)}.json").read_text(encoding="utf-8"))
    model = localised(home, read_differences(source / DIFFERENCES, locale))
    return json.dumps(model, indent=2, ensure_ascii=False) + "\n"


def build_page(locale: str, home: dict[str, Any], source: Path = SOURCE) -> dict[str, Any]:
    """The store page of `locale`, from that of its home, as that locale spells. Addresses stay."""
    spelled = saying(read_differences(source / DIFFERENCES, locale).instead)
    return {
        key: value if key.endswith(("Uri", "Url")) else _each(spelled, value) for key, value in home.items()
    }


def _each(spelled: Callable[[str], str], value: str | list[str]) -> str | list[str]:
    return [spelled(text) for text in value] if isinstance(value, list) else spelled(value)


def home_of(locale: str) -> str:
    return HOME[locale.split("-", maxsplit=1)[0]]


def main() -> None:
    for locale in other_locales():
        file = SOURCE / MODELS / f"{locale}.json"
        file.write_text(build_model(locale), encoding="utf-8")
        print(file.relative_to(SOURCE.parent))


if __name__ == "__main__":
    main()
