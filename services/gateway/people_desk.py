"""The operator's desk for people: one transaction as somebody whom no rule keeps off.

Apart from people_commands.py, which reads and prints.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from pydantic import ValidationError

from services.directory.units.queries import directory
from services.gateway.failures import UpError
from services.gateway.roles import known_urls
from services.gateway.settings import LocalSettings
from services.plan_api.people.access import Registrar, operator
from services.shared.clock import COUNTRY
from services.shared.db import open_sessions
from services.shared.problems import Problem, invalid


@contextmanager
def desk() -> Iterator[Registrar]:
    """Committed at the end; a refusal becomes a paragraph, and stores nothing."""
    sessions = open_sessions(known_urls(LocalSettings()).plan_api, pool_size=1)
    try:
        with sessions.begin() as session:
            yield operator(session, directory(session), datetime.now(COUNTRY))
    except ValidationError as error:
        raise _explained(invalid(error.errors())) from error
    except Problem as problem:
        raise _explained(problem) from problem
    finally:
        sessions.kw["bind"].dispose()


def _explained(problem: Problem) -> UpError:
    """With what is wrong with each value."""
    vi, en = (
        " ".join([words, *(f"{where}: {why}" for where, why in said)])
        for words, said in (
            (problem.words.vi, [(where, why.vi) for where, _, why in problem.errors]),
            (problem.words.en, [(where, why.en) for where, _, why in problem.errors]),
        )
    )
    return UpError(vi, en)
