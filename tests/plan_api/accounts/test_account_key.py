"""The key behind one-time links and second factors: where it comes from, what it is good for."""

from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from services.plan_api.account_key import AccountKey, account_key
from services.plan_api.signing import KeyFileError

KEY = AccountKey(bytes(32))
OTHER = AccountKey(bytes([*range(32)]))


def test_local_key_is_made_once_readable_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "secrets" / "account-key"
    first = account_key(file, may_make=True)

    assert account_key(file, may_make=False).mark("a") == first.mark("a")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [None, "", "zz" * 32, "ab" * 31, "ab" * 33])
def test_key_file_that_is_missing_or_wrong_is_refused(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "account-key"
    if content is not None:
        file.write_text(content)

    with pytest.raises(KeyFileError, match="account-key"):
        account_key(file, may_make=False)


def test_mark_depends_on_the_key_and_on_every_part() -> None:
    marks = [KEY.mark("1", 2), KEY.mark("1", 3), KEY.mark("2", 2), OTHER.mark("1", 2)]

    assert len(set(marks)) == 4
    assert KEY.mark("1", 2) == marks[0]


def test_sealed_text_opens_only_with_its_key_and_for_its_owner() -> None:
    sealed = KEY.sealed(b"secret", "person 1")

    assert KEY.opened(sealed, "person 1") == b"secret"
    assert b"secret" not in sealed
    assert KEY.sealed(b"secret", "person 1") != sealed
    for key, owner in ((OTHER, "person 1"), (KEY, "person 2")):
        with pytest.raises(InvalidTag):
            key.opened(sealed, owner)
    with pytest.raises(InvalidTag):
        KEY.opened(sealed[:-1] + bytes([sealed[-1] ^ 1]), "person 1")
