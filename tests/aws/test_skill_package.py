from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from infra.aws.icons import SIZES_PX, icon
from infra.aws.paths import INTERACTION_MODEL, ROOT
from infra.aws.skill_package import build_skill_package
from infra.local.nlu.model import LOCALES

if TYPE_CHECKING:
    from pathlib import Path

ARN = "arn:aws:lambda:us-east-1:123456789012:function:my-hamstring-stretches:live"
ARN_EU = ARN.replace("us-east-1", "eu-west-1")
NEVER_SAID = (
    *("cure", "heal", "treat", "diagnose", "damage", "push through", "no pain no gain"),
    *("relief", "therapy", "sciatica", "pain-free"),
)

Json = dict[str, Any]


def read(path: Path) -> Json:
    content: Json = json.loads(path.read_text(encoding="utf-8"))
    return content


@pytest.fixture
def skill(tmp_path: Path) -> Json:
    return read(build_skill_package(tmp_path / "package", {"NA": ARN}) / "skill.json")


@pytest.fixture
def store_pages(skill: Json) -> dict[str, Json]:
    pages: dict[str, Json] = skill["manifest"]["publishingInformation"]["locales"]
    return pages


def models() -> dict[str, Json]:
    files = (INTERACTION_MODEL / "interactionModels" / "custom").glob("*.json")
    return {file.stem: read(file) for file in files}


def through_amazons_classes(document: Json, as_class: type) -> Json:
    """Let Amazon's classes read a document and write it again: keys they do not know are lost."""
    serializer = DefaultSerializer()
    read_back: Json = serializer.serialize(serializer.deserialize(json.dumps(document), as_class))
    return read_back


def test_amazons_classes_know_every_key_of_the_manifest(skill: Json) -> None:
    assert through_amazons_classes(skill, SkillManifestEnvelope) == skill


def test_a_key_that_amazon_does_not_know_would_be_noticed(skill: Json) -> None:
    skill["manifest"]["publishingInformation"]["tagline"] = "unknown"
    assert through_amazons_classes(skill, SkillManifestEnvelope) != skill


@pytest.mark.parametrize(("locale", "model"), models().items())
def test_amazons_classes_know_every_key_of_the_model(locale: str, model: Json) -> None:
    assert through_amazons_classes(model, InteractionModelData) == model, locale


def test_every_language_has_a_model_and_a_store_page(store_pages: dict[str, Json]) -> None:
    assert store_pages.keys() == models().keys()


def test_the_store_page_is_spelled_as_its_country_spells(store_pages: dict[str, Json]) -> None:
    spelled = {locale: re.findall(r"recogni[sz]es", store_pages[locale]["description"]) for locale in LOCALES}
    assert spelled == {
        "en-AU": ["recognises"],
        "en-CA": ["recognizes"],
        "en-GB": ["recognises"],
        "en-IN": ["recognises"],
        "en-US": ["recognizes"],
    }


def test_the_pages_differ_in_nothing_but_spelling(store_pages: dict[str, Json]) -> None:
    home = store_pages["en-US"]
    for page in store_pages.values():
        assert json.dumps(page).replace("recognises", "recognizes") == json.dumps(home)


def test_a_privacy_policy_is_given_to_every_locale_of_its_language(tmp_path: Path) -> None:
    source = shutil.copytree(INTERACTION_MODEL, tmp_path / "source")
    skill = read(source / "skill.json")
    policy = {"privacyPolicyUrl": "https://example.com/we-recognize-privacy"}
    skill["manifest"]["privacyAndCompliance"]["locales"] = {"en-US": policy}
    (source / "skill.json").write_text(json.dumps(skill), encoding="utf-8")
    built = read(build_skill_package(tmp_path / "package", {}, source) / "skill.json")
    given = built["manifest"]["privacyAndCompliance"]["locales"]
    assert given == dict.fromkeys(LOCALES, policy)
    assert through_amazons_classes(built, SkillManifestEnvelope) == built


def test_a_page_that_is_written_by_hand_is_kept(tmp_path: Path) -> None:
    source = shutil.copytree(INTERACTION_MODEL, tmp_path / "source")
    skill = read(source / "skill.json")
    pages = skill["manifest"]["publishingInformation"]["locales"]
    pages["en-GB"] = {**pages["en-US"], "summary": "Written by hand."}
    (source / "skill.json").write_text(json.dumps(skill), encoding="utf-8")
    built = read(build_skill_package(tmp_path / "package", {}, source) / "skill.json")
    assert built["manifest"]["publishingInformation"]["locales"]["en-GB"]["summary"] == "Written by hand."


def test_the_store_texts_keep_amazons_limits(skill: Json, store_pages: dict[str, Json]) -> None:
    assert len(skill["manifest"]["publishingInformation"]["testingInstructions"]) <= 4000
    for page in store_pages.values():
        assert len(page["name"]) >= 2
        assert 0 < len(page["summary"]) <= 160
        assert 0 < len(page["description"]) <= 4000
        assert 0 < len(page["examplePhrases"]) <= 3
        assert all(len(phrase) <= 200 for phrase in page["examplePhrases"])
        assert len(page["keywords"]) <= 30
        assert all(len(keyword) <= 150 for keyword in page["keywords"])


def test_the_endpoint_has_a_form_that_amazon_takes(skill: Json) -> None:
    assert re.match("^(arn|https://)", skill["manifest"]["apis"]["custom"]["endpoint"]["uri"])


