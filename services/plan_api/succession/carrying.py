"""Does a draft that has been agreed to. Beside service, which asks who and whether."""

from dataclasses import replace

from services.directory.units.domain import Directory
from services.plan_api.callers.access import Caller
from services.plan_api.succession.answers import read, tag
from services.plan_api.succession.drafting import Draft
from services.plan_api.succession.recording import record_act
from services.plan_api.succession.schemas import SuccessionDone
from services.plan_api.succession.settling import settle
from services.plan_api.unitadmin.access import published


def carry(caller: Caller, known: Directory, found: Draft) -> SuccessionDone:
    """Record it, and hand the work over if the day has come."""
    act, heirs = record_act(caller, known, found)
    after = published(caller)
    if act.on_date <= caller.today:
        settle(caller.session, act, after, caller.now)
    ends = [after.unit(unit.id) for unit in found.ends]
    shown = replace(found, ends=ends, heirs=[after.unit(each) for each in heirs])
    return read(caller, shown, after, act.id).model_copy(update={"etag": tag(found)})
