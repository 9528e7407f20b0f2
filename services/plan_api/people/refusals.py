"""Why something about people is refused. Apart from service.py: several features say these."""

from services.shared.problems import Forbidden, Invalid, NotFound, Problem
from services.shared.wording import Words


class Anonymised(Problem):
    title = Words("Đã ẩn danh", "Anonymised")


class EmailTaken(Problem):
    title = Words("E-mail đã được dùng", "E-mail address taken")


class LastAdministrator(Problem):
    title = Words("Quản trị viên cuối cùng", "The last administrator")


class AlreadySo(Problem):
    title = Words("Đã ở trạng thái này", "Already so")


class OwnAccount(Problem):
    title = Words("Tài khoản của chính mình", "One's own account")


def no_list() -> Forbidden:
    return Forbidden(
        "Danh sách người dùng dành cho quản trị, điều phối và thủ trưởng.",
        "Lists of people are for administrators, coordinators and heads.",
    )


def out_of_reach() -> Forbidden:
    return Forbidden(
        "Người này giữ vai trò ngoài phạm vi quản trị của bạn, hoặc là quản trị viên.",
        "This person holds a role outside your reach, or is an administrator.",
    )


def not_to_give() -> Forbidden:
    return Forbidden(
        "Bạn không được trao hoặc thu vai trò này ở đơn vị này.",
        "You may not give or take this role for this unit.",
    )


def not_own() -> Forbidden:
    return Forbidden(
        "Chỉ thủ trưởng ủy quyền được vai trò của chính mình; người được ủy quyền không ủy quyền "
        "tiếp.",
        "Only a head delegates, and only the own role; a delegate does not delegate on.",
    )


def anonymised() -> Anonymised:
    return Anonymised(
        "Người này đã được ẩn danh; không còn gì để thay đổi.",
        "This person has been anonymised; there is nothing left to change.",
    )


def email_taken(pointer: str = "/email") -> EmailTaken:
    """Says nothing about whose it is: the caller may not be allowed to see them."""
    words = Words(
        "Địa chỉ e-mail này đã được dùng cho một tài khoản khác.",
        "This e-mail address already belongs to another account.",
    )
    return EmailTaken(*words, errors=[(pointer, "email_taken", words)])


def last_administrator() -> LastAdministrator:
    return LastAdministrator(
        "Đây là quản trị viên toàn quốc cuối cùng còn đăng nhập được; hãy trao vai trò cho người "
        "khác trước.",
        "This is the last administrator of the nation who can sign in; give the role to somebody "
        "else first.",
    )


def own_account() -> OwnAccount:
    return OwnAccount(
        "Không tự khóa, ẩn danh hay đổi e-mail của chính mình; hãy nhờ quản trị viên khác.",
        "Nobody locks or anonymises their own account or changes its address; ask another "
        "administrator.",
    )


def already(vi: str, en: str) -> AlreadySo:
    return AlreadySo(vi, en)


def wrong(pointer: str, code: str, vi: str, en: str) -> Invalid:
    """One value that cannot be taken, and where it stands."""
    words = Words(vi, en)
    return Invalid(*words, errors=[(pointer, code, words)])


def absent() -> NotFound:
    return NotFound()
