# "make demo", "make test" and "make bench" set up all they need in .venv; only Python 3.11 or newer and make are asked
# for.
# Another interpreter: make demo PYTHON=python3.12
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint notebooks browser coverage native bench clean

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "attackx needs Python 3.11 or newer, and '$(PYTHON)' is not; name one: make demo PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "no virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

$(VENV)/.core: pyproject.toml | $(BIN)/python
	@echo "Installing attackx into $(VENV)"
	@$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: pyproject.toml tests/requirements-camel.txt | $(BIN)/python
	@echo "Installing attackx and all that its tests need into $(VENV)"
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -r tests/requirements-camel.txt
	@touch $@ $(VENV)/.core

# Models are tested where PyTorch can be had; elsewhere the other tests run, and say what did not. The build for the CPU
# is a tenth of the one for CUDA; where it comes from: docs/neural.md, e.g. make test TORCH="torch==2.13.0 -i INDEX"
TORCH ?= torch==2.13.0
$(VENV)/.neural: pyproject.toml | $(VENV)/.dev
	@echo "Installing PyTorch, stanza and camel-tools into $(VENV)"
	@$(BIN)/pip install --quiet --disable-pip-version-check $(TORCH) && \
	  $(BIN)/pip install --quiet --disable-pip-version-check -e '.[neural]' && touch $@ || \
	  echo "They could not be installed: the tests of models (tests/neural) will not run" >&2

demo: $(VENV)/.core
	$(BIN)/attackx extract seeds/*.txt --format table
	@mkdir -p build
	@$(BIN)/attackx extract seeds/*.txt --with-text --format jsonl -o build/seeds.jsonl
	@echo "The same as a page for a browser:"
	@$(BIN)/attackx report build/seeds.jsonl -o build/seeds.html

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# runs the notebooks of the documentation and writes what comes out of them
notebooks: $(VENV)/.dev
	$(BIN)/python scripts/notebooks.py

# The report page is tested in Chromium. Where it is not there and may not be installed, the summary of the tests says so.
browser:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo "Installing Chromium for the tests of pages" && \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver >/dev/null; } || \
	  echo "No Chromium: the tests of pages (tests/view/report/test_browser.py) will not run" >&2

test: lint $(VENV)/.neural browser
	ATTACKX_TEST_NATIVE=1 $(BIN)/pytest -n auto --dist worksteal

coverage: $(VENV)/.dev
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=term-missing:skip-covered

$(VENV)/.bench: $(VENV)/.dev
	@echo "Installing the peers that attackx is measured beside into $(VENV)"
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@

# attackx compiled to C in build/native, and whether it answers as in Python; what it gains:
# make bench CORPUS=path PYTHONPATH=build/native
native: $(VENV)/.dev
	$(BIN)/python scripts/native.py build/native fixtures/articles/*.jsonl

# make bench CORPUS=path: a file of JSON lines, or a folder as benchmarks/bench.py says
bench: $(VENV)/.bench
	@test -n "$(CORPUS)" || { echo "name the articles to measure: make bench CORPUS=path" >&2; exit 1; }
	$(BIN)/python benchmarks/bench.py "$(CORPUS)" --out bench.json

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
