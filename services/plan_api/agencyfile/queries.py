"""What the directory in memory does not hold of units: whether their H-codes are inferred."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit


def inferred(session: Session, province_id: int) -> frozenset[int]:
    wanted = select(OrgUnit.id).where(OrgUnit.province_id == province_id, OrgUnit.h_code_inferred)
    return frozenset(session.scalars(wanted))
