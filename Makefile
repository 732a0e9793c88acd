# One command each; the first one that is used sets the project up in .venv (or in VENV=…).
VENV ?= .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.set-up
TS := $(wildcard resources/i18n/*.ts)
QM := $(TS:.ts=.qm)
WORKERS ?= 2
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# The tests start hundreds of processes: without byte code beside the sources each of them would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: help demo tour test cover proof lint format bench package translations lock clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' '{printf "  make %-13s %s\n", $$1, $$2}'

demo: $(STAMP) $(QM) ## open the program on a throw-away shop; without a screen play the tour into tour/
	@$(VENV)/bin/backoffice demo

tour: $(STAMP) $(QM) ## play the main job without a screen, every view as a picture in tour/
	@$(VENV)/bin/backoffice demo --tour tour

test: $(STAMP) $(QM) ## run the tests (7 minutes on two cores)
	@$(PY) -m pytest -n $(WORKERS) --dist loadfile

cover: $(STAMP) $(QM) ## measure the tests of backoffice/security: each branch must be taken
	@$(PY) -m coverage erase
	@$(PY) -m coverage run --source=backoffice.security -m pytest -q -n $(WORKERS) tests/security
	@$(PY) -m coverage combine -q
	@$(PY) -m coverage report --fail-under=100

proof: $(STAMP) $(QM) ## run everything at full figures (hours on two cores, goes on where it stopped) and write PROOF.md
	@$(PY) packaging/proof.py

lint: $(STAMP) ## check style, types, layers and translations
	@$(PY) packaging/lint.py

format: $(STAMP) ## sort imports and mend what ruff can mend
	@$(PY) -m ruff check --fix .

bench: $(STAMP) $(QM) ## measure the product beside its references
	@$(PY) -m bench

package: $(STAMP) $(QM) ## build dist/backoffice and let it test itself
	@$(PY) packaging/build.py

translations: $(STAMP) ## collect texts from ui/ and build the language files
	@$(PY) packaging/translate.py

lock: $(STAMP) ## write requirements.lock anew
	@$(PY) -m pip install --quiet uv && VENV=$(VENV) packaging/lock.sh --upgrade && touch requirements.lock

clean: ## remove everything that was built, and .venv
	rm -rf build dist tour *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage* resources/i18n/*.qm
	rm -rf .venv
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +

%.qm: %.ts $(STAMP)
	@$(PY) packaging/translate.py --build $<

$(STAMP): requirements.lock pyproject.toml packaging/set_up.sh
	@packaging/set_up.sh $(VENV)
