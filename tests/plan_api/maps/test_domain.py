"""Where a unit counts, on both maps, before and after the merger."""

from collections import Counter
from datetime import date

import pytest

from services.plan_api.maps.domain import (
    By,
    Place,
    View,
    folded_onto,
    home,
    is_after_merger,
    rows_of,
)
from services.plan_api.tallies.domain import Tally
from services.plan_api.tasks.domain import DeadlineState
from tests.directory.made import country

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
COUNTRY = country()


@pytest.mark.parametrize(
    ("by", "unit", "view", "row"),
    [
        ("province", 21, ("new", BEFORE), 12),
        ("province", 21, ("new", AFTER), 12),
        ("province", 21, ("old", BEFORE), 10),
        ("province", 21, ("old", AFTER), 10),
        ("province", 40, ("old", AFTER), 10),
        ("province", 24, ("old", AFTER), 13),
        ("agency", 21, ("new", BEFORE), 23),
        ("agency", 20, ("new", AFTER), 23),
        ("agency", 20, ("old", BEFORE), 21),
        ("agency", 30, ("new", AFTER), 30),
    ],
)
def test_home(by: By, unit: int, view: tuple[str, date], row: int) -> None:
    place = Place(unit, COUNTRY.unit(unit).province_id or 0)
    found = home(COUNTRY, place, View(by, "new" if view[0] == "new" else "old", view[1]))

    assert found == row


def test_a_body_of_the_whole_country_counts_where_it_was_given_its_task() -> None:
    assert home(COUNTRY, Place(1, 10), View("province", "new", AFTER)) == 12


def test_what_counts_nothing_and_nobody_answers_for_has_no_row() -> None:
    view = View("agency", "new", AFTER)
    folded = folded_onto(
        COUNTRY,
        view,
        [
            (Place(30, 10), Tally(states=Counter({DeadlineState.EXCLUDED: 3}))),
            (Place(21, 10), Tally(states=Counter({DeadlineState.LATE: 1}))),
            (Place(22, 11), Tally(states=Counter({DeadlineState.LATE: 2}))),
        ],
    )

    assert [unit.id for unit in rows_of(COUNTRY, view, folded)] == [23]
    assert folded[23].n_all == 3
    assert sum(tally.states[DeadlineState.EXCLUDED] for tally in folded.values()) == 3


def test_only_merged_units_fall_silent_on_the_old_map() -> None:
    old = View("province", "old", AFTER)

    silent = [is_after_merger(COUNTRY.unit(each), old) for each in (10, 11, 13)]

    assert silent == [True, True, False]
    assert not is_after_merger(COUNTRY.unit(10), old._replace(as_of=BEFORE))
    assert not is_after_merger(COUNTRY.unit(10), old._replace(map="new"))
