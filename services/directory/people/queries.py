"""Names of people, looked up when they are shown: who is forgotten is forgotten everywhere."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import Person


def names(session: Session, people_ids: Collection[int]) -> dict[int, str]:
    if not people_ids:
        return {}
    rows = session.execute(select(Person.id, Person.full_name).where(Person.id.in_(people_ids)))
    return {each.id: each.full_name for each in rows}
