"""What is held about people no longer than needed: each service clears its own, under its own role."""

from datetime import datetime
from pathlib import Path

from services.directory.people.retention import Retention
from services.gateway.roles import ServiceSessions
from services.notifier.personaldata import clearing
from services.notifier.personaldata.forgetting import departed, forget_departed
from services.plan_api.retention import service as plan
from services.shared.wording import Words

NAMES = {
    "sessions": Words("phiên đã kết thúc", "ended sessions"),
    "failures": Words("lần nhập sai mật khẩu", "wrong passwords"),
    "links": Words("liên kết dùng một lần đã cũ", "old one-time links"),
    "people": Words("người rời đã lâu được ẩn danh", "people who left long ago, anonymised"),
    "forgotten": Words("người được xóa khỏi thông báo", "people forgotten by the notifier"),
    "letters": Words("thư mời, thư đặt lại mật khẩu", "letters with links"),
    "refused": Words("địa chỉ hỏng không còn của ai", "refused addresses of nobody"),
    "errors": Words("lời máy chủ thư đã cũ", "old words of mail servers"),
    "files": Words("thư lưu thành tệp", "mails kept as files"),
}


def run_retention(
    sessions: ServiceSessions, mails: Path, now: datetime, *, dry_run: bool = False
) -> dict[str, int]:
    """How many of each kind (see NAMES) went, or would; again at once, nothing."""
    kept = Retention()
    with sessions.plan_api.begin() as session:
        gone = plan.clear(session, kept, now, dry_run=dry_run)
    with sessions.notifier.begin() as session:
        gone["forgotten"] = len(departed(session)) if dry_run else forget_departed(session)
        gone |= clearing.clear(session, kept, now, dry_run=dry_run)
    gone["files"] = clearing.clear_files(mails, kept, now, dry_run=dry_run)
    return gone
