"""The template over a province, for a reader. Beside service, which applies it."""

from collections import defaultdict
from collections.abc import Sequence

from services.directory.templates.domain import Fit, Template, fits
from services.directory.templates.loading import province_template
from services.directory.units.access import unit_meant
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.provincetemplate.places import first_day
from services.plan_api.provincetemplate.schemas import BodyRead, TemplateFilter, TemplateRead
from services.shared.wording import Language


def template(caller: Caller, wanted: TemplateFilter) -> TemplateRead:
    kept = province_template()
    province = unit_meant(caller.directory, wanted.province, wanted.on or caller.today)
    on = first_day(caller, kept, province, wanted.on)
    found = fits(kept, province, caller.directory, on, ())
    by_body: dict[str, list[Fit]] = defaultdict(list)
    for fit in found:
        by_body[fit.body.slug].append(fit)
    return TemplateRead(
        province=UnitRef.of(province, caller.language),
        on=on,
        source=kept.source,
        communes=max(len(each) for each in by_body.values()),
        bodies=[_body(each, kept, caller.language) for each in by_body.values()],
    )


def _body(found: Sequence[Fit], kept: Template, language: Language) -> BodyRead:
    first = found[0]
    vi, en = kept.sections[first.body.section]
    single = first.present if len(found) == 1 else None
    return BodyRead(
        slug=first.body.slug,
        section=first.body.section,
        section_name=en if language == "en" else vi,
        name=first.name if first.body.each is None else first.body.name.replace(" {c}", ""),
        short_name=first.short_name,
        kind=first.body.kind,
        optional=first.body.optional,
        usual_for=first.body.usual_for,
        subordinate=first.body.subordinate,
        h_code=first.h_code,
        places=len(found),
        present=sum(fit.present is not None for fit in found),
        unit=UnitRef.of(single, language) if single else None,
        matched_by=first.matched_by if single else None,
    )
