"""Writes a succession: units that begin and end, who follows whom, what stands below, whose roles go on.

Beside service: a draft that has been agreed to is done here, all in the caller's transaction.
"""

from collections.abc import Sequence
from decimal import Decimal

from services.directory.units.domain import Directory, Unit
from services.directory.units.models import Succession, SuccessionAct
from services.directory.units.wanted import Wanted
from services.plan_api.callers.access import Caller
from services.plan_api.succession.drafting import Draft
from services.plan_api.succession.people import move_people
from services.plan_api.unitadmin.access import locked_row
from services.plan_api.unitadmin.storing import change_unit, create_unit, end_unit


def record_act(caller: Caller, known: Directory, draft: Draft) -> tuple[SuccessionAct, list[int]]:
    """The decision with its lines, and the ids of the heirs."""
    ending = [unit.id for unit in draft.ends]
    heirs = [_heir(caller, known, each, ending) for each in draft.heirs]
    for unit in draft.ends:
        end_unit(caller.session, locked_row(caller.session, unit.id), draft.body.on, caller.actor)
    act = _lines(caller, draft, heirs)
    days = (draft.body.on, caller.today)
    for child in draft.children:
        row = locked_row(caller.session, child.id)
        below = {"parent_id": heirs[0]}
        change_unit(caller.session, row, below, days, caller.actor, draft.body.instrument)
    move_people(caller, draft, heirs)
    return act, heirs


def _heir(caller: Caller, known: Directory, heir: Unit | Wanted, ending: Sequence[int]) -> int:
    if isinstance(heir, Unit):
        return heir.id
    return create_unit(caller.session, known, heir, caller.actor, ending).id


def _lines(caller: Caller, draft: Draft, heirs: Sequence[int]) -> SuccessionAct:
    body = draft.body
    act = SuccessionAct(
        kind=body.kind,
        on_date=body.on,
        instrument=body.instrument,
        reason=body.reason,
        choices={str(each): heirs[place] for each, place in draft.choices.items()},
    )
    caller.session.add(act)
    caller.session.flush()
    sides: list[tuple[int | None, Decimal | None]] = list(zip(heirs, draft.shares, strict=True))
    for unit in draft.ends:
        for heir, share in sides or [(None, None)]:
            line = Succession(predecessor_id=unit.id, successor_id=heir, share=share)
            line.on_date, line.kind, line.act_id = body.on, body.kind, act.id
            line.note = body.instrument
            caller.session.add(line)
    caller.session.flush()
    return act
