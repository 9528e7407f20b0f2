"""The assignments that invented agencies work on, and the invented people who sign for them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.units.domain import Directory
from services.gateway.demo.words import HEAD, OFFICER
from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.tallies.queries import LEADS
from services.plan_api.tasks.domain import STOPPED
from services.shared.db import OPEN_END

A, S = Assignment, AssignmentState


class Signer(NamedTuple):
    """Who reports or decides; without an id where nobody of that role has been invented."""

    id: int | None
    name: str


class Staff(NamedTuple):
    officer: Signer
    head: Signer


NOBODY = Staff(Signer(None, OFFICER), Signer(None, HEAD))


def lines(session: Session) -> Sequence[Row[*tuple[Any, ...]]]:
    """Counted leads with a due date that still run, with their open stretch of days; by age."""
    wanted = (
        select(
            A.id, A.plan_id, A.task_id, A.unit_id, A.occurrence_id, A.due_on, A.starts_on, A.weight,
            S.id.label("state_id"), S.valid_from, S.province_id, S.role, S.counted, S.subordinate,
            S.weight.label("state_weight"),
        )
        .join(S, (S.assignment_id == A.id) & (S.valid_to == OPEN_END))
        .where(LEADS, A.due_on.is_not(None), A.workflow.not_in(STOPPED), A.percent == 0)
        .order_by(A.due_on.desc(), A.id)
    )  # fmt: skip
    return session.execute(wanted).all()


def staff(session: Session, found: Directory, today: date) -> Mapping[int, Staff]:
    """By agency of today: the people invented for that very agency."""
    rows = session.execute(
        select(RoleGrant.unit_id, RoleGrant.role, Person.id, Person.full_name)
        .join(Person, Person.id == RoleGrant.person_id)
        .where(Person.simulated, RoleGrant.role.in_([Role.OFFICER, Role.HEAD]))
        .order_by(Person.id)
    ).all()
    known: dict[int, Staff] = {}
    for unit_id, role, person_id, name in rows:
        here = known.get(unit_id, NOBODY)
        signer = Signer(person_id, name)
        known[unit_id] = (
            here._replace(officer=signer) if role is Role.OFFICER else here._replace(head=signer)
        )
    return {unit_id: each for unit_id, each in known.items() if found.unit(unit_id).valid_on(today)}
