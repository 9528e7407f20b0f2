"""The trail of changes in each service: for those who administer or coordinate, of their units."""

from tests.contracts.matrix.form import Entry
from tests.contracts.matrix.personas import AWAY

# Coordinators and administrators, each of their own province's trail.
KEEPERS = {"coordinator", "admin", "admin_nation"} | (AWAY - {"officer_far"})
ENTRIES = [
    Entry(f"{service} GET /v1/{path}", KEEPERS)
    for service in ("plan", "kpi", "notifier")
    for path in ("audit", "audit/seal")
]
