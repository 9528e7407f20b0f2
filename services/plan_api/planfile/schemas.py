"""One plan in full."""

from services.plan_api.duties.schemas import DutyRead
from services.plan_api.plans.schemas import (
    BudgetLineRead,
    DocumentRead,
    LabelRead,
    PlanRef,
    RecipientRead,
    SignerRead,
    TargetRead,
)
from services.plan_api.register.schemas import PlanItem


class PlanDetail(PlanItem):
    implements: PlanRef | None
    signer: SignerRead
    recipients: list[RecipientRead]
    documents: list[DocumentRead]
    budget: list[BudgetLineRead]
    targets: list[TargetRead]
    duties: list[DutyRead]
    channels: list[LabelRead]
    audiences: list[LabelRead]
