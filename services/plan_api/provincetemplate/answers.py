"""What applying the template did, for a reader. Beside service, which applies it."""

from collections.abc import Mapping, Sequence
from datetime import date

from services.directory.templates.domain import Fit
from services.directory.units.domain import Unit
from services.directory.units.schemas import UnitRef
from services.plan_api.provincetemplate.schemas import Applied, Apply, Kept, Made
from services.shared.wording import Language


def applied(
    where: tuple[Unit, date, Language],
    wanted: Apply,
    found: Sequence[Fit],
    missing: Sequence[Fit],
    made: Mapping[tuple[int, str], Unit],
) -> Applied:
    """`where`: the province, the bodies' first day, and the reader's language."""
    province, on, language = where
    return Applied(
        province=UnitRef.of(province, language),
        on=on,
        dry_run=wanted.dry_run,
        changed=bool(made),
        created=[_made(fit, made, language) for fit in missing],
        present=[
            Kept(
                slug=fit.slug,
                unit=UnitRef.of(fit.present, language),
                matched_by=fit.matched_by,
            )
            for fit in found
            if fit.present is not None and fit.matched_by is not None
        ],
    )


def _made(fit: Fit, made: Mapping[tuple[int, str], Unit], language: Language) -> Made:
    unit = made.get((fit.place.id, fit.slug))
    return Made(
        slug=fit.slug,
        name=fit.name,
        kind=fit.body.kind,
        h_code=fit.h_code,
        parent=fit.body.parent or fit.place.key,
        unit=UnitRef.of(unit, language) if unit else None,
    )
