"""Whether the caller may do a succession, and whether it can be. Beside service: its first step."""

from collections.abc import Sequence
from dataclasses import replace

from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.rules import Fault, Wanted
from services.plan_api.callers.access import Caller
from services.plan_api.succession.domain import Intent, faults
from services.plan_api.succession.schemas import SuccessionCreate, SuccessorNew
from services.plan_api.unitadmin.access import require_right
from services.plan_api.unitadmin.checks import as_wanted, key_for, new_faults
from services.plan_api.unitadmin.refusals import refuse


def judged(
    caller: Caller, known: Directory, body: SuccessionCreate, field: str | None = None
) -> list[Unit | Wanted]:
    """The heirs, there already or to be made; 403 and 422 or 409 else.

    `field` is where every fault points when the caller did not write the sides.
    """
    require_right(caller, known)
    sides = [each.id for each in body.successors]
    intent = Intent(body.kind, body.on, body.predecessors, sides, body.shares)
    for unit_id in [*body.predecessors, *(each for each in sides if each is not None)]:
        if (unit := known.units.get(unit_id)) is not None:
            require_right(caller, known, unit.parent_id or unit.id)
    found = [*faults(intent, known), *_assigned(body)]
    refuse(found if field is None else [each._replace(field=field) for each in found])
    heirs = [
        known.unit(each.id) if each.id is not None else _wanted(known, body, each.new)
        for each in body.successors
    ]
    new = [(place, each) for place, each in enumerate(heirs) if isinstance(each, Wanted)]
    for _, wanted in new:
        require_right(caller, known, wanted.parent_id)
    refuse([fault for place, wanted in new for fault in _new(known, body, place, wanted)])
    refuse(_alike(known, body, new))
    return heirs


def _assigned(body: SuccessionCreate) -> list[Fault]:
    return [
        Fault(
            f"assign/{assignment_id}",
            "successor_unknown",
            "Chọn vị trí của một đơn vị kế thừa trong danh sách, tính từ 0.",
            "Name the place of one of the successors, from 0.",
        )
        for assignment_id, place in body.assign.items()
        if place >= len(body.successors) or body.kind != "split"
    ]


def _wanted(known: Directory, body: SuccessionCreate, new: SuccessorNew | None) -> Wanted:
    assert new is not None  # noqa: S101  the schema: either an id or this
    first = known.unit(body.predecessors[0])
    parent = new.parent or first.parent_id or first.id
    wanted = as_wanted(new, parent, body.on)
    former = {known.unit(each).former_province_id for each in body.predecessors}
    if wanted.kind is UnitKind.COMMUNE and len(former) == 1:
        wanted = replace(wanted, former_province_id=former.pop())
    return replace(wanted, source=body.instrument)


def _new(known: Directory, body: SuccessionCreate, place: int, wanted: Wanted) -> list[Fault]:
    at, ending = f"successors/{place}/new", body.predecessors
    found = new_faults(wanted, known, ending)
    parent, first = known.units.get(wanted.parent_id), known.unit(ending[0])
    inside = wanted.kind is not UnitKind.PROVINCE
    if inside and parent and parent.province_id != first.province_id:
        vi, en = "Đơn vị kế thừa phải ở cùng tỉnh.", "A successor stays in the same province."
        found.append(Fault("parent", "other_province", vi, en))
    if wanted.parent_id in ending:
        vi, en = "Đơn vị cấp trên kết thúc cùng ngày.", "The parent ends on the same day."
        found.append(Fault("parent", "parent_not_valid", vi, en))
    if not found and key_for(wanted, known, ending) is None:
        vi = "Đã có đơn vị mang tên (khóa) này ở đây; hãy đặt `slug` khác."
        en = "A unit here has this name (key) already; give another `slug`."
        found.append(Fault("slug" if wanted.slug else "name", "key_taken", vi, en, conflict=True))
    return [each._replace(field=f"{at}/{each.field}") for each in found]


def _alike(
    known: Directory, body: SuccessionCreate, new: Sequence[tuple[int, Wanted]]
) -> list[Fault]:
    """Two new heirs with one key or code."""
    seen: set[tuple[str, str]] = set()
    found = []
    for place, wanted in new:
        key = key_for(wanted, known, body.predecessors)
        for name, value in (("name", key), ("code", wanted.code), ("h_code", wanted.h_code)):
            if value is not None and (name, value) in seen:
                vi, en = "Hai đơn vị mới trùng nhau ở đây.", "Two new units are alike in this."
                found.append(Fault(f"successors/{place}/new/{name}", f"{name}_twice", vi, en))
            seen.add((name, value or ""))
    return found
