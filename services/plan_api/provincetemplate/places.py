"""Which province, from which day, with which optional bodies. Beside service: reading asks the same."""

from collections.abc import Sequence
from datetime import date

from services.directory.templates.domain import Template
from services.directory.units.domain import Directory, Unit
from services.plan_api.administering.provinces import require_province
from services.plan_api.administering.refusals import invalid_field, invalid_fields
from services.plan_api.administering.service import Act, require_act
from services.plan_api.callers.access import Caller
from services.shared.problems import NotFound


def province_of(known: Directory, province_id: int) -> Unit:
    if province_id not in known.units:
        raise NotFound
    return known.unit(province_id)


def first_day(caller: Caller, kept: Template, province: Unit, on: date | None) -> date:
    """For those who administer a province of today; no day before the template's or its own first."""
    require_act(caller, Act.UNITS_CHANGE, province.id)
    require_province(caller, province)
    first = max(kept.valid_from, province.valid_from)
    if on is not None and on < first:
        vi, en = f"Mẫu có hiệu lực từ {first:%d/%m/%Y}.", f"The template holds from {first} on."
        raise invalid_field("/on", "before_template", vi, en)
    return on or first


def require_optional(kept: Template, chosen: Sequence[str]) -> None:
    known = {body.slug for body in kept.bodies if body.optional}
    errors = [
        (f"/optional/{place}", "not_optional", f"Không có: {slug}", f"There is no {slug}")
        for place, slug in enumerate(chosen)
        if slug not in known
    ]
    if errors:
        raise invalid_fields("Cơ quan không có trong mẫu.", "Not in the template.", errors)
