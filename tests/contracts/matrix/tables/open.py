"""What is open to everybody: whether a service is well, and the public directory."""

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, SCIENCE

ENTRIES = [
    *(
        Entry(f"{service} GET {path}", EVERYBODY)
        for service in ("plan", "kpi", "notifier")
        for path in ("/health", "/ready")
    ),
    *(
        Entry(f"plan GET {path}", EVERYBODY)
        for path in ("/v1/provinces", "/v1/org-units", "/v1/auth/jwks.json")
    ),
    Entry(
        "plan GET /v1/calendar",
        EVERYBODY,
        ask=lambda _: Ask(query={"from": "2026-11-01", "to": "2026-11-30"}),
    ),
    Entry("plan GET /v1/org-units/resolve", EVERYBODY, ask=lambda _: Ask(query={"code": "82"})),
    Entry(
        "plan GET /v1/org-units/{unit_id}",
        EVERYBODY,
        ask=lambda w: Ask(path={"unit_id": w.unit(SCIENCE).id}),
    ),
]
