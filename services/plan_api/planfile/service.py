"""One plan in full."""

from datetime import date
from typing import Any

from services.plan_api.callers.access import Caller
from services.plan_api.duties.service import duties_of
from services.plan_api.planfile.schemas import PlanDetail
from services.plan_api.plans.queries import plan_id, plan_ref
from services.plan_api.plans.schemas import (
    BudgetLineRead,
    LabelRead,
    RecipientRead,
    SignerRead,
    TargetRead,
    in_language,
)
from services.plan_api.register import queries
from services.plan_api.register.service import item_fields
from services.plan_api.taskparts.service import documents


def plan_detail(caller: Caller, code: str, as_of: date) -> PlanDetail:
    """A bounded number of statements, however long the plan."""
    session, language = caller.session, caller.language
    wanted = queries.plans().where(queries.P.id == plan_id(session, code))
    row = session.execute(wanted).one()
    channels, audiences = queries.tags(session, row.id)
    signer = SignerRead(name=row.signer_name, post=row.signer_post, capacity=row.signer_capacity)
    return PlanDetail(
        implements=plan_ref(session, row.implements_id, language) if row.implements_id else None,
        signer=signer,
        recipients=[
            RecipientRead(**each._asdict()) for each in session.execute(queries.recipients(row.id))
        ],
        documents=documents(caller, row.id),
        budget=[_budget(caller, each) for each in session.execute(queries.budget(row.id))],
        targets=[_target(caller, each) for each in session.execute(queries.targets(row.id))],
        duties=duties_of(caller, as_of, row.id),
        channels=LabelRead.channels(channels, language),
        audiences=LabelRead.audiences(audiences, language),
        **item_fields(caller, [row], as_of)[0],
    )


def _budget(caller: Caller, row: Any) -> BudgetLineRead:
    fields = row._asdict()
    source = in_language(caller.language, row.source, fields.pop("source_en"))
    return BudgetLineRead(**fields | {"source": source})


def _target(caller: Caller, row: Any) -> TargetRead:
    fields = row._asdict()
    wording = in_language(caller.language, row.wording, fields.pop("wording_en"))
    value = None if row.value is None else f"{row.value.normalize():f}"
    return TargetRead(**fields | {"wording": wording, "value": value})
