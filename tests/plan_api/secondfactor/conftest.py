from tests.plan_api.accounts.conftest import client, clock

__all__ = ["client", "clock"]
