# Two commands: `make` builds the timeline of seeds/ into out/, `make test` passes the tests.
# Both make .venv/ from requirements.lock first: names, versions and hashes of everything that is installed.

PYTHON ?= python3
BIN := .venv/bin
PIP_FLAGS := -qq --disable-pip-version-check --no-deps

.PHONY: all test lock format clean help

all: .venv/.ready ## build the timeline of seeds/ into out/
	@$(BIN)/timeline build

test: .venv/.ready ## install what the tests need, then check everything
	@sh tests/system.sh
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --cache-dir .import_linter_cache >.venv/contracts.txt || { cat .venv/contracts.txt; exit 1; }
	@$(BIN)/cog --check README.md >/dev/null || { echo "README.md is out of date: make format"; exit 1; }
	@$(BIN)/pytest -q -n 2 --cov

lock: ## lock the newest versions that pyproject.toml allows
	@uv=$$(mktemp -d) && trap 'rm -rf "$$uv" uv.lock' EXIT && $(PYTHON) -m venv "$$uv" && \
	  "$$uv/bin/pip" install -qq --disable-pip-version-check uv && "$$uv/bin/uv" lock --quiet --upgrade && \
	  "$$uv/bin/uv" export --quiet --frozen --all-extras --no-emit-project --no-annotate --no-header \
	    --format requirements-txt --output-file requirements.lock

format: .venv/.ready ## lay out the code, and write the generated parts of the README
	@$(BIN)/ruff check --quiet --fix --exit-zero
	@$(BIN)/ruff format --quiet
	@$(BIN)/cog -r README.md >/dev/null

clean: ## take away everything that was made
	@rm -rf .venv out dist tests/node/node_modules .coverage .coverage.* .hypothesis .*_cache
	@find timeline tests -name __pycache__ -prune -exec rm -rf {} +

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

.venv/.ready: .venv/.locked pyproject.toml
	@$(BIN)/python -m pip install $(PIP_FLAGS) --no-build-isolation --editable .
	@touch $@

# A changed lock makes a new .venv, so that nothing stays that is no longer in it. A Python without ensurepip
# (Debian's, where python3-venv is not installed) lends its own pip.
.venv/.locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is older than Python 3.11; name a newer one: make PYTHON=python3.12"; exit 1; }
	@echo "making .venv from requirements.lock"
	@if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv --clear .venv; \
	  else $(PYTHON) -m venv --clear --without-pip .venv && $(PYTHON) -m pip --python $(BIN)/python install $(PIP_FLAGS) pip; fi
	@$(BIN)/python -m pip install $(PIP_FLAGS) --require-hashes --requirement requirements.lock
	@touch $@
