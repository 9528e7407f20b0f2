"""Mails as files."""

from pathlib import Path
from uuid import UUID

import pytest

from services.notifier.channels.domain import Envelope, Failure, TransportError
from services.notifier.channels.folder import MailFolder

MAIL = Envelope(UUID(int=7), "a@example.vn", "b@example.vn", b"Subject: x\r\n\r\n")


def test_a_mail_sent_again_replaces_itself(tmp_path: Path) -> None:
    folder = MailFolder(tmp_path / "mail")

    folder.send(MAIL)
    folder.send(MAIL)

    files = list((tmp_path / "mail").iterdir())
    assert [file.name for file in files] == [f"{UUID(int=7)}.eml"]
    assert files[0].read_bytes() == MAIL.content
    assert (tmp_path / "mail").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_a_server_that_is_down(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("a file stands in the way")

    with pytest.raises(TransportError) as found:
        MailFolder(tmp_path / "mail").send(MAIL)

    assert found.value.failure is Failure.DOWN
