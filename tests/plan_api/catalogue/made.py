"""The real directory, straight from its files, and small plan files for tests."""

from functools import cache
from itertools import count
from pathlib import Path

import yaml

from services.directory.groups.domain import Group, GroupRule
from services.directory.loading import DATA, read_seed
from services.directory.units.domain import Change, Directory, Unit


@cache
def real_directory() -> Directory:
    """As it is loaded, but without a database: ids are made up."""
    seed = read_seed()
    number = count(100_001)
    ids = {row.key: next(number) for row in seed.units}
    known = [None if row.parent is None else ids[row.parent] for row in seed.units]
    units = [
        Unit(
            id=ids[row.key],
            key=row.key,
            kind=row.kind,
            name=row.name,
            short_name=row.short_name,
            name_en=row.name_en,
            code=row.code,
            h_code=row.h_code,
            type=row.type,
            region=row.region,
            parent_id=parent,
            province_id=ids[row.province] if row.province else None,
            former_province_id=ids[row.former_province] if row.former_province else None,
            subordinate=row.subordinate,
            provisional=row.provisional,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            aliases=row.aliases,
        )
        for row, parent in zip(seed.units, known, strict=True)
    ]
    changes = [
        Change(
            ids[row.predecessor],
            ids[row.successor] if row.successor else None,
            row.on,
            row.kind,
            row.note,
        )
        for row in seed.changes
    ]
    return Directory(units, changes, _groups())


def _groups() -> dict[str, Group]:
    listed = yaml.safe_load((DATA / "groups.yaml").read_text("utf-8"))
    return {
        key: Group(
            key,
            group["name"],
            group["name_en"],
            GroupRule(
                kinds=frozenset(group["rule"].get("kinds", ())),
                slugs=frozenset(group["rule"].get("slugs", ())),
                exclude=frozenset(group["rule"].get("exclude", ())),
                subordinate_only=group["rule"].get("subordinate_only", False),
            ),
        )
        for key, group in listed.items()
    }


PLAN = """\
format: 1
code: mau-2024
title: Kế hoạch mẫu
title_en: A sample plan
issuer: lang-son
territory: lang-son
symbol: 12/KH-UBND
issued: {start: 2024-02-01, end: 2024-02-01}
effective: {start: 2024-02-01}
resolve_on: 2024-02-01
period: {start: 2024-01-01, end: 2024-12-31}
status: in_force
signer: {name: Người Ký, post: Chủ tịch}
outline:
- {ref: I, label: "I.", kind: section, title: Phần một, title_en: Part one, line: 1}
- {ref: I.1, label: "1.", kind: clause, title: Việc chung, title_en: Common work, line: 2}
- {ref: I.1.a, label: "a)", kind: point, title: Việc thứ nhất, title_en: First work, line: 3}
- {ref: I.1.đ, label: "đ)", kind: point, title: Việc thứ hai, title_en: Second work, line: 4}
- {ref: III, label: "III.", kind: section, title: Tổ chức, title_en: Organisation, line: 5}
- {ref: III.-1, label: "-", kind: bullet, title: Giao việc, title_en: Who does it, line: 6}
tasks:
- {code: I.1.a, clause: I.1.a, timing: {kind: one_off, wording: Tháng 3/2024, start_on: 2024-03-01, due_on: 2024-03-31}, leads: [lang-son/so-noi-vu]}
- {code: I.1.đ, clause: I.1.đ, timing: {kind: continuous}}
assigning:
- {clause: III.-1, leads: ["group:so-ban-nganh"], tasks: [khoản 1 phần I]}
budget:
- {clause: III.-1, year: 2024, estimate: 1250000, digits: 1.250.000 đồng, words: Một triệu hai trăm năm mươi nghìn đồng, source: Ngân sách, source_en: Budget}
"""


def plan_file(folder: Path, *changes: tuple[str, str], name: str = "mau.yaml") -> Path:
    """The sample plan with some of its words replaced; each must be there exactly once."""
    text = PLAN
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = folder / name
    path.write_text(text, "utf-8")
    return path
