"""A one-time link, or a notice without one, as a letter: text and HTML, in the reader's language, without any tracking.

Apart from service.py, which sends.
"""

from datetime import datetime
from typing import Any

import structlog

from services.directory.people.domain import LinkKind
from services.notifier.channels.domain import Envelope, Failure, TransportError
from services.notifier.channels.letters import render
from services.notifier.channels.mime import Letter, assemble
from services.notifier.letters.queries import Addressed
from services.notifier.sending.domain import Terms
from services.shared.clock import COUNTRY

log = structlog.get_logger(__name__)

_ALARM_VI = "Nếu không phải anh/chị, hãy vào trang đăng nhập, chọn “Quên mật khẩu” và báo ngay cho quản trị."
_ALARM_EN = (
    "If this was not you, choose “Forgotten password” on the sign-in page, and tell an administrator "
    "at once."
)
WORDS: dict[str, dict[str, Any]] = {
    "vi": {
        "greeting": "Kính gửi",
        "subject": {
            LinkKind.INVITATION: "[Tiến Độ] Mời sử dụng hệ thống",
            LinkKind.RESET: "[Tiến Độ] Đặt lại mật khẩu",
            LinkKind.PASSWORD_CHANGED: "[Tiến Độ] Mật khẩu đã được đổi",
            LinkKind.SECOND_FACTOR_REMOVED: "[Tiến Độ] Đã tắt xác thực hai bước",
        },
        "lead": {
            LinkKind.INVITATION: "Anh/chị được cấp tài khoản trên hệ thống theo dõi kế hoạch Tiến Độ. "
            "Hãy mở liên kết dưới đây để đặt mật khẩu và bắt đầu sử dụng.",
            LinkKind.RESET: "Có yêu cầu đặt lại mật khẩu cho tài khoản của anh/chị. "
            "Hãy mở liên kết dưới đây để đặt mật khẩu mới.",
            LinkKind.PASSWORD_CHANGED: "Mật khẩu tài khoản của anh/chị vừa được đổi; các phiên đăng "
            "nhập khác đã kết thúc.",
            LinkKind.SECOND_FACTOR_REMOVED: "Bước xác thực thứ hai của tài khoản anh/chị vừa được gỡ; "
            "từ nay đăng nhập chỉ cần mật khẩu.",
        },
        "button": {LinkKind.INVITATION: "Đặt mật khẩu", LinkKind.RESET: "Đặt mật khẩu mới"},
        "valid": "Liên kết dùng được một lần, đến {}.",
        "account": "Tài khoản",
        "warning": {
            LinkKind.INVITATION: "Không chuyển tiếp thư này: ai có liên kết đều đặt được mật khẩu.",
            LinkKind.RESET: "Nếu không phải anh/chị yêu cầu, hãy bỏ qua thư này; mật khẩu không thay "
            "đổi. Không chuyển tiếp thư này.",
            LinkKind.PASSWORD_CHANGED: _ALARM_VI,
            LinkKind.SECOND_FACTOR_REMOVED: _ALARM_VI,
        },
        "simulated": "tài khoản mô phỏng",
        "footer": "Thư tự động của hệ thống Tiến Độ.",
        "moment": "%H:%M ngày %d/%m/%Y",
    },
    "en": {
        "greeting": "Dear",
        "subject": {
            LinkKind.INVITATION: "[Tiến Độ] Your invitation",
            LinkKind.RESET: "[Tiến Độ] Set a new password",
            LinkKind.PASSWORD_CHANGED: "[Tiến Độ] Your password was changed",
            LinkKind.SECOND_FACTOR_REMOVED: "[Tiến Độ] Your second factor was removed",
        },
        "lead": {
            LinkKind.INVITATION: "You have been given an account on Tiến Độ, where plans and their "
            "progress are followed. Open this link to set a password and begin.",
            LinkKind.RESET: "Somebody asked to set a new password for your account. "
            "Open this link to do so.",
            LinkKind.PASSWORD_CHANGED: "The password of your account has just been changed, and its "
            "other sessions have ended.",
            LinkKind.SECOND_FACTOR_REMOVED: "The second factor of your account has just been removed: "
            "from now on a password is enough to sign in.",
        },
        "button": {LinkKind.INVITATION: "Set a password", LinkKind.RESET: "Set a new password"},
        "valid": "The link works once, until {}.",
        "account": "Account",
        "warning": {
            LinkKind.INVITATION: "Do not pass this mail on: whoever has the link can set the password.",
            LinkKind.RESET: "If this was not you, ignore this mail; nothing has changed. Do not pass "
            "it on.",
            LinkKind.PASSWORD_CHANGED: _ALARM_EN,
            LinkKind.SECOND_FACTOR_REMOVED: _ALARM_EN,
        },
        "simulated": "simulated account",
        "footer": "Sent automatically by Tiến Độ.",
        "moment": "%H:%M on %d/%m/%Y (Hanoi time)",
    },
}


def envelope(each: Addressed, terms: Terms, now: datetime) -> Envelope:
    """A letter that cannot be written is an error of ours: it waits, and does not stop the others."""
    try:
        return assemble(_letter(each), terms.sender, now)
    except TransportError:
        raise
    except Exception as error:
        # Without the trace: its values may hold the link.
        log.error("letter not written", letter=str(each.id), error=type(error).__name__)
        raise TransportError(Failure.TEMPORARY, "not written") from None


def _letter(each: Addressed) -> Letter:
    language = "en" if each.language == "en" else "vi"
    words = WORDS[language]
    until = each.expires_at.astimezone(COUNTRY).strftime(words["moment"])
    shown = {
        "language": language,
        "words": words,
        "kind": each.kind,
        "subject": words["subject"][each.kind],
        "name": each.name,
        "address": each.address,
        "url": each.url,
        "valid": words["valid"].format(until),
        "simulated": each.simulated,
    }
    text, html = render("link", shown)
    return Letter(
        id=each.id,
        name=each.name,
        address=each.address,
        language=language,
        subject=words["subject"][each.kind],
        text=text,
        html=html,
    )
