"""What an operator does to a database by hand."""

from datetime import datetime

from services.gateway import console, migrating
from services.gateway.database import running_url
from services.gateway.filling import prepare as prepare_database
from services.gateway.roles import set_passwords
from services.gateway.settings import LocalSettings
from services.shared.clock import COUNTRY


def migrate() -> None:
    """Nâng cấp cấu trúc dữ liệu · bring the database to the newest migration."""
    with console.failures_explained(), console.steps() as steps:
        migrating.migrate(running_url(LocalSettings()), steps)


def prepare() -> None:
    """Nâng cấp, nạp danh bạ và kế hoạch, lập quản trị đầu tiên · make a database ready for use."""
    with console.failures_explained(), console.steps() as steps:
        local = LocalSettings()
        url = running_url(local)
        prepared = prepare_database(local, url, steps, datetime.now(COUNTRY))
        set_passwords(local, url)
    if prepared.administrator:
        console.first_administrator(*prepared.administrator)
