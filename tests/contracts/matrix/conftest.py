"""One world for all operations; it is thrown away."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy import create_engine

from services.gateway.postgres import Postgres
from tests.contracts.matrix.world import World, build


@pytest.fixture(scope="package")
def world(postgres: Postgres, plans_template: str) -> Iterator[World]:
    postgres.create_database("matrix", template=plans_template)
    engine = create_engine(postgres.url("matrix").replace("postgresql", "postgresql+psycopg", 1))
    with ExitStack() as stack, engine.connect() as connection, connection.begin() as outer:
        yield build(connection, stack)
        outer.rollback()
    engine.dispose()
