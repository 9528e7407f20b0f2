"""Imports over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.imports import service
from services.kpi_api.imports.reading import read_page, read_receipt
from services.kpi_api.imports.schemas import (
    ImportItem,
    ImportParams,
    ReceiptRead,
    described_body,
)
from services.shared.pages import Page

router = APIRouter(prefix="/imports", tags=["imports"])
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": described_body()}},
    }
}


async def _bytes(request: Request) -> bytes:
    """The body as it came; parsing 20 MB is not the event loop's work."""
    return await request.body()


@router.post("", openapi_extra=_BODY, response_model=ReceiptRead)
def import_values(
    body: Annotated[bytes, Depends(_bytes)],
    desk: DeskDep,
    idempotency_key: Annotated[str | None, Header(max_length=200)] = None,
    content_type: Annotated[str | None, Header(include_in_schema=False)] = None,
) -> Response:
    """Store a portal's values and answer a receipt; the same key and body get the same receipt again."""
    answer = service.receive(desk, body, idempotency_key, content_type)
    headers = {"Idempotency-Replayed": "true"} if answer.replayed else None
    return Response(answer.text, media_type="application/json", headers=headers)


@router.get("")
def list_imports(wanted: Annotated[ImportParams, Query()], desk: DeskDep) -> Page[ImportItem]:
    """Receipts, the newest first: a machine's own, and for people those of sources they answer for."""
    return read_page(desk, wanted)


@router.get("/{receipt_id}", response_model=ReceiptRead)
def get_import(receipt_id: str, desk: DeskDep) -> Response:
    """One receipt, as it was sent."""
    return Response(read_receipt(desk, receipt_id), media_type="application/json")
