"""Signing in elsewhere: where no provider is set, its addresses are not there for anybody."""

from tests.contracts.matrix.form import Entry
from tests.contracts.matrix.personas import EVERYBODY

ENTRIES = [
    Entry("plan GET /v1/auth/providers", EVERYBODY),
    Entry("plan GET /v1/auth/oidc/start", EVERYBODY, status=404),
    Entry("plan GET /v1/auth/oidc/callback", EVERYBODY, status=404),
]
