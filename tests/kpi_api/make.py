"""Saved rows and ready-made requests for the KPI API's tests."""

import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.calendar.periods import parse
from services.directory.people.models import ApiClient, Person
from services.directory.units.domain import Unit
from services.directory.units.queries import directory
from services.kpi_api.indicators.queries import indicators
from services.kpi_api.indicators.service import store_targets
from services.kpi_api.observations.domain import ValueState, Workflow
from services.kpi_api.sources.models import Source
from services.kpi_api.storing.domain import Act, Row, Stored, counted_in
from services.kpi_api.storing.service import stage_and_store
from tests.conftest import NOW

PLAN_FILE = (
    Path(__file__).parents[2]
    / "services/plan_api/catalogue/files/tg-2025-dich-vu-cong-truc-tuyen.yaml"
)
PLAN = "tg-2025-dich-vu-cong-truc-tuyen"
TODAY = NOW.date()
_number = count()


def unit(session: Session, text: str, on: date = TODAY) -> Unit:
    found = directory(session)
    keyed = found.by_key(text)
    return keyed if keyed else found.resolve(text, on)[0]


def make_client(session: Session, *units: str, **columns: Any) -> ApiClient:
    """A machine bound to the units, for the source dvc-h20 unless told: one live machine each."""
    known = {"source": "dvc-h20", "scopes": ["kpi:write", "kpi:read"], "indicators": []} | columns
    client = ApiClient(
        client_id=f"may-{next(_number)}",
        name="Hệ thống thử",
        unit_ids=[unit(session, each).id for each in units],
        **known,
    )
    session.add(client)
    session.flush()
    return client


def make_person(session: Session, name: str) -> Person:
    found = Person(email=f"{next(_number)}@thu.example", full_name=name)
    session.add(found)
    session.flush()
    return found


def load_targets(session: Session) -> None:
    """The targets of the 2025 plan, from its own file."""
    content = yaml.safe_load(PLAN_FILE.read_text(encoding="utf-8"))
    scope = unit(session, content["territory"]).id
    store_targets(session, content["code"], content.get("symbol"), scope, content["targets"])


def put(
    session: Session,
    indicator: str,
    org_unit: str,
    period: str,
    num: object = None,
    den: object = None,
    **how: Any,
) -> Stored:
    """Store one value past the API: approved and from a trusted source unless told."""
    row = indicators(session)[indicator]
    at = parse(period)
    assert at is not None
    of = unit(session, org_unit, at.last_day)
    source = session.scalars(
        select(Source.id).where(Source.code == how.get("source", "dvc-h20"))
    ).one()
    act = Act(
        action="import",
        workflow=how.get("workflow", Workflow.APPROVED),
        source_id=source,
        at=how.get("at", NOW),
    )
    value = Row(
        0, at.stored, of.id, row.id, counted_in(of, row.level),
        how.get("state", ValueState.REPORTED), _decimal(num), _decimal(den), _decimal(how.get("val")),
    )  # fmt: skip
    return stage_and_store(session, [value], act)


def _decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def body(*rows: Any, **envelope: Any) -> bytes:
    content = {"source": "dvc-h20", "as_of": "2026-10-01T00:00:00+07:00"} | envelope
    return json.dumps(content | {"observations": list(rows)}).encode()


def value(org_unit: str = "H20", period: str = "2026-Q3", **members: Any) -> dict[str, Any]:
    """A right row, unless told otherwise."""
    known = {"indicator": "DVC-ADULT-USE", "numerator": 500, "denominator": 1000}
    return {"org_unit": org_unit, "period": period} | known | members


def send(http: TestClient, signed: dict[str, str], content: bytes, key: str | None = None) -> Any:
    headers = {"Content-Type": "application/json", "Idempotency-Key": key or f"k-{next(_number)}"}
    return http.post("/v1/imports", content=content, headers=signed | headers)


def later(**days: float) -> datetime:
    return NOW + timedelta(**days)
