# Every target works from a fresh clone: it needs python3 (3.11 or newer, with venv) and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8080
export PYTHONPATH := $(CURDIR)

.PHONY: run talk test check lock clean help

help:  ## what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed (PYTHON=python3.12 make …)")'
	@$(PYTHON) -m venv $(VENV)

# One stamp a lock file: running needs less than testing does.
$(VENV)/.local: requirements/local.txt | $(BIN)/python
	@echo "Installing what running it needs …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.local
	@echo "Installing what testing it needs …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

run: $(VENV)/.local  ## the local Echo in a browser, on 127.0.0.1:$(PORT)
	@exec env PORT=$(PORT) $(BIN)/python -m infra.local.web

talk: $(VENV)/.local  ## the same skill in the terminal (FAST=1 skips the waiting)
	@exec $(BIN)/python -m infra.local.talk

test: $(VENV)/.dev  ## every test, with all that they need
	@$(BIN)/python -m pytest

check: $(VENV)/.dev  ## style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

lock: $(VENV)/.dev  ## renew the pinned versions in requirements/
	@$(BIN)/python -m pip install --quiet pip-tools
	@for extra in local dev; do $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --upgrade --no-emit-index-url \
	  --no-emit-find-links --no-emit-trusted-host --allow-unsafe $$( [ $$extra = dev ] && echo --extra local ) --extra $$extra \
	  -o requirements/$$extra.txt pyproject.toml; done
	@$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --upgrade --no-emit-index-url --no-emit-find-links \
	  --no-emit-trusted-host -o requirements/production.txt pyproject.toml

clean:
	@rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache
