# Tiến Độ. The two commands that matter: make up, make test.
PYTHON ?= python3
INSTALL = $(PYTHON) -I services/gateway/install.py
RUN = .venv/bin/python -m services.gateway

.PHONY: help up check test
.DEFAULT_GOAL := help

## up: everything on http://127.0.0.1:8000 (TIENDO_PORT, TIENDO_DATABASE_URL, TIENDO_DEMO=0); Ctrl+C stops it
up:
	@$(INSTALL) python packages dashboard
	@$(RUN) up
