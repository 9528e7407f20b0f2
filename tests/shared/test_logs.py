"""What the log may not hold, whatever goes wrong."""

import json

import pytest
import structlog
from pydantic import BaseModel, ValidationError
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from services.directory.people.models import Person
from services.gateway.postgres import Postgres
from services.shared import logs
from services.shared.db import open_sessions

SECRET = "tran.thi.b@dongthap.example"  # noqa: S105  an address


class _Figure(BaseModel):
    n: int


def test_error_of_the_database_is_logged_without_the_row(
    postgres: Postgres, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure()
    sessions = open_sessions(postgres.url("tiendo"))
    row = {"full_name": "B", "email": SECRET, "norm": "b"}
    with pytest.raises(IntegrityError) as broken, sessions() as session:
        session.execute(insert(Person), [row, row])
    sessions.kw["bind"].dispose()

    structlog.get_logger("r").error("unexpected error", exc_info=broken.value)

    [line] = capsys.readouterr().out.splitlines()
    told = json.loads(line)["exception"]
    assert "uq_person_email" in told
    assert SECRET not in told


def test_refused_input_is_logged_without_the_input(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    with pytest.raises(ValidationError) as refused:
        _Figure.model_validate({"n": SECRET})

    structlog.get_logger("r").error("unexpected error", exc_info=refused.value)

    told = json.loads(capsys.readouterr().out)["exception"]
    assert "int_parsing" in told
    assert SECRET not in told
