"""Makes the bodies that a province lacks. Beside service, which says which they are."""

from collections.abc import Sequence
from datetime import date

from services.directory.templates.domain import Fit, Template, fits
from services.directory.units.domain import Directory, Unit
from services.directory.units.rules import Fault, Wanted, faults, normal
from services.plan_api.administering.service import read_again
from services.plan_api.callers.access import Caller
from services.plan_api.unitadmin.refusals import refuse
from services.plan_api.unitadmin.storing import create_unit


def make(
    caller: Caller, kept: Template, missing: Sequence[Fit], on: date, known: Directory
) -> dict[tuple[int, str], Unit]:
    """What stands below another body of the template comes after it. By place and slug."""
    ids: dict[tuple[int, str], int] = {}
    for below in (False, True):
        turn = [fit for fit in missing if (fit.body.parent is not None) is below]
        refused: list[Fault] = []
        wanted = [(fit, _wanted(fit, kept, on, known)) for fit in turn]
        for fit, unit in wanted:
            refused += [f._replace(field=f"{fit.slug}/{f.field}") for f in faults(unit, known)]
        refuse(refused, "/bodies")
        for fit, unit in wanted:
            ids[fit.place.id, fit.slug] = create_unit(caller.session, known, unit, caller.actor).id
        if wanted:
            known = read_again(caller)
    return {key: known.unit(unit_id) for key, unit_id in ids.items()}


def _wanted(fit: Fit, kept: Template, on: date, known: Directory) -> Wanted:
    return normal(
        Wanted(
            kind=fit.body.kind,
            name=fit.name,
            short_name=fit.short_name,
            name_en=fit.name_en,
            aliases=fit.aliases,
            valid_from=on,
            parent_id=_parent(fit, kept, known, on),
            h_code=fit.h_code,
            h_code_inferred=fit.h_code is not None,
            subordinate=fit.body.subordinate,
            provisional=fit.body.provisional,
            source=kept.source,
            slug=_free_slug(fit, known, on),
        )
    )


def _parent(fit: Fit, kept: Template, known: Directory, on: date) -> int:
    """The body of the template that it belongs to, wherever that was found; else the place itself."""
    if fit.body.parent is None:
        return fit.place.id
    every = fits(kept, fit.place, known, on, ())
    above = next(each.present for each in every if each.body.slug == fit.body.parent)
    return above.id if above else fit.place.id


def _free_slug(fit: Fit, known: Directory, on: date) -> str:
    """The key of an ended namesake is for ever its own."""
    taken = known.by_key(f"{known.unit(fit.place.province_id or 0).key}/{fit.slug}")
    return f"{fit.slug}-tu-{on.year}" if taken else fit.slug
