"""The key that signs access tokens, and its public half for every other service."""

import hashlib
import json
import os
from pathlib import Path
from typing import Annotated, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from fastapi import Depends, FastAPI, Request

from services.plan_api.settings import Settings
from services.shared.tokens import KeyRing, Signer


class KeyFileError(Exception):
    """The signing key cannot be used; the message says why."""


def install(app: FastAPI, settings: Settings) -> None:
    """Give the app its signer, publish the public key, and let the app trust it.

    Without a key file (local mode) the key lives as long as the process.
    """
    file = settings.signing_key_file
    if file is None:
        app.state.signer = _signer(Ed25519PrivateKey.generate())
        app.state.keys = KeyRing(None, [app.state.signer.public_jwk()])
        return
    app.state.signer = _signer(_key(file, may_make=settings.environment == "local"))
    published = settings.jwks_file or file.with_name("jwks.json")
    _publish(app.state.signer.public_jwk(), published)
    app.state.keys = KeyRing(published, [app.state.signer.public_jwk()])


def _signer_of(request: Request) -> Signer:
    signer: Signer = request.app.state.signer
    return signer


SignerDep = Annotated[Signer, Depends(_signer_of)]


def _signer(key: Ed25519PrivateKey) -> Signer:
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return Signer(key, hashlib.sha256(public).hexdigest()[:16])


def _key(file: Path, *, may_make: bool) -> Ed25519PrivateKey:
    if may_make and not file.exists():
        return _made(file)
    try:
        key = load_pem_private_key(file.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise KeyFileError(f"The signing key {file} cannot be read: {error}") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"The signing key {file} is not an Ed25519 key.")
    return key


def _made(file: Path) -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(pem)
    return key


def _publish(key: dict[str, Any], file: Path) -> None:
    """Write the JWKS; the key before this one stays trusted, for instances still signing with it."""
    before = json.loads(file.read_text())["keys"] if file.exists() else []
    if before and before[0] == key:
        return
    keys = [key, *(other for other in before if other["kid"] != key["kid"])][:2]
    part = file.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps({"keys": keys}))
    part.replace(file)
