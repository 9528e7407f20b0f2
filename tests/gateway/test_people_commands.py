"""`tiendo people …`: what an operator does for people by hand."""

from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner, Result

from services.directory.people.models import Credential, DirectoryAudit, Person, RoleGrant
from services.directory.people.signin_models import OneTimeLink
from services.gateway.cli import main
from services.gateway.postgres import Postgres
from services.plan_api.account_key import account_key
from services.plan_api.invitations.domain import Token
from services.plan_api.invitations.service import is_genuine
from services.shared.db import Sessions
from tests.conftest import NOW

EMAIL = "an@bo.example"


@pytest.fixture
def operated(
    own_directory: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Postgres
) -> Sessions:
    """A database with the directory, which the commands reach as the plan service."""
    name = own_directory.kw["bind"].url.database
    monkeypatch.setenv("TIENDO_DATABASE_URL", postgres.url(name))
    for service in ("PLAN_API", "KPI_API", "NOTIFIER"):
        monkeypatch.setenv(f"TIENDO_{service}_DATABASE_URL", postgres.url(name))
    monkeypatch.setenv("TIENDO_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    return own_directory


def tiendo(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["people", *(str(word) for word in words)])


def link_in(output: str) -> str:
    return next(word for word in output.split() if "/lien-ket/" in word)


def test_first_administrator_gets_a_link_that_works(operated: Sessions, tmp_path: Path) -> None:
    made = tiendo("create-admin", "An@Bo.example", "Nguyễn Văn An")

    assert made.exit_code == 0, made.output
    token = Token.read(link_in(made.output).rpartition("/")[2])
    assert token is not None
    key = account_key(tmp_path / ".local" / "secrets" / "account-key", may_make=False)
    with operated.begin() as session:
        link = session.scalars(select(OneTimeLink)).one()
        assert is_genuine(link, token, key)
        [role] = session.scalars(select(RoleGrant)).all()
        person = session.get_one(Person, role.person_id)
        kinds = session.scalars(select(DirectoryAudit.actor_kind)).all()
    assert (person.email, role.role) == (EMAIL, "admin")
    assert set(kinds) == {"system"}


def test_same_administrator_is_not_made_twice(operated: Sessions) -> None:
    tiendo("create-admin", EMAIL, "Nguyễn Văn An")

    again, wrong = tiendo("create-admin", EMAIL, "An"), tiendo("create-admin", "no address", "An")

    assert (again.exit_code, wrong.exit_code) == (1, 1)
    assert "/email" in wrong.output


def test_reset_prints_a_link_only_where_nobody_mails_it(
    operated: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiendo("create-admin", EMAIL, "Nguyễn Văn An")

    printed = tiendo("reset", EMAIL)
    monkeypatch.setenv("TIENDO_SMTP_URL", "smtp://127.0.0.1:1")
    mailed = tiendo("reset", EMAIL, "--second-factor")

    assert "/lien-ket/" in printed.output
    assert (mailed.exit_code, "/lien-ket/" in mailed.output) == (0, False)
    assert tiendo("reset", "nobody@bo.example").exit_code == 1


def test_last_administrator_is_not_locked_out(operated: Sessions) -> None:
    for email in (EMAIL, "binh@bo.example"):
        tiendo("create-admin", email, "Quản trị")
    with operated.begin() as session:
        person_id = session.scalars(select(Person.id).where(Person.email == EMAIL)).one()
        session.add(Credential(person_id=person_id, password_hash="x", changed_at=NOW))  # noqa: S106

    assert tiendo("lock", EMAIL).exit_code == 1
    assert tiendo("lock", "binh@bo.example", "--reason", "Nghỉ phép").exit_code == 0
    assert "binh@bo.example" in tiendo("list", "--inactive").output
    assert tiendo("unlock", "binh@bo.example").exit_code == 0
    assert "admin viet-nam" in tiendo("list", "--role", "admin").output


def test_import_reports_each_line_and_fails_when_one_was_rejected(
    operated: Sessions, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(
        "email,full_name,role,unit\n"
        "lan@so.example,Nguyễn Thị Lan,officer,H20.41\nhoa@so.example,Hoa,king,H20.41\n"
    )

    tried = tiendo("import", file, "--dry-run")
    taken = tiendo("import", file)
    file.write_text("email,full_name,role,unit\nlan@so.example,Nguyễn Thị Lan,officer,H20.41\n")
    again = tiendo("import", file, "--atomic")

    assert [done.exit_code for done in (tried, taken, again)] == [1, 1, 0]
    assert "people.csv:2 created lan@so.example" in taken.output
    assert "people.csv:3 rejected hoa@so.example role:" in taken.output
    assert "people.csv:2 unchanged lan@so.example" in again.output
    with operated.begin() as session:
        assert session.scalars(select(Person.email)).all() == ["lan@so.example"]


def test_unreadable_file_is_refused_in_words(operated: Sessions, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes("email,full_name\na@b.vn,Đinh Văn Đương\n".encode("cp1258"))

    refused = tiendo("import", file)

    assert refused.exit_code == 1
    assert "Windows-1258" in refused.output
    assert tiendo("import", tmp_path / "none.csv").exit_code == 2
