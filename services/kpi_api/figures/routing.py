"""Routes whose JSON bodies keep the digits of their numbers: no value passes through a binary float.

A file of its own, because it is about HTTP and not about figures.
"""

import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from services.kpi_api.figures.domain import NumberText


class _ExactRequest(Request):
    async def json(self) -> Any:
        """As Starlette's own, with decimals as they were written."""
        if not hasattr(self, "_exact"):
            self._exact = json.loads(await self.body(), parse_float=NumberText)
        return self._exact


class ExactRoute(APIRoute):
    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def exact(request: Request) -> Response:
            return await handler(_ExactRequest(request.scope, request.receive))

        return exact
