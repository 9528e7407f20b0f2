"""Whose assignments a caller may read, and whose reports."""

import pytest
from sqlalchemy.orm import Session

from services.directory.sight.domain import Place, Sight, reads_contents, sight_of
from services.directory.units.queries import directory
from tests.plan_api.make import OLD_SCHOOLS, OLD_SCIENCE, SCHOOLS, SCIENCE, unit

LANG_SON = "lang-son/so-giao-duc-va-dao-tao"
TIEN_GIANG = "tien-giang-den-2025"
NATION = "viet-nam"


def place(session: Session, key: str) -> Place:
    found = unit(session, key)
    assert found.province_id is not None
    return Place(found.id, found.province_id)


def sight(session: Session, *keys: str, machine: bool = False) -> Sight:
    held = [("officer", unit(session, key).id) for key in keys]
    return sight_of(directory(session), held, machine=machine)


@pytest.mark.parametrize(
    ("held", "machine", "reached"),
    [
        ([SCIENCE], False, {SCIENCE, OLD_SCIENCE, SCHOOLS, OLD_SCHOOLS}),
        (["dong-thap"], False, {SCIENCE, OLD_SCIENCE, SCHOOLS, OLD_SCHOOLS}),
        ([LANG_SON], False, {LANG_SON}),
        ([SCIENCE, LANG_SON], False, {SCIENCE, OLD_SCIENCE, SCHOOLS, OLD_SCHOOLS, LANG_SON}),
        ([NATION], False, {SCIENCE, OLD_SCIENCE, SCHOOLS, OLD_SCHOOLS, LANG_SON}),
        ([SCIENCE], True, {SCIENCE, OLD_SCIENCE}),
        ([NATION], True, {SCIENCE, OLD_SCIENCE, SCHOOLS, OLD_SCHOOLS, LANG_SON}),
        ([], False, set()),
    ],
)
def test_whose_rows_are_read(
    directory_session: Session, held: list[str], machine: bool, reached: set[str]
) -> None:
    found = sight(directory_session, *held, machine=machine)

    asked = (SCIENCE, OLD_SCIENCE, SCHOOLS, OLD_SCHOOLS, LANG_SON)
    assert {key for key in asked if found.reaches(place(directory_session, key))} == reached


def test_a_national_bodys_task_is_read_where_it_was_given(directory_session: Session) -> None:
    nowhere = unit(directory_session, NATION).id
    given = Place(nowhere, unit(directory_session, TIEN_GIANG).id)

    assert sight(directory_session, SCIENCE).reaches(given)
    assert not sight(directory_session, LANG_SON).reaches(given)


def test_a_role_for_a_unit_that_is_gone_opens_nothing(directory_session: Session) -> None:
    found = sight_of(directory(directory_session), [("officer", 10**9)], machine=False)

    assert found == Sight(frozenset())


@pytest.mark.parametrize(
    ("role", "key", "opened"),
    [
        ("officer", SCIENCE, True),
        ("head", SCIENCE, True),
        ("officer", SCHOOLS, False),
        ("head", SCHOOLS, False),
        ("coordinator", "dong-thap", True),
        ("leader", "dong-thap", True),
        ("admin", "dong-thap", True),
        ("admin", NATION, True),
        ("observer", NATION, True),
        ("observer", "dong-thap", False),
        ("coordinator", "lang-son", False),
        ("leader", "lang-son", False),
    ],
)
def test_whose_reports_are_read(
    directory_session: Session, role: str, key: str, opened: bool
) -> None:
    held = [(role, unit(directory_session, key).id), ("admin", 10**9)]

    found = reads_contents(
        directory(directory_session), held, place(directory_session, OLD_SCIENCE)
    )

    assert found is opened


def test_the_province_that_gave_a_national_body_its_task_reads_its_reports(
    directory_session: Session,
) -> None:
    home, away = unit(directory_session, "dong-thap").id, unit(directory_session, "lang-son").id
    given = Place(unit(directory_session, NATION).id, unit(directory_session, TIEN_GIANG).id)
    known = directory(directory_session)

    assert reads_contents(known, [("coordinator", home)], given)
    assert not reads_contents(known, [("coordinator", away), ("officer", home)], given)
