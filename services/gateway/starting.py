"""Starts everything from the command line, and says in a paragraph why it could not."""

import traceback
from datetime import datetime

import structlog
import typer
from pydantic import ValidationError

from services.gateway import console, failures
from services.gateway.logfile import log_to
from services.gateway.server import stop_by_exception
from services.gateway.settings import LocalSettings
from services.gateway.up import run_everything
from services.shared.clock import COUNTRY

log = structlog.get_logger(__name__)


def up() -> None:
    """Chạy toàn bộ trên máy này, Ctrl+C để dừng · run everything here, Ctrl+C stops it."""
    stop_by_exception()
    try:
        local = LocalSettings()
        log_to(local.local / "log" / "tiendo.log")
        run_everything(local, datetime.now(COUNTRY))
    except KeyboardInterrupt:
        console.out.print("\nĐã dừng · stopped")
    except Exception as error:
        console.failed(_explained(error))
        raise typer.Exit(1) from None
    else:
        console.out.print("Đã dừng · stopped")


def _explained(error: Exception) -> failures.UpError:
    """An error that nobody foresaw keeps its trace in the log file."""
    if isinstance(error, failures.UpError):
        return error
    if failures.is_disk_full(error):
        return failures.disk_full("dữ liệu · the data", "0 MB")
    if isinstance(error, ValidationError):
        return failures.wrong_setting(error)
    log.error("start failed", trace="".join(traceback.format_exception(error)))
    return failures.unforeseen(error)
