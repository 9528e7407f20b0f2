"""A draft as an answer, and its tag: what was previewed is what happens, or nothing. Beside service."""

import json
from hashlib import sha256
from typing import Any

from services.directory.units.domain import Directory, Unit
from services.directory.units.schemas import UnitRef
from services.directory.units.wanted import Wanted
from services.plan_api.callers.access import Caller
from services.plan_api.succession.drafting import Draft
from services.plan_api.succession.schemas import (
    Choice,
    PeopleMoved,
    SuccessionDone,
    UnitMove,
    WorkMoved,
)
from services.plan_api.succession.warnings import warnings


def read(
    caller: Caller, draft: Draft, known: Directory, act_id: int | None = None
) -> SuccessionDone:
    n = len({grant.person_id for grant in draft.grants})
    closed = set(draft.closing)
    ending = sum(row.id in closed for row in draft.open)
    moves = bool(draft.heirs)
    return SuccessionDone(
        id=act_id,
        on=draft.body.on,
        kind=draft.body.kind,
        units=_units(caller, draft),
        assignments=WorkMoved(
            open=len(draft.open),
            moved=len(draft.open) if moves else 0,
            closed=ending,
            choices=_choices(caller, draft, known) if draft.is_split else [],
        ),
        people=PeopleMoved(n=n, moved=n if moves and draft.body.people == "move" else 0),
        duties=len(draft.duties),
        reports_kept=draft.reports,
        warnings=warnings(draft, caller.today, caller.language),
        etag=tag(draft),
    )


def tag(draft: Draft) -> str:
    """Changes with the request, and with whatever it would touch; not with progress on the work."""
    seen: dict[str, Any] = {
        "body": draft.body.model_dump(mode="json"),
        "units": [_seen(each) for each in (*draft.ends, *draft.heirs, *draft.children)],
        "work": [(row.id, row.holder_id, row.pending) for row in draft.work],
        "grants": [tuple(grant) for grant in draft.grants],
        "rest": [list(draft.duties), list(draft.clients)],
    }
    text = json.dumps(seen, sort_keys=True, default=str)
    return f'"{sha256(text.encode()).hexdigest()[:32]}"'


def _seen(unit: Unit | Wanted) -> list[Any]:
    own = [unit.name, unit.valid_from, unit.valid_to, unit.parent_id, unit.code, unit.h_code]
    return [unit.id, *own] if isinstance(unit, Unit) else own


def _units(caller: Caller, draft: Draft) -> list[UnitMove]:
    found = [_move(caller, unit, "ends") for unit in draft.ends]
    for heir, share in zip(draft.heirs, draft.shares, strict=True):
        begins = isinstance(heir, Wanted) or heir.valid_from == draft.body.on
        move = _move(caller, heir, "begins" if begins else "takes_over")
        found.append(move.model_copy(update={"share": float(share) if share else None}))
    return found + [_move(caller, unit, "moves_below") for unit in draft.children]


def _move(caller: Caller, unit: Unit | Wanted, happens: Any) -> UnitMove:
    shown = UnitRef.of(unit, caller.language) if isinstance(unit, Unit) else None
    return UnitMove(unit=shown, name=unit.name, happens=happens, share=None)


def _choices(caller: Caller, draft: Draft, known: Directory) -> list[Choice]:
    return [
        Choice(
            assignment_id=row.id,
            task=row.task,
            unit=UnitRef.of(known.unit(row.unit_id), caller.language),
            successor=draft.heir_of(row.id),
            chosen=row.id in draft.choices,
        )
        for row in draft.open
    ]
