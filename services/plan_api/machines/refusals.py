"""What an administrator of machines may be refused. Apart, because three files raise these."""

from collections.abc import Mapping

from services.shared.problems import Invalid, NotFound, Problem
from services.shared.wording import Words


class ClientRevoked(Problem):
    title = Words("Máy đã bị thu hồi", "The client is revoked")


class ClientManaged(Problem):
    title = Words("Hệ thống tự quản lý máy này", "The system looks after this client")


class SecretsFull(Problem):
    title = Words("Đã có hai bí mật", "There are two secrets already")


class SourceTaken(Problem):
    title = Words("Nguồn đã có máy khác", "The source is another client's")


def absent() -> NotFound:
    return NotFound()


def revoked() -> ClientRevoked:
    return ClientRevoked(
        "Máy đã bị thu hồi, không thay đổi được nữa; hãy tạo máy mới.",
        "The client was revoked and can no longer change; make a new one.",
    )


def managed() -> ClientManaged:
    return ClientManaged(
        "Đây là máy của dịch vụ thông báo; chỉ đổi được tên.",
        "This client is the notification service's own; only its name can change.",
    )


def secrets_full() -> SecretsFull:
    return SecretsFull(
        "Máy đã có hai bí mật còn hiệu lực; hãy bỏ một bí mật trước.",
        "The client has two live secrets; retire one of them first.",
    )


def units_unclear(found: Mapping[int, Problem]) -> Invalid:
    """Each unit that means none or several, with what was wrong with it."""
    errors = [(f"/units/{index}", "unit_unclear", each.words) for index, each in found.items()]
    return Invalid("Một số đơn vị cần xem lại.", "Some units need attention.", errors=errors)


def source_missing() -> Invalid:
    words = Words("Phạm vi kpi:write cần nguồn số liệu.", "The scope kpi:write needs a source.")
    return Invalid(*words, errors=[("/source", "source_missing", words)])


def source_taken() -> SourceTaken:
    return SourceTaken(
        "Nguồn này đã thuộc về một máy khác đang hoạt động.",
        "Another live client has this source already.",
    )
