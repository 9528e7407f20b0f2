"""Says what is held about a person, why, and until when."""

from typing import Any

from services.directory.people.retention import Retention
from services.directory.people.schemas import FOR_GOOD, Held, PersonalData, days_after
from services.directory.units.domain import Directory
from services.plan_api.people.domain import HeldRole
from services.plan_api.personaldata.gathering import Gathered
from services.plan_api.personaldata.queries import SHOWN
from services.shared.wording import Language, Words

_SIGN_IN = Words("để đăng nhập an toàn", "to sign in safely")
_MISUSE = Words("để phát hiện việc dùng trái phép", "to notice misuse")
_ANSWER = Words("để biết ai đã làm gì trong công việc", "to know who did what at work")


# Each by its own name, whoever reads.
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}


def personal_data(
    found: Gathered, directory: Directory, kept: Retention, language: Language
) -> PersonalData:
    held = [
        _particulars(found.person, kept),
        _roles(found.roles, directory),
        _signing_in(found),
        _sessions(found.sessions, kept),
        _failures(found.failures, kept),
        _counted("links", found.counts["links"], days_after("hết hạn hoặc đã dùng", "they end or are used", kept.retention_links_days)),
        _counted("reports", found.counts["reports"], FOR_GOOD),
        _counted("decisions", found.counts["decisions"], FOR_GOOD),
        _counted("trail", found.traces, FOR_GOOD),
    ]  # fmt: skip
    return PersonalData(service="plan", items=[each.read(language) for each in held if each.count])


def _particulars(person: Any, kept: Retention) -> Held:
    days = kept.retention_deactivated_days
    return Held(
        Words("Thông tin công vụ", "Particulars"),
        Words("để giao việc, liên lạc và gửi thông báo", "to assign work, to write and to notify"),
        days_after("tài khoản bị khóa", "the account is deactivated", days),
        [
            (Words("Họ và tên", "Full name"), person.full_name),
            (Words("E-mail công vụ", "Work e-mail"), person.email),
            (Words("Chức vụ", "Post"), person.post),
            (Words("Điện thoại công vụ", "Work phone"), person.phone),
            (Words("Ngôn ngữ", "Language"), LANGUAGES[person.language]),
        ],
        1,
    )


def _roles(roles: list[HeldRole], directory: Directory) -> Held:
    return Held(
        Words("Vai trò", "Roles"),
        Words("để biết được xem và làm gì, ở đơn vị nào", "to know what may be seen and done, and where"),
        FOR_GOOD,
        [
            (
                Words(str(each.role), str(each.role)),
                f"{directory.unit(each.unit_id).name}, {each.valid_from} – {each.valid_to}"
                if each.valid_to.year < 9999
                else f"{directory.unit(each.unit_id).name}, {each.valid_from} –",
            )
            for each in roles
        ],
        len(roles),
    )  # fmt: skip


def _signing_in(found: Gathered) -> Held:
    return Held(
        Words("Đăng nhập", "Signing in"),
        _SIGN_IN,
        Words("đến khi tài khoản được ẩn danh", "until the account is anonymised"),
        [
            (Words("Mật khẩu (chỉ lưu mã băm) đổi lúc", "Password (only a hash) changed at"), found.password_changed_at),
            (Words("Bước xác thực thứ hai từ", "Second factor since"), found.second_factor_since),
            (Words("Mã khôi phục", "Recovery codes"), found.counts["codes"] or None),
            (Words("Đăng nhập lần cuối", "Last signed in"), found.person.last_signed_in_at),
        ],
        1,
    )  # fmt: skip


def _sessions(sessions: list[Any], kept: Retention) -> Held:
    return Held(
        Words("Phiên đăng nhập", "Sessions"),
        _MISUSE,
        days_after("phiên kết thúc", "the session ends", kept.retention_sessions_days),
        [
            (Words(f"{each.begun:%d/%m/%Y %H:%M}", f"{each.begun:%d/%m/%Y %H:%M}"), each.browser or "?")
            for each in sessions[:SHOWN]
        ],
        len(sessions),
    )  # fmt: skip


def _failures(failures: list[Any], kept: Retention) -> Held:
    return Held(
        Words("Lần nhập sai mật khẩu", "Wrong passwords"),
        _MISUSE,
        days_after("xảy ra", "they happened", kept.retention_failures_days),
        [
            (Words(f"{each.at:%d/%m/%Y %H:%M}", f"{each.at:%d/%m/%Y %H:%M}"), each.address)
            for each in failures[:SHOWN]
        ],
        len(failures),
    )


_COUNTED = {
    "links": (
        Words(
            "Liên kết dùng một lần và thư báo về tài khoản",
            "One-time links and notices about the account",
        ),
        _SIGN_IN,
    ),
    "reports": (Words("Báo cáo tiến độ đã viết", "Progress reports written"), _ANSWER),
    "decisions": (Words("Việc đã làm trên nhiệm vụ", "What was done on assignments"), _ANSWER),
    "trail": (Words("Dòng nhật ký thay đổi", "Rows in the trail of changes"), _ANSWER),
}


def _counted(name: str, count: int, kept_until: Words) -> Held:
    what, purpose = _COUNTED[name]
    return Held(what, purpose, kept_until, [], count)
