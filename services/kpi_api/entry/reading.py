"""Single values shown: lists, one with its neighbour and what looks odd, and its revisions."""

from typing import Any

from services.directory.calendar.periods import from_stored
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import queries, schemas
from services.kpi_api.entry.answers import CURRENT, PUBLISHED, Shelf
from services.kpi_api.entry.oddities import odd
from services.kpi_api.entry.shelves import shelf
from services.shared.problems import NotFound


def read_named(desk: Desk, name: str) -> schemas.ObservationRead:
    return read_one(desk, queries.key_from(name))


def read_one(desk: Desk, key: queries.Key) -> schemas.ObservationRead:
    """404 when there is none, or nothing of it that the caller may see."""
    row = queries.observation(desk.session, key)
    if row is None:
        raise NotFound
    past = queries.before(desk.session, key)
    answers = shelf(desk, [row, *(each for _, each in past)])
    if row.pub_state is None and not answers.rights.sees(row.unit_id):
        raise NotFound
    item = schemas.ObservationItem(**answers.item(row))
    history = [
        (period, value)
        for period, each in past
        if (value := answers.value(each, PUBLISHED) or _own(answers, each)) is not None
    ]
    last = from_stored(key.period).shifted(-1)
    previous = next((value for period, value in history if period == last), None)
    warned = odd(item.current, [(at == last, each) for at, each in history]) if item.current else []
    return schemas.ObservationRead(
        **dict(item),
        previous=previous,
        previous_period=last.code,
        warnings=[
            schemas.EntryWarning(code=code, detail=words.in_language(desk.language))
            for code, words in warned
        ],
    )


def _own(answers: Shelf, row: Any) -> schemas.ValueRead | None:
    return answers.value(row, CURRENT) if answers.rights.sees(row.unit_id) else None


def read_revisions(desk: Desk, observation_id: str) -> schemas.Revisions:
    """Those who see published values only get the revisions that were approved, without who and why."""
    key = queries.key_from(observation_id)
    rows = queries.revisions(desk.session, key)
    answers = shelf(desk, rows)
    sees = answers.rights.sees(key.unit_id)
    if not sees:
        rows = [row for row in rows if row.workflow == "approved"]
    if not rows:
        raise NotFound
    return schemas.Revisions(items=[answers.revision(row, within=sees) for row in rows])
