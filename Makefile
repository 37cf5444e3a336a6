# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
LOCK := requirements/lock.txt
SOURCES := flows transforms warehouse expectations bench
# The lock constrains what gets installed; pyproject.toml says what that is.
# compileall: this source is imported in place, and some machines do not let Python keep what it compiles.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check -c $(LOCK) -e

.PHONY: help demo test fuzz lint docs accuracy kill-test clean bench

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 8

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "duizhang needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(BIN)/python pyproject.toml $(LOCK)
	@echo "Installing what a run needs into $(VENV) (a minute or two, once)"
	$(INSTALL) .
	$(BIN)/python -m compileall -q $(SOURCES)
	@touch $@

$(VENV)/.dev: $(BIN)/python pyproject.toml $(LOCK)
	@echo "Installing what the tests need into $(VENV) (a minute or two, once)"
	$(INSTALL) ".[dev]"
	$(BIN)/python -m compileall -q $(SOURCES)
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	@echo "Installing what the benchmark needs into $(VENV) (once)"
	$(INSTALL) ".[bench]"
	@touch $@

demo: $(VENV)/.core ## Set up and run the bundled samples to a printed answer
	$(BIN)/duizhang run

test: $(VENV)/.dev ## Set up and run the tests (ARGS="-k name" for some of them)
	$(BIN)/python -m pytest $(ARGS)

fuzz: $(VENV)/.dev ## Send files changed at random through all readers and the parser (COUNT=10000)
	$(BIN)/python -m tests.fuzz --count $(or $(COUNT),10000)

lint: $(VENV)/.dev ## Style and types
	$(BIN)/ruff format --check $(SOURCES) tests
	$(BIN)/ruff check $(SOURCES) tests
	$(BIN)/mypy

bench: $(VENV)/.bench ## Measure speed and memory (SIZES="100 1000"; ORIGINALS=folder with real documents)
	$(BIN)/python -m bench $(SIZES) $(if $(ORIGINALS),--originals $(ORIGINALS))

docs: $(VENV)/.dev ## Write the generated pages anew
	$(BIN)/python -m warehouse.dictionary

accuracy: $(VENV)/.dev ## Measure how well DOCS are read (and LABELS of others), and write docs/accuracy.md and its summary in the READMEs
	$(BIN)/duizhang run $(DOCS) --warehouse data/accuracy.duckdb
	$(BIN)/python -m scripts.accuracy data/accuracy.duckdb $(DOCS) $(LABELS) > docs/accuracy.md
	$(BIN)/python -m scripts.readme_accuracy

DOCUMENTS ?= flows/samples/03_excerpt.txt flows/samples
KILLS ?= 20
kill-test: $(VENV)/.dev ## Kill runs at random moments and compare (DOCUMENTS="first all" KILLS=20)
	$(BIN)/python -m scripts.kill_test $(DOCUMENTS) --kills $(KILLS) $(ARGS)

clean: ## Remove the environment and what runs made
	rm -rf $(VENV) data .mypy_cache .ruff_cache .pytest_cache .hypothesis
