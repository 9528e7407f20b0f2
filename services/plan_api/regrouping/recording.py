"""The trail of a refresh, and the right to it. Beside service: it names no work."""

from services.plan_api.administering.service import Act, require_act
from services.plan_api.callers.access import Caller
from services.plan_api.regrouping.domain import Turnover
from services.plan_api.regrouping.works import Work
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record


def require_right(caller: Caller, work: Work) -> None:
    """Over the territory that the plan binds."""
    require_act(caller, Act.WORK_ASSIGN, work.plan.territory_id)


def note_refresh(caller: Caller, work: Work, found: Turnover) -> None:
    after = {
        "group": work.group,
        "comes": [unit.id for unit in found.comes],
        "goes": [unit.id for unit in found.goes],
    }
    subject = ("task", work.task.id, work.plan.territory_id)
    record(caller.session, PlanAudit, caller.actor, "group_refreshed", subject, (None, after))
