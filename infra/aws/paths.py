from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build"
LAMBDA_ZIP = BUILD / "lambda.zip"
SKILL_PACKAGE = BUILD / "skill-package"
PICTURES = BUILD / "pictures"
INTERACTION_MODEL = ROOT / "interaction_model"
PRODUCTION = ROOT / "requirements" / "production.txt"
ASK_STATES = ROOT / ".ask" / "ask-states.json"
TEMPLATE = "infra/aws/template.yaml"
