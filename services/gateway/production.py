"""The secrets that compose.yaml hands to its containers as files."""

from pathlib import Path
from secrets import token_urlsafe

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from services.gateway import console, failures
from services.gateway.roles import SERVICES
from services.plan_api.account_key import new_key

DATABASE = "postgresql://{user}:{password}@postgres/tiendo"


def make_secrets(folder: Path) -> None:
    """Sinh bí mật cho môi trường thật, một lần · make production's secrets, once, as files."""
    with console.failures_explained():
        for file in write_secrets(folder):
            console.out.print(f"✓ {file}", soft_wrap=True)


def write_secrets(folder: Path) -> list[Path]:
    """Random secrets, never over old ones. The folder is closed to others, the files are not: a
    container's user is another than ours, and sees the single file that it is given.
    """
    if folder.exists() and any(folder.iterdir()):
        raise failures.secrets_exist(str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    password = token_urlsafe(32)
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    contents = {
        "postgres_password": password,
        "tiendo_database_url": DATABASE.format(user="tiendo", password=password),
        **{
            f"tiendo_{name}_database_url": DATABASE.format(
                user=f"tiendo_{name}", password=token_urlsafe(32)
            )
            for name in SERVICES
        },
        "tiendo_client_secret": token_urlsafe(32),
        "signing_key.pem": pem,
        "account_key": new_key(),
    }
    for name, content in contents.items():
        (folder / name).write_text(content)
    return [folder / name for name in contents]
