"""Names every table of this service, so that one import registers them."""

from services.kpi_api.assessments.models import Verdict
from services.kpi_api.imports.models import Receipt
from services.kpi_api.indicators.models import Indicator, Target
from services.kpi_api.observations.models import Observation, PeriodLock, Revision
from services.kpi_api.rollups.models import Rollup
from services.kpi_api.sources.models import Feed, Source
from services.kpi_api.trail.models import KpiAudit

TABLES = [
    Feed,
    Indicator,
    KpiAudit,
    Observation,
    PeriodLock,
    Receipt,
    Revision,
    Rollup,
    Source,
    Target,
    Verdict,
]
