# Every target works from a fresh clone: it needs python3 (3.11 or newer, with venv) and make.
PYTHON ?= python3
# The Python that the Lambda runs on, where this machine has it; its tests are left out elsewhere.
PYTHON313 ?= $(firstword $(wildcard $(HOME)/.pyenv/versions/3.13*/bin/python3.13) $(shell command -v python3.13))
VENV := .venv
BIN := $(VENV)/bin
PIP := -m pip install --quiet --disable-pip-version-check
PORT ?= 8080
CORES := $(shell getconf _NPROCESSORS_ONLN)
# Some tests wait for a browser or a server: two processes more than there are processors.
PROCESSES ?= $(shell expr $(CORES) + 2)
export PYTHONPATH := $(CURDIR)
# What Python compiles is kept for the next of its processes.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run talk test test-fast read check supply bench mutants understanding map pace models screenshots sheet pictures package deploy undeploy rehearsal aws-tools lambda-tools lock clean

help:  ## what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: $(VENV)/.local  ## the local Echo in a browser, on 127.0.0.1:$(PORT)
	@$(BIN)/python -m infra.local.viewhost.install
	@exec env PORT=$(PORT) $(BIN)/python -m infra.local.web

talk: $(VENV)/.local  ## the same skill in the terminal (FAST=1 skips the waiting)
	@exec $(BIN)/python -m infra.local.talk

test: $(VENV)/.dev $(VENV)/aws/.ready $(VENV)/lambda/.ready  ## every test, with all that they need
	@$(BIN)/python -m pytest -n $(PROCESSES) --dist worksteal

# Folders, and of the others the files that take longest.
SLOW := aws bench fuzz listening map screens selfhost sound trials understanding web \
  coaching/test_year.py conversation/test_dynamodb_faults.py conversation/test_every_intent.py \
  conversation/test_random_talk.py local/test_power_cut.py storage/test_codec_refused.py storage/test_dynamodb.py
test-fast: $(VENV)/.dev  ## the inner loop: all but browsers, sound, AWS, whole walks and whole years
	@$(BIN)/python -m pytest -n $(CORES) --dist worksteal $(SLOW:%=--ignore=tests/%)

read: $(VENV)/.dev  ## the conversations of tests/transcripts in today's words (NAME="quick streak")
	@$(BIN)/python -m tests.transcripts.read $(NAME)

check: $(VENV)/.dev supply  ## style, types, and what the product is made of
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

# Licences that ask nothing of a skill but to be named; MPL 2.0 is certifi's list of certificates.
LICENCES := Apache Software License;Apache-2.0;BSD License;BSD-3-Clause;MIT;MIT License;MIT-0;Mozilla Public License 2.0 (MPL 2.0);Apache-2.0 OR BSD-3-Clause
supply: $(VENV)/.dev $(VENV)/check/.ready  ## risky code, known vulnerabilities, and build/licences.md
	@mkdir -p build && $(VENV)/check/bin/bandit --quiet --configfile pyproject.toml --recursive skill infra
	@$(BIN)/python -m infra.supply.advisories $(VENV)/check/bin/pip-audit
	@$(VENV)/check/bin/pip-licenses --python=$(BIN)/python --format=markdown --partial-match --allow-only="$(LICENCES)" \
	  --packages $$(sed -n 's/==.*//p' requirements/selfhost.txt) --output-file=build/licences.md

bench: $(VENV)/.dev  ## how fast and how cheap, next to what one would otherwise use (ARGS=--quick)
	@$(BIN)/python -m tests.bench $(ARGS)

mutants: $(VENV)/.dev $(VENV)/mutants/.ready  ## the skill with one thing wrong in it, time after time, and the test that notices (ARGS="300 1": how many changes to the code, and the seed)
	@$(BIN)/python -m tests.mutants
	@$(VENV)/mutants/bin/python -m tests.mutants.code $(ARGS)

pace: $(VENV)/.local  ## how long a language takes to say, fitted to espeak-ng's voice (LOCALE=de-DE)
	@$(BIN)/python -m infra.speech_rate

map: $(VENV)/.dev  ## what happens on which intent while which question is open, printed and drawn
	@$(BIN)/python -m tests.map

understanding: $(VENV)/understanding/.ready  ## how well what people say is understood, against its goals (ARGS="en-AU en-CA")
	@$(VENV)/understanding/bin/python -m tests.understanding $(ARGS)

models: $(VENV)/.local  ## the interaction models of the other Englishes, from en-US.json
	@$(BIN)/python -m infra.models.build

