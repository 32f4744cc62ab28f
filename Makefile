# The words of the house; `make` alone lists them. Needs Python 3.11 to 3.13 and make, nothing else.

SEEDS ?= seeds
PORT  ?= 8000
NAME  := $(shell cd "$(SEEDS)" 2>/dev/null && basename "$$PWD" || basename "$(SEEDS)")
ifeq ($(SEEDS),seeds)
OUT   ?= site
STAGE := site_src
else
OUT   ?= site-$(NAME)
STAGE := .build/$(NAME)/site_src
endif
PAGES := $(STAGE)/briefing

# What is new is told against the site built before, or against any briefing.json named here.
SINCE ?= $(OUT)/briefing/data/briefing.json

# The new site is made here and takes the old one's place when it is proved; folder names may hold blanks,
# and two folders of one name keep apart.
SPOT  := .build/$(shell printf '%s' "$(OUT)" | tr / +)
FRESH := $(SPOT)-new
OLD   := $(SPOT)-old
ZIP   := offline/$(shell basename "$(OUT)").zip

PY      := .venv/bin/python
SPLIT   ?= dev
# The first Python that fits; one that is named is the only one asked. Debian ships its venv module apart.
FITS    := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
FOUND   := for p in $(or $(PYTHON),python3.13 python3.12 python3.11 python3 python); do \
             "$$p" -c '$(FITS)' 2>/dev/null && echo "$$p" && exit; done
SAY     := @printf '→ %s\n'
export NO_MKDOCS_2_WARNING = 1
export PYTHONUTF8 = 1
# Where an environment forbids compiled modules, each of the three programs would compile its own anew.
export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.PHONY: help site serve test check format lint types gate bench golden offline clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/installed: requirements.lock pyproject.toml
	@python=$$($(FOUND)); \
	if [ -z "$$python" ]; then \
	  echo 'error: $(or $(PYTHON),python): not a Python 3.11, 3.12 or 3.13 that can make virtual environments' >&2; \
	  echo '  hint: install one (on Debian with python3-venv), or name it: make PYTHON=/path/to/python3.12' >&2; \
	  exit 1; fi; \
	printf '→ Setting up .venv with %s\n' "$$($$python --version)"; \
	rm -rf .venv && "$$python" -m venv .venv
	$(SAY) "Installing what the lock file names (a minute or two, once)"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

site: .venv/installed  ## build the site: make site [SEEDS=folder] [OUT=folder]
	@if [ ! -e "$(OUT)" ] && [ -d "$(OLD)" ]; then mv "$(OLD)" "$(OUT)"; fi
	@if [ -e "$(OUT)" ] && [ -n "$$(ls -A "$(OUT)")" ] && [ ! -e "$(OUT)/briefing/data/briefing.json" ]; then \
	  echo 'error: $(OUT): holds something else than a site' >&2; \
	  echo '  hint: name a folder that is new, or empty: make site OUT=folder' >&2; exit 1; fi
	$(SAY) "Briefing $(SEEDS)"
	@if [ -f "$(SINCE)" ]; then set -- --since "$(SINCE)"; fi; \
	  $(PY) -m generator build "$(SEEDS)" --pages "$(PAGES)" "$$@"
ifneq ($(STAGE),site_src)
	@find "$(STAGE)" -mindepth 1 -maxdepth 1 ! -name 'briefing' ! -name '.*' -exec rm -rf {} +
	@find site_src -mindepth 1 -maxdepth 1 ! -name 'briefing' ! -name '.*' -exec cp -R {} "$(STAGE)/" \;
