# Two images: `tiendo`, the Python services and their commands; `gateway`, Caddy with the built dashboard.

FROM python:3.11-slim AS packages
WORKDIR /app
RUN python -m venv .venv
COPY requirements.lock ./
RUN .venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock

FROM packages AS dashboard
COPY services/gateway/install.py services/gateway/
COPY pyproject.toml ./
COPY frontend frontend
RUN python -I services/gateway/install.py packages dashboard

FROM python:3.11-slim AS tiendo
RUN useradd --system --uid 10001 --no-create-home tiendo && install -d -o tiendo /keys /var/lib/tiendo
WORKDIR /app
COPY --from=packages /app/.venv .venv
COPY pyproject.toml ./
COPY migrations migrations
COPY services services
ENV PATH=/app/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER tiendo

FROM caddy:2 AS gateway
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=dashboard /app/frontend/dist /srv
