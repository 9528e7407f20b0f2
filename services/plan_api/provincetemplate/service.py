"""Shows the template over a province, and makes what is missing: all of it or nothing."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.templates.domain import Fit, Template, fits
from services.directory.templates.loading import province_template
from services.directory.units.access import unit_meant
from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.queries import directory, mark_changed
from services.directory.units.rules import Fault, Wanted, faults, normal
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.provincetemplate.schemas import (
    Applied,
    Apply,
    BodyRead,
    Kept,
    Made,
    TemplateFilter,
    TemplateRead,
)
from services.plan_api.unitadmin.access import locked_directory
from services.plan_api.unitadmin.refusals import refuse
from services.plan_api.unitadmin.storing import create_unit
from services.shared.problems import Invalid, NotFound
from services.shared.wording import Language, Words


def template(caller: Caller, wanted: TemplateFilter) -> TemplateRead:
    kept = province_template()
    province = unit_meant(caller.directory, wanted.province, wanted.on or caller.today)
    on = _day(caller, kept, province, wanted.on)
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


def apply(caller: Caller, province_id: int, wanted: Apply) -> Applied:
    """A second time it finds everything present."""
    kept = province_template()
    known = locked_directory(caller.session)
    if province_id not in known.units:
        raise NotFound
    province = known.unit(province_id)
    require(caller.actor, known, Act.UNITS_CHANGE, province.id)
    on = _day(caller, kept, province, wanted.on)
    _require_optional(kept, wanted.optional)
    found = fits(kept, province, known, on, wanted.optional)
    missing = [
        fit
        for fit in found
        if fit.present is None and (not fit.body.optional or fit.body.slug in wanted.optional)
    ]
    made = {} if wanted.dry_run else _make(caller, kept, missing, on, known)
    return Applied(
        province=UnitRef.of(province, caller.language),
        on=on,
        dry_run=wanted.dry_run,
        changed=bool(made),
        created=[_made(fit, made, caller.language) for fit in missing],
        present=[
            Kept(
                slug=fit.body.slug,
                unit=UnitRef.of(fit.present, caller.language),
                matched_by=fit.matched_by,
            )
            for fit in found
            if fit.present is not None and fit.matched_by is not None
        ],
    )


def _day(caller: Caller, kept: Template, province: Unit, on: date | None) -> date:
    """The template speaks of provinces of today, and of no day before its own first one."""
    require(caller.actor, caller.directory, Act.UNITS_CHANGE, province.id)
    if province.kind is not UnitKind.PROVINCE or not province.valid_on(caller.today):
        words = Words("Mẫu chỉ dùng cho tỉnh, thành phố hiện nay.", "Only for provinces of today.")
        raise Invalid(*words, errors=[("/query/province", "not_a_province", words)])
    first = max(kept.valid_from, province.valid_from)
    if on is not None and on < first:
        words = Words(
            f"Mẫu có hiệu lực từ {first:%d/%m/%Y}.", f"The template holds from {first} on."
        )
        raise Invalid(*words, errors=[("/on", "before_template", words)])
    return on or first


def _require_optional(kept: Template, chosen: Sequence[str]) -> None:
    known = {body.slug for body in kept.bodies if body.optional}
    errors = [
        (f"/optional/{place}", "not_optional", Words(f"Không có: {slug}", f"There is no {slug}"))
        for place, slug in enumerate(chosen)
        if slug not in known
    ]
    if errors:
        raise Invalid("Cơ quan không có trong mẫu.", "Not in the template.", errors=errors)


def _make(
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
            mark_changed(caller.session)
            known = directory(caller.session)
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
            parent_id=_parent(fit, known, on),
            h_code=fit.h_code,
            h_code_inferred=fit.h_code is not None,
            subordinate=fit.body.subordinate,
            provisional=fit.body.provisional,
            source=kept.source,
            slug=_free_slug(fit, known, on),
        )
    )


def _parent(fit: Fit, known: Directory, on: date) -> int:
    """The body of the template that it belongs to, wherever that was found; else the place itself."""
    if fit.body.parent is None:
        return fit.place.id
    every = fits(province_template(), fit.place, known, on, ())
    above = next(each.present for each in every if each.body.slug == fit.body.parent)
    return above.id if above else fit.place.id


def _free_slug(fit: Fit, known: Directory, on: date) -> str:
    """The key of an ended namesake is for ever its own."""
    taken = known.by_key(f"{known.unit(fit.place.province_id or 0).key}/{fit.slug}")
    return f"{fit.slug}-tu-{on.year}" if taken else fit.slug


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


def _made(fit: Fit, made: dict[tuple[int, str], Unit], language: Language) -> Made:
    unit = made.get((fit.place.id, fit.slug))
    return Made(
        slug=fit.slug,
        name=fit.name,
        kind=fit.body.kind,
        h_code=fit.h_code,
        parent=fit.body.parent or fit.place.key,
        unit=UnitRef.of(unit, language) if unit else None,
    )
