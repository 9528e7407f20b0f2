"""A toy service built by the same build_app as the real ones: a shop with three shelves."""

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, FastAPI, Query, Request, Response
from pydantic import BaseModel, Field
from sqlalchemy import Integer, column, func, select
from starlette.testclient import TestClient

from services.shared.app import build_app
from services.shared.auth import ActorDep, require_scope
from services.shared.conditions import ConditionDep, require_version, set_tag
from services.shared.db import SessionDep, Sessions
from services.shared.pages import Key, Page, PageParams, paginate
from services.shared.settings import ServiceSettings
from tests.conftest import NOW
from tests.signing import trust_test_key

VERSION = 3
router = APIRouter()


class Shelf(BaseModel):
    label: str = Field(max_length=5)
    rows: int = Field(ge=1)


class NumberFilter(PageParams):
    up_to: int = Field(25, ge=0, le=3000)
    newest_first: bool = False


@router.get("/numbers")
def numbers(wanted: Annotated[NumberFilter, Query()], session: SessionDep) -> Page[int]:
    series = (
        func.generate_series(1, wanted.up_to).table_valued(column("n", Integer)).render_derived()
    )
    key = Key(series.c.n, descending=wanted.newest_first)
    return paginate(session, select(series.c.n), [key], wanted, lambda row: int(row.n))


@router.get("/grid")
def grid(wanted: Annotated[PageParams, Query()], session: SessionDep) -> Page[list[int]]:
    """Pairs ordered by tens falling, then by ones rising: a key in each direction."""
    series = func.generate_series(0, 39).table_valued(column("n", Integer)).render_derived()
    tens, ones = series.c.n // 10, series.c.n % 10
    keys = [Key(tens, descending=True), Key(ones)]
    found = select(tens.label("tens"), ones.label("ones")).select_from(series)
    return paginate(session, found, keys, wanted, lambda row: [row.tens, row.ones])


@router.get("/shelves/1")
def shelf(response: Response) -> Shelf:
    set_tag(response, VERSION)
    return Shelf(label="A", rows=2)


@router.put("/shelves/1")
def change_shelf(data: Shelf, condition: ConditionDep) -> Shelf:
    require_version(condition, VERSION)
    return data


@router.get("/me")
def me(actor: ActorDep) -> str:
    require_scope(actor, "shop:read")
    return actor.name


@router.post("/orders")
def order(actor: ActorDep) -> str:
    return actor.name


@router.post("/bytes")
async def size(request: Request) -> int:
    return len(await request.body())


@router.get("/broken")
def broken() -> None:
    raise ZeroDivisionError("a secret detail")


@pytest.fixture
def app(sessions: Sessions) -> FastAPI:
    settings = ServiceSettings(database_url="postgresql://unused")
    app = build_app(
        "Shop",
        settings,
        [router],
        larger_bodies={"/v1/bytes": 2 << 20},
        clock=lambda: NOW,
        sessions=sessions,
    )
    trust_test_key(app)
    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def problem(answer: Any, status: int) -> dict[str, Any]:
    """The body of a refusal, after checking that it is a complete problem."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert body["status"] == status
    assert body["request_id"] == answer.headers["x-request-id"]
    assert {"type", "title", "detail"} <= body.keys()
    return body