endif
	$(SAY) "Building $(OUT)"
	@SOURCE_DATE_EPOCH=$$(cat "$(PAGES)/.newest") \
	  $(PY) -m mkdocs build --strict -f "$(PAGES)/mkdocs.yml" -d "$(CURDIR)/$(FRESH)"
	$(SAY) "Proving $(OUT) against $(SEEDS)"
	@$(PY) -m generator audit "$(FRESH)" "$(SEEDS)" --seal
	@mkdir -p "$$(dirname "$(OUT)")"
	@rm -rf "$(OLD)" && if [ -e "$(OUT)" ]; then mv "$(OUT)" "$(OLD)"; fi && mv "$(FRESH)" "$(OUT)" && rm -rf "$(OLD)"
	$(SAY) "Done: open $(OUT)/index.html"

serve: site  ## show the site on this machine, built again whenever a document changes
	@$(PY) -m generator serve --port $(PORT) "$(OUT)" "$(SEEDS)" -- \
	  $(MAKE) --no-print-directory site SEEDS="$(SEEDS)" OUT="$(OUT)"

test: .venv/installed  ## run the tests
	$(SAY) "Running the tests"
	@$(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile

check: format lint types site  ## format, lint, types, strict site, audit

format: .venv/installed
	$(SAY) "Checking the format"
	@$(PY) -m ruff format --check --quiet .

lint: .venv/installed
	$(SAY) "Checking the style"
	@$(PY) -m ruff check --quiet .

types: .venv/installed
	$(SAY) "Checking the types"
	@$(PY) -m mypy

gate: .venv/installed  ## measure quality against its floors
	$(SAY) "Measuring quality"
	@$(PY) -m pytest tests/gate -rA

bench: .venv/installed  ## compare quotations with public tools: make bench BENCH=folder GOLD=folder [SPLIT=dev]
	@if [ ! -f "$(BENCH)/score.py" ] || [ ! -f "$(GOLD)/$(SPLIT)_direct.jsonl" ]; then \
	  echo 'error: bench: BENCH holds no score.py, or GOLD no $(SPLIT)_direct.jsonl' >&2; \
	  echo '  hint: nothing is downloaded; name the folders of the scorer and of its gold files' >&2; exit 1; fi
	$(SAY) "Reading $(GOLD)/$(SPLIT)_direct.jsonl"
	@mkdir -p .build/bench
	@$(PY) -m generator quotes "$(GOLD)/$(SPLIT)_direct.jsonl" > .build/bench/direct.jsonl
	@$(PY) -m generator quotes --all "$(GOLD)/$(SPLIT)_all.jsonl" > .build/bench/all.jsonl
	@$(PY) "$(BENCH)/score.py" --gold "$(GOLD)/$(SPLIT)_direct.jsonl" --track direct --pred .build/bench/direct.jsonl $(wildcard $(BENCH)/peers-$(SPLIT)/*.jsonl)
	@$(PY) "$(BENCH)/score.py" --gold "$(GOLD)/$(SPLIT)_direct.jsonl" --track direct --paired --pred .build/bench/direct.jsonl $(wildcard $(BENCH)/peers-$(SPLIT)/*.jsonl)
	@$(PY) "$(BENCH)/score.py" --gold "$(GOLD)/$(SPLIT)_all.jsonl" --track all --pred .build/bench/all.jsonl

golden: .venv/installed  ## rewrite the golden files; review the diff like code
	$(SAY) "Rewriting the golden files"
	@$(PY) -m pytest tests/golden --rewrite-golden

offline: site  ## build a zip of the site that opens from disk
	$(SAY) "Packing $(ZIP)"
	@SOURCE_DATE_EPOCH=$$(cat "$(PAGES)/.newest") \
	  $(PY) -m mkdocs build --strict -f "$(PAGES)/offline.yml" -d "$(CURDIR)/$(SPOT)-offline"
	@mkdir -p offline
	@$(PY) -m generator archive "$(SPOT)-offline" "$(ZIP)" --date "$$(cat "$(PAGES)/.newest")"
	$(SAY) "Done: $(ZIP)"

clean:  ## remove everything that make made
	rm -rf .venv .build .cache .mypy_cache .ruff_cache .pytest_cache site site-* offline site_src/briefing
