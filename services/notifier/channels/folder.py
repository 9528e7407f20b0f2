"""Mails as files, for machines without a mail server."""

import os
from pathlib import Path

from services.notifier.channels.domain import Envelope, Failure, TransportError


class MailFolder:
    """One .eml for each message, named by it: sent again, it replaces itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, envelope: Envelope) -> None:
        """The file appears whole or not at all."""
        target = self._folder / f"{envelope.id}.eml"
        part = target.with_suffix(f".part-{os.getpid()}")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            part.write_bytes(envelope.content)
            part.replace(target)
        except OSError as error:
            raise TransportError(Failure.DOWN, str(error)) from error

    def close(self) -> None:
        """Nothing is held open."""
