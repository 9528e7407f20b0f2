"""The real directory, read once."""

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.directory.units.queries import read_directory


@pytest.fixture(scope="session")
def real(directory_engine: Engine) -> Directory:
    with Session(directory_engine) as session:
        return read_directory(session)
