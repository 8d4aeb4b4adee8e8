"""What skill management looks at in an uploaded package, as far as it is documented.

https://developer.amazon.com/docs/alexa/smapi/skill-package-api-reference.html
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
Package = dict[str, bytes]
"""Content by path, as it lies in the zip."""

MODEL = re.compile(r"interactionModels/custom/([a-z]{2}-[A-Z]{2})\.json")
ICONS = ("smallIconUri", "largeIconUri")
FUNCTION = re.compile(r"arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(:[\w-]+)?")


def unpacked(content: bytes) -> Package:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def manifest_of(package: Package) -> Json:
    manifest: Json = json.loads(package["skill.json"])["manifest"]
    return manifest


def models_of(package: Package) -> dict[str, Json]:
    return {found[1]: json.loads(package[name]) for name in package if (found := MODEL.fullmatch(name))}


def endpoints_of(manifest: Json) -> set[str]:
    """Every address that the manifest names, for requests and for events."""
    parts = [manifest["apis"]["custom"], manifest.get("events", {})]
    places = [place for part in parts for place in (part, *part.get("regions", {}).values())]
    return {place["endpoint"]["uri"] for place in places if "endpoint" in place}


def objections(package: Package) -> Iterator[str]:
    """Say why the package would not be taken."""
    if "skill.json" not in package:
        yield "Package has no skill.json."
        return
    manifest = manifest_of(package)
    pages, models = manifest["publishingInformation"]["locales"], models_of(package)
    yield from _unknown_keys(package, models)
    if pages.keys() != models.keys():
        yield f"Store pages for {sorted(pages)}, models for {sorted(models)}."
    icons = {page[name].removeprefix("file://") for page in pages.values() for name in ICONS}
    yield from (f"{icon} is not in the package." for icon in icons - package.keys())
    if "events" in manifest and "endpoint" not in manifest["events"]:
        yield "Events have no endpoint."
    yield from (f"{at} is no function." for at in endpoints_of(manifest) if not FUNCTION.fullmatch(at))


def _unknown_keys(package: Package, models: dict[str, Json]) -> Iterator[str]:
    envelope = json.loads(package["skill.json"])
    if _through_amazons_classes(envelope, SkillManifestEnvelope) != envelope:
        yield "Manifest has keys that Amazon does not know."
    for locale, model in models.items():
        if _through_amazons_classes(model, InteractionModelData) != model:
            yield f"InteractionModel.{locale} has keys that Amazon does not know."


def _through_amazons_classes(document: Json, as_class: type) -> Json:
    serializer = DefaultSerializer()
    read_back: Json = serializer.serialize(serializer.deserialize(json.dumps(document), as_class))
    return read_back
