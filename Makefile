# `make` alone prints what there is. Needs Python 3.11 or newer, pip and make; nothing else.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
# Errors only; and byte code is compiled at the first import instead, which halves the time.
PIP := $(BIN)/python -m pip install -qq --no-compile --constraint constraints.txt

# Where this is set every command would compile all packages again: 9 seconds instead of 3.
unexport PYTHONDONTWRITEBYTECODE

# One thread per core. With more, the encoder and the linear algebra get many times slower.
CORES := $(shell getconf _NPROCESSORS_ONLN)
export OMP_NUM_THREADS ?= $(CORES)
export OPENBLAS_NUM_THREADS ?= $(CORES)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run serve nightly test lint format bench clean

help:  ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/base.stamp  ## install, then the whole demo: train, replay, nights, console and API
	$(BIN)/vigie demo

serve: $(VENV)/base.stamp  ## the console and the API on what .vigie holds
	$(BIN)/vigie serve

nightly: $(VENV)/base.stamp  ## tonight's clusters, drafts and report
	$(BIN)/vigie nightly

# A process for each core, so one thread for each process: with more they wait for each other. In
# the order of `tests/conftest.py` the long files come first, and all processes end at once.
test: lint  ## all that CI checks: lint, types, then every test
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/pytest --numprocesses $(CORES) --dist loadfile --no-loadscope-reorder

lint: $(VENV)/full.stamp  ## ruff and mypy, nothing changed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy benchmarks --no-warn-return-any --implicit-reexport

format: $(VENV)/full.stamp  ## let ruff put the code in order
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# A file whose name begins with an underscore is a helper of the others.
bench: $(VENV)/bench.stamp  ## measure again what the README claims
	@for script in $(filter-out benchmarks/_%,$(sort $(wildcard benchmarks/*.py))); do \
		echo "== $$script"; $(BIN)/python $$script || exit 1; \
	done

clean:  ## forget the virtual environment and every cache; tickets in .vigie stay
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find data models service training tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

# The pip that comes with Python 3.11 takes half as long again as the pinned one.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade pip

$(VENV)/base.stamp: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Vigie into $(VENV): half a minute, once"
	$(PIP) --editable .
	@touch $@

$(VENV)/full.stamp: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Vigie and its tools into $(VENV): a minute, once"
	$(PIP) --editable '.[train,postgres,test]'
	@touch $(VENV)/base.stamp $@

$(VENV)/bench.stamp: $(VENV)/full.stamp
	@echo "Installing what the benchmarks run beside Vigie"
	$(PIP) --editable '.[train,peers,postgres,test]'
	@touch $@
