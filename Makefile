# Everything a developer or operator types. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po locale/*/*/LC_MESSAGES/*.po))

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: install
install: $(STAMP) $(CATALOGUES) ## create the virtual environment and install the locked dependencies

%.mo: %.po | $(STAMP)
	@$(BIN)/python scripts/compile_messages.py $<

$(STAMP): requirements-dev.txt scripts/python.sh
	@scripts/python.sh $(PYTHON) $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.PHONY: demo
demo: install ## serve the demo of Kymenlaakso on this machine
	@$(BIN)/python manage.py demo

.PHONY: run
run: install ## serve the site for development, reloading on changes
	@$(BIN)/python manage.py runserver

.PHONY: worker
worker: install ## run the scheduled and queued jobs
	@$(BIN)/python manage.py qcluster

.PHONY: test
test: install browser ## lint, types, migrations, and all tests in parallel
	@$(MAKE) --no-print-directory lint types checks
	@$(BIN)/pytest -n auto --dist loadgroup -q

.PHONY: browser
browser:
	@scripts/chromium.sh
	@scripts/validator.sh >/dev/null

.PHONY: lint
lint: install ## style of Python and templates, and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/djhtml --check --tabwidth 2 templates
	@$(BIN)/lint-imports

.PHONY: format
format: install ## rewrite Python and templates in the project's style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/djhtml --tabwidth 2 templates

.PHONY: types
types: install ## static types
	@$(BIN)/mypy .

.PHONY: checks
checks: install ## Django's checks and missing migrations
	@$(BIN)/python manage.py check --fail-level WARNING
	@$(BIN)/python manage.py makemigrations --check --dry-run

.PHONY: bench
bench: install ## print benchmarks as ratios of one run
	@$(BIN)/python -m bench

.PHONY: elasticsearch
elasticsearch: ## obtain and start a real Elasticsearch 9 for tests
	@scripts/elasticsearch.sh

.PHONY: messages
messages: install ## collect the strings of the user interface into the catalogues
	@$(BIN)/python manage.py makemessages --locale fi --locale sv --ignore '$(VENV)/*' --ignore 'var/*' --no-location
	@sed -i -E '/^"(POT-Creation|PO-Revision)-Date/d' locale/*/LC_MESSAGES/django.po

.PHONY: lock
lock: install ## resolve the dependencies again and lock them with hashes
	@scripts/lock.sh
