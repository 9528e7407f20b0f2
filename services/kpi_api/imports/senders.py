"""Who sends, and for which source. Beside `service`, which takes what they send."""

from sqlalchemy import select

from services.directory.people.models import ApiClient
from services.kpi_api.desk.queries import Desk
from services.kpi_api.desk.refusals import refused
from services.kpi_api.sources.models import Source
from services.shared.problems import Forbidden


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
    known = {each.code: each for each in desk.session.scalars(select(Source))}
    if code not in known:
        raise refused(
            "/source", "E-SOURCE-UNKNOWN", "Không có nguồn số liệu này.", "There is no such source."
        )
    if client.source != code:
        raise Forbidden(
            "Hệ thống này không được gửi thay nguồn đó.",
            "This client may not send for that source.",
        )
    return known[code]