screenshots: $(VENV)/.dev  ## every screen in every viewport, and the pictures that the README shows
	@$(BIN)/python -m infra.local.viewhost.install --dev
	@SCREENSHOTS=1 $(BIN)/python -m pytest tests/screens/test_looks.py tests/screens/test_readme.py tests/web/test_access.py
	@$(BIN)/python -m infra.local.pictures build/drawings
	@cp build/screenshots/readme/*.png docs/pictures/
	@cp build/screenshots/page/laptop-led.png docs/pictures/local-echo.png
	@cp $(addprefix build/drawings/,lying-left.svg wall-left.svg seated-left.svg seated_raised-left.svg lying-right-easier.svg wall-right.svg) docs/pictures/

sheet: $(VENV)/.dev  ## every drawing beside the words that go with it, in build/sheet/
	@$(BIN)/python -m infra.local.contact_sheet build/sheet

pictures: $(VENV)/.dev  ## the drawings as PNG for cards in the Alexa app, in build/pictures/
	@$(BIN)/python -m infra.aws.pictures

package: $(VENV)/.local  ## build/lambda.zip and build/skill-package/
	@$(BIN)/python -m infra.aws.package

deploy: $(VENV)/.local aws-tools  ## stack and skill to AWS and Alexa (ARGS=--dry-run prints every step)
	@$(BIN)/python -m infra.aws.deploy $(ARGS)

undeploy: $(VENV)/.local $(VENV)/aws/.ready  ## take them down again; says what it keeps
	@$(BIN)/python -m infra.aws.undeploy $(ARGS)

rehearsal: $(VENV)/.dev aws-tools lambda-tools $(VENV)/standins/.ready  ## deploying and undeploying against stand-ins of AWS and Amazon (ARGS="change" picks)
	@$(BIN)/python -m tests.aws.rehearsal $(ARGS)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed (PYTHON=python3.12 make …)")'
	@$(PYTHON) -m venv $(VENV)

# One stamp a lock file: running needs less than testing does.
$(VENV)/.local: requirements/local.txt | $(BIN)/python
	@echo "Installing what running it needs …"
	@$(BIN)/python $(PIP) --require-hashes -r $<
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.local
	@echo "Installing what testing it needs …"
	@$(BIN)/python $(PIP) --require-hashes -r $<
	@touch $@

# AWS's tools have rooms of their own: their pinned dependencies are not ours.
$(VENV)/aws/.ready: requirements/aws.txt | $(BIN)/python
	@echo "Installing sam and cfn-lint …"
	@$(PYTHON) -m venv $(VENV)/aws && $(VENV)/aws/bin/python $(PIP) --upgrade pip
	@$(VENV)/aws/bin/python $(PIP) --require-hashes -r $<
	@touch $@

$(VENV)/check/.ready: requirements/check.txt | $(BIN)/python
	@echo "Installing bandit, pip-audit and pip-licenses …"
	@$(PYTHON) -m venv $(VENV)/check && $(VENV)/check/bin/python $(PIP) --require-hashes -r $<
	@touch $@

# The tests themselves, and cosmic-ray with all that it brings along.
$(VENV)/mutants/.ready: requirements/mutants.txt requirements/dev.txt | $(BIN)/python
	@echo "Installing cosmic-ray and coverage …"
	@$(PYTHON) -m venv $(VENV)/mutants
	@$(VENV)/mutants/bin/python $(PIP) --require-hashes -r requirements/dev.txt
	@$(VENV)/mutants/bin/python $(PIP) --require-hashes -r requirements/mutants.txt
	@touch $@

# A classifier in its own room: nothing that runs, and no test, needs it.
$(VENV)/understanding/.ready: requirements/understanding.txt | $(BIN)/python
	@echo "Installing scikit-learn …"
	@$(PYTHON) -m venv $(VENV)/understanding && $(VENV)/understanding/bin/python $(PIP) --require-hashes -r $<
	@touch $@

$(VENV)/lambda/.ready: requirements/lambda.txt | $(BIN)/python
	@[ -z "$(PYTHON313)" ] || { $(PYTHON313) -m venv $(VENV)/lambda && $(VENV)/lambda/bin/python $(PIP) --require-hashes -r $<; }
	@mkdir -p $(@D) && touch $@

# AWS as moto plays it, and what the function carries, so that a rehearsal fetches nothing.
$(VENV)/standins/.ready: requirements/standins.txt requirements/production.txt | $(BIN)/python
	@echo "Installing moto's server …"
	@$(PYTHON) -m venv $(VENV)/standins && $(VENV)/standins/bin/python $(PIP) --require-hashes -r $<
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --require-hashes -r requirements/production.txt \
	  --only-binary :all: --python-version 3.13 --platform any --implementation py --abi none --dest $(@D)/wheels
	@touch $@

build/ask/.ready: infra/aws/ask/package.json
	@mkdir -p $(@D) && cp $< $(@D) && npm install --prefix $(@D) --silent --no-fund --no-audit
	@touch $@

aws-tools: $(VENV)/aws/.ready build/ask/.ready

lambda-tools: $(VENV)/lambda/.ready

COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --upgrade --allow-unsafe \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: $(VENV)/.dev  ## renew the pinned versions in requirements/
	@$(BIN)/python $(PIP) pip-tools
	@$(COMPILE) --strip-extras -o requirements/production.txt pyproject.toml
	@$(COMPILE) --strip-extras --extra local -o requirements/local.txt pyproject.toml
	@$(COMPILE) --strip-extras --extra local --extra selfhost -o requirements/selfhost.txt pyproject.toml
	@$(COMPILE) --strip-extras --extra local --extra dev -o requirements/dev.txt pyproject.toml
	@$(COMPILE) --strip-extras -o requirements/lambda.txt requirements/lambda.in
	@$(COMPILE) --strip-extras -o requirements/check.txt requirements/check.in
	@$(COMPILE) --strip-extras -o requirements/understanding.txt requirements/understanding.in
	@$(COMPILE) --strip-extras -o requirements/mutants.txt requirements/mutants.in
	@$(COMPILE) --strip-extras -o requirements/standins.txt requirements/standins.in
	@$(COMPILE) --no-strip-extras -o requirements/aws.txt requirements/aws.in

clean:  ## remove all that was installed and built here
	@rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
