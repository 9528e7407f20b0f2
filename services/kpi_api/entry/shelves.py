"""What answers about several values share, looked up once."""

from collections.abc import Sequence
from typing import Any

from services.directory.people.queries import names
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import queries
from services.kpi_api.entry.answers import Shelf, receipt_ids
from services.kpi_api.indicators.queries import indicators, sources
from services.kpi_api.series.queries import receipts


def shelf(desk: Desk, rows: Sequence[Any]) -> Shelf:
    known = {each.id: each for each in indicators(desk.session).values()}
    named = receipts(desk.session, receipt_ids(rows))
    people = names(desk.session, {row.author_id for row in rows if row.author_id})
    return Shelf(desk, queries.rights(desk), known, sources(desk.session), named, people)
