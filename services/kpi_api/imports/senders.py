"""Who sends, and for which source. Beside `service`, which takes what they send."""

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from services.directory.people.models import ApiClient
from services.kpi_api.desk.queries import Desk
from services.kpi_api.desk.refusals import refused
from services.kpi_api.sources.models import Source
from services.kpi_api.trail.models import KpiAudit
from services.shared.audit import record
from services.shared.problems import Forbidden

BY_HAND = "nhap-tay"


def client_of(desk: Desk) -> ApiClient:
    if desk.actor.kind != "client":
        raise Forbidden(
            "Chỉ hệ thống có mã truy cập máy được gửi; người dùng nhập từng giá trị.",
            "Only machines with an access token may send; people enter single values.",
        )
    client = desk.session.get(ApiClient, desk.actor.id)
    if client is None or not client.active:
        raise Forbidden("Hệ thống này đã ngừng hoạt động.", "This client is no longer active.")
    return client


def source_of(desk: Desk, client: ApiClient, code: str) -> Source:
    """The client's own source. One that is met for the first time is not trusted: its values wait
    for approval. What people type, and what is simulated, no client may claim to be.
    """
    source = desk.session.scalar(select(Source).where(Source.code == code))
    if source is None and client.source == code:
        return _met(desk, client, code)
    if source is None:
        raise refused(
            "/source", "E-SOURCE-UNKNOWN", "Không có nguồn số liệu này.", "There is no such source."
        )
    if client.source != code or source.simulated or code == BY_HAND:
        raise Forbidden(
            "Hệ thống này không được gửi thay nguồn đó.",
            "This client may not send for that source.",
        )
    return source


def _met(desk: Desk, client: ApiClient, code: str) -> Source:
    """Of two first deliveries at once, the second waits and finds the source of the first."""
    row = insert(Source).values(code=code, name_vi=client.name, name_en=client.name)
    added = desk.session.execute(
        row.on_conflict_do_nothing(index_elements=["code"]).returning(Source.id)
    )
    if added.one_or_none() is not None:
        after = {"client": client.client_id}
        record(desk.session, KpiAudit, desk.actor, "source_added", ("source", code), (None, after))
    return desk.session.scalars(select(Source).where(Source.code == code)).one()
