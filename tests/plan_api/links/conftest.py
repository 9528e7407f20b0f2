from tests.plan_api.accounts.conftest import client, clock, statements

__all__ = ["client", "clock", "statements"]
