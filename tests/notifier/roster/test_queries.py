"""Who is on the roster."""

from datetime import date

from services.directory.calendar.models import CalendarDay
from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.units.domain import SuccessionKind, UnitKind
from services.directory.units.models import Succession
from services.directory.units.queries import mark_changed
from services.notifier.preferences.models import Preference
from services.notifier.roster.queries import fingerprint, roster
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.notifier.make import make_cast, make_person, make_unit

TODAY = NOW.date()


def test_only_active_people_with_a_role_of_today_are_told(sessions: Sessions) -> None:
    cast = make_cast(sessions)
    with sessions.begin() as session:
        ended = make_person(session, "het-han")
        session.add(
            RoleGrant(
                person_id=ended, role=Role.OFFICER, unit_id=cast.agency,
                valid_from=date(2026, 1, 1), valid_to=TODAY,
            )
        )  # fmt: skip
        make_person(session, "da-nghi", (Role.OFFICER, cast.agency), active=False)

        assert roster(session, TODAY, 8).of_agency("officer", cast.agency) == {cast.officer}


def test_a_department_stands_for_its_divisions_and_a_province_for_no_agency(
    sessions: Sessions,
) -> None:
    cast = make_cast(sessions)
    with sessions.begin() as session:
        division = make_unit(session, "phong", UnitKind.DIVISION, parent_id=cast.agency)
        make_person(session, "can-bo-tinh", (Role.OFFICER, cast.province))
        mark_changed(session)

        assert roster(session, TODAY, 8).of_agency("officer", division) == {cast.officer}


def test_a_role_for_a_unit_that_ended_passes_to_its_successor(sessions: Sessions) -> None:
    cast = make_cast(sessions)
    with sessions.begin() as session:
        old = make_unit(session, "so-tttt-den-2025", valid_to=date(2026, 3, 1))
        session.add(
            Succession(
                predecessor_id=old, successor_id=cast.agency, on_date=date(2026, 3, 1),
                kind=SuccessionKind.MERGE,
            )
        )  # fmt: skip
        person = make_person(session, "cu", (Role.OFFICER, old))
        mark_changed(session)

        found = roster(session, TODAY, 8)

    assert found.of_agency("officer", cast.agency) == {cast.officer, person}


def test_hours_and_days_come_from_preferences_and_the_calendar(sessions: Sessions) -> None:
    cast = make_cast(sessions)
    with sessions.begin() as session:
        session.add(Preference(person_id=cast.officer, digest_hour=14))
        session.add(CalendarDay(day=date(2026, 11, 24), working=False, reason="Nghỉ lễ"))
        session.flush()

        found = roster(session, TODAY, 8)

    assert (found.hours[cast.officer], found.hours[cast.head]) == (14, 8)
    assert not found.is_working(date(2026, 11, 24))
    assert found.is_working(date(2026, 11, 25))


def test_the_fingerprint_moves_with_people_roles_days_and_units(sessions: Sessions) -> None:
    cast = make_cast(sessions)
    seen = set()
    with sessions.begin() as session:
        seen.add(fingerprint(session))
        assert fingerprint(session) in seen
        for change in (
            lambda: setattr(session.get_one(Person, cast.officer), "active", False),
            lambda: make_person(session, "moi", (Role.HEAD, cast.agency)),
            lambda: session.add(CalendarDay(day=TODAY, working=True, reason="Làm bù")),
            lambda: session.add(Preference(person_id=cast.head, digest_hour=7)),
            lambda: mark_changed(session),
        ):
            change()
            session.flush()
            found = fingerprint(session)
            assert found not in seen
            seen.add(found)
