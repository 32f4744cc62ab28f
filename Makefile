# The words of the house; `make` alone lists them. Needs Python 3.11 to 3.13 and make, nothing else.

SEEDS ?= seeds
NAME  := $(notdir $(patsubst %/,%,$(SEEDS)))
ifeq ($(SEEDS),seeds)
OUT   ?= site
PAGES := site_src/briefing
else
OUT   ?= site-$(NAME)
PAGES := .build/$(NAME)/site_src/briefing
endif

# What is new is told against the site built before, or against any briefing.json named here.
SINCE ?= $(OUT)/briefing/data/briefing.json

STAGE := $(patsubst %/,%,$(dir $(PAGES)))

PY      := .venv/bin/python
SPLIT   ?= dev
FOUND   := for p in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
             "$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo "$$p" && exit; done
SAY     := @printf '→ %s\n'
export NO_MKDOCS_2_WARNING = 1
export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: help site serve test check format lint types gate bench golden offline clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/installed: requirements.lock pyproject.toml
	@python=$$($(FOUND)); \
	if [ -z "$$python" ]; then \
	  echo 'error: python: found no Python 3.11, 3.12 or 3.13' >&2; \
	  echo '  hint: install one, or name it: make PYTHON=/path/to/python3.12' >&2; exit 1; fi; \
	printf '→ Setting up .venv with %s\n' "$$($$python --version)"; \
	rm -rf .venv && "$$python" -m venv .venv
	$(SAY) "Installing what the lock file names (a minute or two, once)"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

site: .venv/installed  ## build the site: make site [SEEDS=folder] [OUT=folder]
	$(SAY) "Briefing $(SEEDS)"
	@$(PY) -m generator build "$(SEEDS)" --pages "$(PAGES)" $(if $(wildcard $(SINCE)),--since "$(SINCE)")
ifneq ($(STAGE),site_src)
	@find site_src -mindepth 1 -maxdepth 1 ! -name 'briefing' ! -name '.*' -exec cp -R {} "$(STAGE)/" \;
endif
	$(SAY) "Building $(OUT)"
	@SOURCE_DATE_EPOCH=$$(cat "$(PAGES)/.newest") \
	  $(PY) -m mkdocs build --strict -f "$(PAGES)/mkdocs.yml" -d "$(CURDIR)/.build/$(notdir $(OUT))-new"
	$(SAY) "Proving $(OUT) against $(SEEDS)"
	@$(PY) -m generator audit ".build/$(notdir $(OUT))-new" "$(SEEDS)" --seal
	@rm -rf "$(OUT)" && mv ".build/$(notdir $(OUT))-new" "$(OUT)"

offline: site  ## build a zip of the site that opens from disk
	$(SAY) "Packing offline/$(notdir $(OUT)).zip"
	@SOURCE_DATE_EPOCH=$$(cat "$(PAGES)/.newest") \
	  $(PY) -m mkdocs build --strict -f "$(PAGES)/offline.yml" -d "$(CURDIR)/.build/$(notdir $(OUT))-offline"
	@$(PY) -m generator archive ".build/$(notdir $(OUT))-offline" "offline/$(notdir $(OUT)).zip" \
	  --date "$$(cat "$(PAGES)/.newest")"

serve: site  ## build the site and show it on this machine
	$(SAY) "http://127.0.0.1:8000 (Ctrl-C ends it)"
	@$(PY) -m http.server --bind 127.0.0.1 --directory "$(OUT)" 8000

test: .venv/installed  ## run the tests
	$(SAY) "Running the tests"
	@$(PY) -m pytest

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

clean:  ## remove everything that make made
	rm -rf .venv .build .cache .mypy_cache .ruff_cache .pytest_cache site site-* site_src/briefing
