"""Applies the template to a province: makes what is missing, all of it or nothing."""

from services.directory.templates.domain import fits
from services.directory.templates.loading import province_template
from services.plan_api.callers.access import Caller
from services.plan_api.provincetemplate.answers import applied
from services.plan_api.provincetemplate.making import make
from services.plan_api.provincetemplate.places import first_day, province_of, require_optional
from services.plan_api.provincetemplate.schemas import Applied, Apply
from services.plan_api.unitadmin.access import locked_directory


def apply(caller: Caller, province_id: int, wanted: Apply) -> Applied:
    """A second time it finds everything present."""
    kept, known = province_template(), locked_directory(caller.session)
    province = province_of(known, province_id)
    on = first_day(caller, kept, province, wanted.on)
    require_optional(kept, wanted.optional)
    found = fits(kept, province, known, on, wanted.optional)
    missing = [
        fit
        for fit in found
        if fit.present is None and (not fit.body.optional or fit.body.slug in wanted.optional)
    ]
    made = {} if wanted.dry_run else make(caller, kept, missing, on, known)
    return applied((province, on, caller.language), wanted, found, missing, made)
