"""Who reads a trail. Apart from domain.py: a dependency.

A row is seen by who administers or coordinates (Act.AUDIT_READ) the unit it is about. That is its
`unit_id`, which a writer gives where the subject has a unit: a report's agency, a value's unit, a new
unit itself. Beside it, whatever the row is about, the unit of its actor decides: rows made by, or
about, people who hold or held a role there, and machines that are bound to units there. Rows of the
system without a unit, and everything else, are seen by those who administer the whole country.
"""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from fastapi import Depends
from sqlalchemy.orm import Session

from services.directory.permissions.access import permitted_units, require
from services.directory.permissions.domain import NATION, Act
from services.directory.trails import queries
from services.directory.units.access import DirectoryDep
from services.shared.auth import ActorDep
from services.shared.db import SessionDep
from services.shared.trails import Seen


@dataclass(frozen=True)
class Reader:
    """A request's session, and what its actor sees of every trail; None is everything."""

    session: Session
    seen: Seen | None


def _reader(actor: ActorDep, directory: DirectoryDep, session: SessionDep) -> Reader:
    require(actor, directory, Act.AUDIT_READ)
    units = permitted_units(actor, directory, Act.AUDIT_READ)
    nation = directory.by_key(NATION)
    whole = nation is not None and nation.id in units
    return Reader(session, None if whole else queries.seen(session, units))


ReaderDep: TypeAlias = Annotated[Reader, Depends(_reader)]
