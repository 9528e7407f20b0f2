"""What the rows of a delivery are judged by: looked up once, then pure."""

from sqlalchemy import select

from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports.domain import Rules
from services.kpi_api.imports.recording import Delivery
from services.kpi_api.indicators.queries import indicators, measure_of
from services.kpi_api.observations.models import PeriodLock


def rules_of(desk: Desk, delivery: Delivery) -> Rules:
    client = delivery.client
    known = indicators(desk.session).items()
    allowed = [desk.directory.below(each) for each in client.unit_ids]
    return Rules(
        measures={code: measure_of(row) for code, row in known},
        bound=frozenset(client.indicators),
        resolve=desk.directory.resolve,
        allowed=frozenset[int]().union(*allowed),
        locked=frozenset(desk.session.scalars(select(PeriodLock.period))),
        today=desk.today,
    )
