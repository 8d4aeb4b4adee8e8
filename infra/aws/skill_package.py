"""`build/skill-package/`: what `ask deploy` uploads, with addresses that only a deployment knows.

A skill must exist before a function can be bound to it, and the function before the skill can name
it. So the first upload goes without addresses, and without events, which need one.

`skill.json` has the store page of one locale a language; those of the others are spelled from it.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from infra.aws.paths import INTERACTION_MODEL
from infra.models.build import build_page, home_of, other_locales

if TYPE_CHECKING:
    from pathlib import Path

Endpoints = dict[str, str]
"""ARN by Alexa region (NA, EU, FE); the first one answers wherever no other is nearer."""


def build_skill_package(target: Path, endpoints: Endpoints, source: Path = INTERACTION_MODEL) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for pattern in ("interactionModels/custom/*.json", "assets/images/*.png"):
        for file in source.glob(pattern):
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    skill = json.loads((source / "skill.json").read_text(encoding="utf-8"))
    text = json.dumps(_addressed(_everywhere(skill, source), endpoints), indent=2, ensure_ascii=False)
    (target / "skill.json").write_text(text + "\n", encoding="utf-8")
    return target


def _everywhere(skill: dict[str, Any], source: Path) -> dict[str, Any]:
    """Give every locale that has a model a store page, and the privacy policy of its language."""
    manifest = skill["manifest"]
    for part in ("publishingInformation", "privacyAndCompliance"):
        pages = manifest[part].get("locales", {})
        written = dict(pages)
        for locale in other_locales(source):
            if home_of(locale) in written:
                pages.setdefault(locale, build_page(locale, written[home_of(locale)], source))
    return skill


def _addressed(skill: dict[str, Any], endpoints: Endpoints) -> dict[str, Any]:
    manifest = skill["manifest"]
    if not endpoints:
        manifest.pop("events", None)
        return skill
    places = {region: {"endpoint": {"uri": arn}} for region, arn in endpoints.items()}
    default = next(iter(places.values()))
    for part in (manifest["apis"]["custom"], manifest.get("events", {})):
        part |= {**default, "regions": places}
    return skill
