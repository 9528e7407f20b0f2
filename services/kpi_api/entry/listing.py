"""Lists of single values, filtered the latest period first."""

from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import queries
from services.kpi_api.entry.filters import filters
from services.kpi_api.entry.schemas import ObservationItem, ObservationParams
from services.kpi_api.entry.shelves import shelf
from services.kpi_api.observations.models import Observation
from services.shared.pages import Key, Page, paginate


def read_page(desk: Desk, wanted: ObservationParams) -> Page[ObservationItem]:
    """The latest period first. Of others' units only published values, which count as approved."""
    found = queries.every().where(*filters(desk, wanted))
    keys = [
        Key(Observation.period, descending=True),
        Key(Observation.unit_id),
        Key(Observation.indicator_id),
    ]
    page = paginate(desk.session, found, keys, wanted, lambda row: row[0])
    answers = shelf(desk, page.items)
    items = [ObservationItem(**answers.item(row)) for row in page.items]
    return Page[ObservationItem](
        items=items, next=page.next, total=page.total, total_is_capped=page.total_is_capped
    )