def test_the_description_says_that_this_is_no_medical_advice(store_pages: dict[str, Json]) -> None:
    for page in store_pages.values():
        for part in ("general stretching guidance", "education only", "isn't medical advice"):
            assert part in page["description"]
        for part in ("no substitute for professional advice", "ask your doctor", "emergency"):
            assert part in page["description"]


def test_no_text_promises_what_a_coach_must_not(skill: Json) -> None:
    information = json.dumps(skill["manifest"]["publishingInformation"]).lower()
    assert not [word for word in NEVER_SAID if re.search(rf"\b{word}[sd]?\b", information)]


def understood(model: Json, spoken: str) -> list[str]:
    """Give the intents with a sample that is `spoken` once its slots are filled."""
    language = model["interactionModel"]["languageModel"]
    values = {t["name"]: _names(t) for t in language["types"]}
    found = []
    for intent in language["intents"]:
        slots = {slot["name"]: values.get(slot["type"], ".+") for slot in intent.get("slots", [])}
        patterns = (re.sub(r"\{(\w+)\}", lambda m: slots[m[1]], s) for s in intent["samples"])  # noqa: B023
        if any(re.fullmatch(pattern, spoken) for pattern in patterns):
            found.append(intent["name"])
    return found


def _names(slot_type: Json) -> str:
    names = [v["name"] for v in slot_type["values"]]
    words = [word for name in names for word in (name["value"], *name.get("synonyms", []))]
    return f"(?:{'|'.join(map(re.escape, words))})"


def test_the_first_example_starts_the_skill_by_its_name(store_pages: dict[str, Json]) -> None:
    for locale, page in store_pages.items():
        name = models()[locale]["interactionModel"]["languageModel"]["invocationName"]
        assert page["examplePhrases"][0] == f"Alexa, start {name}"


def test_the_other_examples_are_understood(store_pages: dict[str, Json]) -> None:
    for locale, page in store_pages.items():
        model = models()[locale]
        name = model["interactionModel"]["languageModel"]["invocationName"]
        for phrase in page["examplePhrases"][1:]:
            asked = re.fullmatch(f"Alexa, ask {name} (?:for )?(.+)", phrase)
            assert asked, phrase
            assert understood(model, asked[1].lower()), phrase


def test_nothing_about_health_money_or_persons_is_collected(skill: Json) -> None:
    answers = skill["manifest"]["privacyAndCompliance"]
    for question in ("usesHealthInfo", "usesPersonalInfo", "allowsPurchases", "containsAds"):
        assert answers[question] is False


def test_the_permissions_are_those_that_the_code_uses(skill: Json) -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "skill").rglob("*.py"))
    used = set(re.findall(r"alexa::[a-z_:]+", code))
    assert {permission["name"] for permission in skill["manifest"]["permissions"]} == used


@pytest.mark.parametrize("size_px", SIZES_PX)
def test_the_icon_is_the_drawing_in_amazons_size(size_px: int) -> None:
    picture = (INTERACTION_MODEL / "assets" / "images" / f"icon-{size_px}.png").read_bytes()
    assert picture[12:24] == b"IHDR" + size_px.to_bytes(4) * 2
    assert picture == icon(size_px), "run python -m infra.aws.icons"


def test_every_icon_that_is_named_is_in_the_package(tmp_path: Path) -> None:
    package = build_skill_package(tmp_path / "package", {})
    pages = read(package / "skill.json")["manifest"]["publishingInformation"]["locales"]
    for page in pages.values():
        for key in ("smallIconUri", "largeIconUri"):
            assert (package / page[key].removeprefix("file://")).is_file()


def test_the_events_are_those_that_the_code_answers(skill: Json) -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "skill").rglob("*.py"))
    answered = re.findall(r"AlexaSkillEvent\.(\w+)", code)
    subscribed = skill["manifest"].get("events", {}).get("subscriptions", [])
    assert {event["eventName"] for event in subscribed} == {
        re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper() for name in answered
    }


@pytest.fixture
def eventful(tmp_path: Path) -> Path:
    """Make a source whose skill listens to an event."""
    skill = read(INTERACTION_MODEL / "skill.json")
    skill["manifest"]["events"] = {"subscriptions": [{"eventName": "SKILL_DISABLED"}]}
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "skill.json").write_text(json.dumps(skill), encoding="utf-8")
    return tmp_path / "source"


def test_the_first_upload_has_no_address_and_nothing_that_needs_one(eventful: Path, tmp_path: Path) -> None:
    package = build_skill_package(tmp_path / "package", {}, eventful)
    manifest = read(package / "skill.json")["manifest"]
    assert "arn:" not in json.dumps(manifest)
    assert "events" not in manifest


def test_requests_and_events_go_to_the_nearest_region_or_the_first(eventful: Path, tmp_path: Path) -> None:
    package = build_skill_package(tmp_path / "package", {"NA": ARN, "EU": ARN_EU}, eventful)
    manifest = read(package / "skill.json")["manifest"]
    for part in (manifest["apis"]["custom"], manifest["events"]):
        assert part["endpoint"] == {"uri": ARN}
        assert part["regions"]["EU"] == {"endpoint": {"uri": ARN_EU}}


def test_a_second_build_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    leftover = build_skill_package(tmp_path / "package", {}) / "interactionModels/custom/xx-XX.json"
    leftover.write_text("{}", encoding="utf-8")
    build_skill_package(tmp_path / "package", {})
    assert not leftover.exists()


def test_ask_cli_uploads_what_make_package_builds() -> None:
    for profile in read(ROOT / "ask-resources.json")["profiles"].values():
        assert profile["skillMetadata"]["src"] == "./build/skill-package"
