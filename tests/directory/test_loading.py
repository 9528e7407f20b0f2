"""Loading the files: once is enough, and only differences are written."""

from datetime import date

import pytest
from sqlalchemy import Engine, event, func, select, update
from sqlalchemy.orm import Session

from services.directory.calendar.models import CalendarDay
from services.directory.groups.models import OrgGroup
from services.directory.loading import load_directory
from services.directory.units import queries
from services.directory.units.models import DirectoryVersion, OrgUnit, Succession


def version(session: Session) -> int | None:
    return session.scalar(select(DirectoryVersion.counter))


def test_an_empty_database_takes_everything(session: Session) -> None:
    counts = load_directory(session)

    assert counts.units == session.scalar(select(func.count()).select_from(OrgUnit))
    assert counts.successions == session.scalar(select(func.count()).select_from(Succession))
    assert counts.calendar_days == session.scalar(select(func.count()).select_from(CalendarDay))
    assert version(session) is not None


def test_a_second_loading_changes_nothing(directory_session: Session) -> None:
    before = version(directory_session)

    counts = load_directory(directory_session)

    assert counts.touched == 0
    assert version(directory_session) == before


def test_only_what_differs_is_written(directory_session: Session) -> None:
    before = version(directory_session)
    change = update(OrgUnit).where(OrgUnit.key == "dong-thap").values(name="Đồng Tháp cũ")
    directory_session.execute(change)

    counts = load_directory(directory_session)

    assert counts.touched == 1
    after = version(directory_session)
    assert before is not None
    assert after is not None
    assert after > before
    assert load_directory(directory_session).touched == 0


def test_a_line_of_succession_that_the_files_do_not_have_goes(directory_session: Session) -> None:
    line = directory_session.scalars(select(Succession).limit(1)).one()
    line.on_date = date(2024, 1, 1)
    directory_session.flush()

    assert load_directory(directory_session).touched == 2
    days = directory_session.scalars(select(Succession.on_date))
    assert date(2024, 1, 1) not in set(days)


def test_a_day_that_an_administrator_changed_stays(directory_session: Session) -> None:
    day = date(2026, 11, 23)
    directory_session.execute(
        update(CalendarDay).where(CalendarDay.day == day).values(working=False, edited=True)
    )

    assert load_directory(directory_session).touched == 0
    found = select(CalendarDay.working).where(CalendarDay.day == day)
    assert directory_session.scalar(found) is False


def test_a_day_that_the_files_know_better_is_put_right(directory_session: Session) -> None:
    day = date(2026, 11, 23)
    directory_session.execute(
        update(CalendarDay).where(CalendarDay.day == day).values(working=False)
    )

    assert load_directory(directory_session).touched == 1
    found = select(CalendarDay.working).where(CalendarDay.day == day)
    assert directory_session.scalar(found) is True


def test_a_group_that_an_administrator_made_or_changed_stays(directory_session: Session) -> None:
    made = OrgGroup(key="rieng", name="Nhóm riêng", name_en="Our own", rule={}, edited=True)
    directory_session.add(made)
    changed = update(OrgGroup).values(name="Tên khác")
    mine, theirs = OrgGroup.key == "ubnd-cap-xa", OrgGroup.key == "so-ban-nganh"
    directory_session.execute(changed.where(mine).values(edited=True))
    directory_session.execute(changed.where(theirs))

    assert load_directory(directory_session).touched == 1
    names = select(OrgGroup.key, OrgGroup.name).where(OrgGroup.key.in_(["rieng", "ubnd-cap-xa"]))
    assert {row.key: row.name for row in directory_session.execute(names)} == {
        "rieng": "Nhóm riêng",
        "ubnd-cap-xa": "Tên khác",
    }
    restored = select(OrgGroup.name).where(theirs)
    assert directory_session.scalar(restored) == "Các sở, ban, ngành tỉnh"


def test_ids_stand_above_every_code(directory_session: Session) -> None:
    smallest = directory_session.scalar(select(func.min(OrgUnit.id)))

    assert smallest is not None
    assert smallest > 99_999


def test_the_directory_is_read_once_for_a_version(
    directory_session: Session, directory_engine: Engine
) -> None:
    first = queries.directory(directory_session)
    seen: list[str] = []
    event.listen(directory_engine, "before_cursor_execute", lambda *a: seen.append(a[2]))

    again = queries.directory(directory_session)

    assert again is first
    assert len(seen) == 1


def test_a_change_is_seen_by_the_next_reader(directory_session: Session) -> None:
    first = queries.directory(directory_session)
    change = update(OrgUnit).where(OrgUnit.key == "dong-thap").values(name="Khác")
    directory_session.execute(change)
    assert queries.directory(directory_session) is first

    queries.mark_changed(directory_session)

    changed = queries.directory(directory_session).by_key("dong-thap")
    assert changed is not None
    assert changed.name == "Khác"


def test_without_a_version_nothing_is_kept(session: Session) -> None:
    assert queries.directory(session).units == {}
    assert queries.directory(session) is not queries.directory(session)


@pytest.mark.parametrize("times", [1, 3])
def test_the_version_only_grows(session: Session, times: int) -> None:
    seen = []
    for _ in range(times + 1):
        queries.mark_changed(session)
        seen.append(version(session))

    assert seen == sorted(set(seen), key=lambda counter: counter or 0)
