"""What newcomers get, and what is taken back. Beside service, which decides who they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.directory.units.domain import Unit
from services.plan_api.callers.access import Caller
from services.plan_api.charges.closing import close_all
from services.plan_api.charges.service import Charge, assign_all
from services.plan_api.plan_store.hands import WITHDRAWN
from services.plan_api.regrouping.reopening import reopen
from services.plan_api.regrouping.works import Work


@dataclass(frozen=True)
class Handover:
    """New assignments, earlier ones that are open again, and those that end untouched."""

    charges: Sequence[Charge]
    again: Sequence[int]
    ended: Sequence[int]

    def __bool__(self) -> bool:
        return bool(self.charges or self.again or self.ended)


def handover(caller: Caller, work: Work, comes: Sequence[Unit], ended: Sequence[int]) -> Handover:
    there = {(r.unit_id, r.occurrence_id): r.id for r in work.rows if r.role is work.role}
    charges: list[Charge] = []
    again: list[int] = []
    for unit in comes:
        for period in (None, *work.periods):
            known = there.get((unit.id, period.id if period else None))
            if known is not None:
                again.append(known)
                continue
            charges.append(
                Charge(
                    work.task,
                    unit,
                    work.role,
                    caller.today,
                    work.group,
                    work.assigned_ref,
                    period,
                    work.plan.territory_id,
                )
            )
    return Handover(charges, again, ended)


def carry_out(caller: Caller, found: Handover, group: str) -> None:
    assign_all(caller.session, found.charges)
    reopen(caller, found.again, group)
    close_all(caller.session, found.ended, caller.today, WITHDRAWN)
