"""Loads the directory from its files: adds and corrects, changes nothing the second time."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import text
from sqlalchemy.orm import Session

from services.directory.seeding import storing
from services.directory.seeding.agencies import add_agencies
from services.directory.seeding.domain import Seed
from services.directory.seeding.editable import store_calendar, store_groups
from services.directory.seeding.settling import settle
from services.directory.seeding.territory import Table, add_territory, district_keys

DATA = Path(__file__).parent / "data"
TABLES = (
    "provinces",
    "provinces_until_2025",
    "types",
    "communes",
    "districts",
    "communes_until_2025",
)
NATION = "viet-nam"
# Two processes that start together must not both find the tables empty.
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtext('directory.loading'))")


@dataclass(frozen=True)
class Counts:
    """What the directory holds after loading, and how many rows the loading touched."""

    units: int
    successions: int
    groups: int
    calendar_days: int
    touched: int


def load_directory(session: Session) -> Counts:
    """Bring the tables to what the files say; the version moves only when something did.

    Units are never deleted, since everything points to them. What an administrator has changed (a
    unit, a group, a calendar day) is left alone.
    """
    session.execute(_ONE_AT_A_TIME)
    seed = read_seed()
    groups = yaml.safe_load((DATA / "groups.yaml").read_text("utf-8"))
    touched = storing.store_units(session, seed.units)
    touched += storing.store_changes(session, seed.changes)
    touched += storing.store_types(session, seed.types)
    touched += store_groups(session, groups)
    days, touched_days = store_calendar(session, table("calendar"))
    touched += touched_days
    settle(session, touched)
    return Counts(len(seed.units), len(seed.changes), len(groups), days, touched)


@cache
def read_seed() -> Seed:
    """All units and changes of the files; parents come before what is below them."""
    listed: dict[str, Any] = yaml.safe_load((DATA / "agencies.yaml").read_text("utf-8"))
    tables = {name: table(name) for name in TABLES}
    seed = Seed()
    add_territory(seed, tables, NATION)
    names = {unit.key: unit.name for unit in seed.units}
    districts = {key: names[key] for key in district_keys(tables["districts"]).values()}
    add_agencies(seed, listed, districts)
    return seed


def table(name: str) -> Table:
    """A file of tab-separated columns; lines that begin with # are notes."""
    with (DATA / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader((x for x in lines if x[0] != "#"), delimiter="\t"))
