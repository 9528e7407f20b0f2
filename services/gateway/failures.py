"""What can go wrong while starting, each as one paragraph that says what to do."""

import errno

from psycopg.errors import DiskFull
from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from services.shared.wording import Words


class UpError(Exception):
    """Starting is not possible; both languages say why and what to do."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.words = Words(vi, en)


def port_taken(port: int, holder: str) -> UpError:
    return UpError(
        f"Cổng {port} đang được chương trình khác dùng{holder}. Hãy dừng chương trình đó, hoặc chọn"
        f" cổng khác: TIENDO_PORT={port + 1} make up.",
        f"Port {port} is taken by another program{holder}. Stop that program, or choose another"
        f" port: TIENDO_PORT={port + 1} make up.",
    )


def already_running(who: str) -> UpError:
    return UpError(
        f"Tiến Độ đang chạy trên chính dữ liệu này ({who}); bản đang chạy được giữ nguyên. Hãy mở"
        " địa chỉ đó, hoặc dừng bản kia trước.",
        f"Tiến Độ is already running on this data ({who}) and is left alone. Open that address, or"
        " stop it first.",
    )


def disk_full(folder: str, free: str) -> UpError:
    return UpError(
        f"Ổ đĩa chứa {folder} đã đầy hoặc gần đầy ({free}). Hãy giải phóng dung lượng rồi chạy lại;"
        " dữ liệu đã lưu vẫn còn nguyên.",
        f"The disk that holds {folder} is full or nearly so ({free}). Free some space and start"
        " again; what was stored is intact.",
    )


def database_unreachable(reason: str) -> UpError:
    return UpError(
        f"Không kết nối được cơ sở dữ liệu ở TIENDO_DATABASE_URL: {reason}. Hãy sửa địa chỉ, hoặc bỏ"
        " biến này để dùng PostgreSQL đi kèm.",
        f"The database at TIENDO_DATABASE_URL cannot be reached: {reason}. Correct the address, or"
        " unset the variable to use the PostgreSQL that comes along.",
    )


def database_too_old(found: str) -> UpError:
    return UpError(
        f"Cơ sở dữ liệu là PostgreSQL {found}; cần bản 18 trở lên. Hãy nâng cấp, hoặc bỏ"
        " TIENDO_DATABASE_URL để dùng PostgreSQL đi kèm.",
        f"The database is PostgreSQL {found}; version 18 or newer is needed. Upgrade it, or unset"
        " TIENDO_DATABASE_URL to use the PostgreSQL that comes along.",
    )


def database_too_new(revision: str) -> UpError:
    return UpError(
        f"Dữ liệu thuộc một bản Tiến Độ mới hơn (bước nâng cấp {revision}). Hãy cập nhật mã nguồn.",
        f"The data belong to a newer Tiến Độ (migration {revision}). Update the checkout.",
    )


def server_failed(reason: str) -> UpError:
    return UpError(
        f"Không khởi động được PostgreSQL đi kèm: {reason}",
        f"The embedded PostgreSQL could not be started: {reason}",
    )


def wrong_setting(error: ValidationError) -> UpError:
    found = "; ".join(
        f"TIENDO_{'_'.join(str(step) for step in each['loc']).upper()}: {each['msg']}"
        for each in error.errors()
    )
    return UpError(f"Biến cấu hình không hợp lệ: {found}.", f"A setting is not valid: {found}.")


def unforeseen(error: Exception) -> UpError:
    what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return UpError(
        f"Lỗi ngoài dự kiến ({what}). Chi tiết ở .local/log/tiendo.log.",
        f"An unforeseen error ({what}). The details are in .local/log/tiendo.log.",
    )


def not_running() -> UpError:
    return UpError(
        "Cơ sở dữ liệu đi kèm chưa chạy: hãy chạy make up trước, hoặc đặt TIENDO_DATABASE_URL.",
        "The embedded database is not running: start make up first, or set TIENDO_DATABASE_URL.",
    )


def secrets_exist(folder: str) -> UpError:
    return UpError(
        f"Thư mục {folder} đã có tệp; bí mật cũ không bị ghi đè.",
        f"The folder {folder} is not empty; old secrets are not overwritten.",
    )


def plan_files_refused(count: int) -> UpError:
    return UpError(f"{count} chỗ cần sửa.", f"{count} places to correct.")


def round_incomplete(trouble: str) -> UpError:
    return UpError(
        f"Vòng thông báo chưa trọn vẹn: {trouble}.", f"The round is not complete: {trouble}."
    )


def is_disk_full(error: BaseException | None) -> bool:
    """Whether an error, or what caused it, is a full disk: the system's word or the database's."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        if isinstance(error, DBAPIError) and isinstance(error.orig, DiskFull):
            return True
        if isinstance(error, DiskFull) or "No space left on device" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False
