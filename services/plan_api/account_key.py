"""The key behind one-time links, recovery codes and the secrets of second factors."""

import hmac
import os
from pathlib import Path
from secrets import token_bytes
from typing import Annotated

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fastapi import Depends, FastAPI, Request

from services.plan_api.settings import Settings
from services.plan_api.signing import KeyFileError

BYTES = 32
_NONCE = 12


class AccountKey:
    """Two keys from one secret: one marks (HMAC-SHA256), one seals (AES-GCM)."""

    def __init__(self, secret: bytes) -> None:
        self._marking = _derived(secret, b"tiendo marks")
        self._sealing = AESGCM(_derived(secret, b"tiendo seals"))

    def mark(self, *parts: object) -> bytes:
        """32 bytes that nobody without the key can make for these parts."""
        return hmac.digest(self._marking, "|".join(map(str, parts)).encode(), "sha256")

    def sealed(self, plain: bytes, belongs_to: str) -> bytes:
        """Encrypted; opens only for what it belongs to, so that rows cannot be swapped."""
        nonce = token_bytes(_NONCE)
        return nonce + self._sealing.encrypt(nonce, plain, belongs_to.encode())

    def opened(self, sealed: bytes, belongs_to: str) -> bytes:
        return self._sealing.decrypt(sealed[:_NONCE], sealed[_NONCE:], belongs_to.encode())


def install(app: FastAPI, settings: Settings) -> None:
    """Without a key file (local mode) the key lives as long as the process."""
    file = settings.account_key_file
    if file is None:
        app.state.account_key = AccountKey(token_bytes(BYTES))
    else:
        app.state.account_key = account_key(file, may_make=settings.environment == "local")


def account_key(file: Path, *, may_make: bool) -> AccountKey:
    """The key in a file: 64 hexadecimal digits."""
    if may_make and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(new_key())
    try:
        secret = bytes.fromhex(file.read_text().strip())
    except (OSError, ValueError) as error:
        raise KeyFileError(f"The account key {file} cannot be read: {error}") from error
    if len(secret) != BYTES:
        raise KeyFileError(f"The account key {file} must be {BYTES} bytes, as hexadecimal digits.")
    return AccountKey(secret)


def new_key() -> str:
    """What a key file holds."""
    return token_bytes(BYTES).hex()


def _account_key_of(request: Request) -> AccountKey:
    key: AccountKey = request.app.state.account_key
    return key


AccountKeyDep = Annotated[AccountKey, Depends(_account_key_of)]


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), BYTES, salt=None, info=purpose).derive(secret)
