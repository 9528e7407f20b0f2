"""The bodies that the five plans name, before and after the reorganisation of 2025."""

from datetime import date

import pytest

from services.directory.units.domain import Directory, UnitKind

TG, LS, TH, DT = "tien-giang-den-2025", "lang-son", "thanh-hoa", "dong-thap"
TODAY = date(2026, 11, 21)
ISSUED = {
    "TG18": date(2018, 1, 15),
    "LS18": date(2018, 11, 8),
    "TG20": date(2020, 1, 15),
    "TH21": date(2020, 12, 31),
    "TG25": date(2025, 5, 1),
}
NAMED = {
    "TG18": [
        TG, f"{TG}/so-thong-tin-va-truyen-thong", f"{TG}/dai-phat-thanh-va-truyen-hinh",
        f"{TG}/bao-ap-bac", f"{TG}/buu-dien-tinh", f"{TG}/ban-tuyen-giao-tinh-uy", f"{TG}/tinh-uy",
        f"{TG}/hoi-dong-nhan-dan-tinh", f"{TG}/cong-thong-tin-dien-tu-tinh",
        f"{TG}/van-phong-ubnd-tinh", f"{TG}/thanh-pho-my-tho",
        f"{TG}/thanh-pho-my-tho/dai-truyen-thanh", f"{TG}/huyen-cai-be/phong-van-hoa-va-thong-tin",
        "viet-nam/bo-thong-tin-va-truyen-thong-den-2025", "viet-nam/cong-ty-co-phan-vng",
    ],
    "LS18": [
        LS, f"{LS}/so-thong-tin-va-truyen-thong-den-2025", f"{LS}/so-noi-vu", f"{LS}/so-tai-chinh",
        f"{LS}/van-phong-ubnd-tinh", f"{LS}/dai-phat-thanh-va-truyen-hinh-den-2025",
        f"{LS}/bao-lang-son-den-2025", f"{LS}/ban-bien-tap-cong-thong-tin-dien-tu",
        f"{LS}/trung-tam-phuc-vu-hanh-chinh-cong", f"{LS}/vien-thong", "viet-nam/bo-noi-vu",
        "viet-nam/van-phong-chinh-phu",
    ],
    "TG20": [
        f"{TG}/so-thong-tin-va-truyen-thong/phong-thong-tin-bao-chi-xuat-ban",
        f"{TG}/so-thong-tin-va-truyen-thong/phong-cong-nghe-thong-tin-buu-chinh-vien-thong",
        f"{TG}/so-thong-tin-va-truyen-thong/van-phong-so", f"{TG}/so-tai-chinh",
        f"{TG}/doan-thanh-nien", f"{TG}/hoi-nong-dan", f"{TG}/buu-dien-tinh",
        f"{TG}/ban-chi-dao-nang-cao-cac-chi-so", f"{TG}/thanh-pho-my-tho/dai-truyen-thanh",
    ],
    "TH21": [
        TH, f"{TH}/so-thong-tin-va-truyen-thong-den-2025", f"{TH}/so-tai-chinh",
        f"{TH}/van-phong-ubnd-tinh", f"{TH}/trung-tam-phuc-vu-hanh-chinh-cong",
        f"{TH}/bao-thanh-hoa-den-2025", f"{TH}/dai-phat-thanh-va-truyen-hinh-den-2025",
        "viet-nam/van-phong-chinh-phu/cuc-kiem-soat-thu-tuc-hanh-chinh",
    ],
    "TG25": [
        f"{TG}/so-khoa-hoc-va-cong-nghe", f"{TG}/so-giao-duc-va-dao-tao", f"{TG}/so-tai-chinh",
        f"{TG}/so-noi-vu", f"{TG}/cong-an-tinh", f"{TG}/so-van-hoa-the-thao-va-du-lich",
        f"{TG}/van-phong-ubnd-tinh", f"{TG}/trung-tam-phuc-vu-hanh-chinh-cong",
        f"{TG}/dai-phat-thanh-va-truyen-hinh", f"{TG}/bao-ap-bac",
        "viet-nam/bo-khoa-hoc-va-cong-nghe",
    ],
}  # fmt: skip
UNIFORM = (
    "so-noi-vu", "so-tu-phap", "so-tai-chinh", "so-cong-thuong", "so-nong-nghiep-va-moi-truong",
    "so-xay-dung", "so-khoa-hoc-va-cong-nghe", "so-van-hoa-the-thao-va-du-lich",
    "so-giao-duc-va-dao-tao", "so-y-te", "thanh-tra-tinh", "van-phong-ubnd-tinh",
)  # fmt: skip


def keys(directory: Directory, group: str, territory: str, on: date) -> set[str]:
    place = directory.by_key(territory)
    assert place is not None
    return {unit.key for unit in directory.expand(group, place.id, on)}


def answering(directory: Directory, key: str) -> list[str]:
    unit = directory.by_key(key)
    assert unit is not None, key
    return [each.key for each in directory.successors(unit.id, TODAY)]


@pytest.mark.parametrize(("plan", "key"), [(p, key) for p, ks in NAMED.items() for key in ks])
def test_every_body_that_a_plan_names_existed_then(real: Directory, plan: str, key: str) -> None:
    unit = real.by_key(key)

    assert unit is not None
    assert unit.valid_on(ISSUED[plan])


@pytest.mark.parametrize("province", [TG, LS, TH, DT])
def test_the_twelve_uniform_bodies_stand_since_the_first_wave(
    real: Directory, province: str
) -> None:
    on = date(2025, 3, 1) if province == TG else TODAY

    assert {f"{province}/{slug}" for slug in UNIFORM} <= keys(real, "so-ban-nganh", province, on)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("so-thong-tin-va-truyen-thong", "so-khoa-hoc-va-cong-nghe"),
        ("so-ke-hoach-va-dau-tu", "so-tai-chinh"),
        ("so-giao-thong-van-tai", "so-xay-dung"),
        ("so-tai-nguyen-va-moi-truong", "so-nong-nghiep-va-moi-truong"),
        ("so-nong-nghiep-va-phat-trien-nong-thon", "so-nong-nghiep-va-moi-truong"),
        ("so-lao-dong-thuong-binh-va-xa-hoi", "so-noi-vu"),
    ],
)
def test_the_first_wave_merged_departments_on_2025_03_01(
    real: Directory, before: str, after: str
) -> None:
    assert answering(real, f"{TG}/{before}") == [f"{DT}/{after}"]
    for province in (LS, TH):
        former = real.by_key(f"{province}/{before}-den-2025")
        assert former is not None
        assert former.valid_to == date(2025, 3, 1)
        assert answering(real, former.key) == [f"{province}/{after}"]


@pytest.mark.parametrize("province", [LS, TH])
def test_the_committee_for_ethnic_affairs_became_a_department(
    real: Directory, province: str
) -> None:
    assert answering(real, f"{province}/ban-dan-toc-den-2025") == [
        f"{province}/so-dan-toc-va-ton-giao"
    ]


def test_both_provinces_pass_every_department_to_the_new_one(real: Directory) -> None:
    for former in (TG, "dong-thap-den-2025"):
        for key in keys(real, "so-ban-nganh", former, date(2025, 6, 30)):
            assert [each.startswith(f"{DT}/") for each in answering(real, key)] == [True], key


def test_a_merged_department_answers_for_all_that_went_into_it(real: Directory) -> None:
    science = real.by_key(f"{DT}/so-khoa-hoc-va-cong-nghe")
    assert science is not None

    assert {real.unit(each).key for each in real.answers_for(science.id)} == {
        f"{DT}/so-khoa-hoc-va-cong-nghe",
        f"{TG}/so-khoa-hoc-va-cong-nghe",
        f"{TG}/so-thong-tin-va-truyen-thong",
        f"{TG}/so-thong-tin-va-truyen-thong/phong-cong-nghe-thong-tin-buu-chinh-vien-thong",
        f"{TG}/so-thong-tin-va-truyen-thong/van-phong-so",
        "dong-thap-den-2025/so-khoa-hoc-va-cong-nghe",
        "dong-thap-den-2025/so-thong-tin-va-truyen-thong",
    }


def test_the_press_desk_of_2020_is_answered_for_by_the_department_of_culture(
    real: Directory,
) -> None:
    desk = f"{TG}/so-thong-tin-va-truyen-thong/phong-thong-tin-bao-chi-xuat-ban"

    assert answering(real, desk) == [f"{DT}/so-van-hoa-the-thao-va-du-lich"]


def test_the_merged_press_agency_is_provisional_and_only_asked(real: Directory) -> None:
    for key in (f"{TG}/bao-ap-bac", f"{TG}/dai-phat-thanh-va-truyen-hinh"):
        assert answering(real, key) == [f"{DT}/bao-va-phat-thanh-truyen-hinh"]
    merged = real.by_key(f"{DT}/bao-va-phat-thanh-truyen-hinh")
    assert merged is not None
    assert (merged.provisional, merged.subordinate) == (True, False)


@pytest.mark.parametrize(
    ("key", "subordinate"),
    [
        (f"{TG}/bao-ap-bac", False),
        (f"{TG}/dai-phat-thanh-va-truyen-hinh", True),
        (f"{TG}/ban-tuyen-giao-tinh-uy", False),
        (f"{TG}/doan-thanh-nien", False),
        (f"{TG}/vien-thong", False),
        (f"{TG}/so-y-te", True),
    ],
)
def test_who_is_only_asked(real: Directory, key: str, subordinate: bool) -> None:
    unit = real.by_key(key)

    assert unit is not None
    assert unit.subordinate is subordinate


@pytest.mark.parametrize(("province", "h_code"), [(DT, "H20"), (LS, "H37"), (TH, "H56")])
def test_sub_codes_follow_the_analogy_with_phu_tho(
    real: Directory, province: str, h_code: str
) -> None:
    found = {sub: real.resolve(f"{h_code}.{sub}", TODAY) for sub in ("01", "08", "41", "45", "99")}

    assert {sub: [unit.key for unit in units] for sub, units in found.items()} == {
        "01": [f"{province}/van-phong-ubnd-tinh"],
        "08": [f"{province}/so-giao-duc-va-dao-tao"],
        "41": [f"{province}/so-khoa-hoc-va-cong-nghe"],
        "45": [f"{province}/so-nong-nghiep-va-moi-truong"],
        "99": [],
    }


@pytest.mark.parametrize(
    ("group", "sizes"),
    [
        ("so-ban-nganh", [20, 16, 16]),
        ("ubnd-cap-huyen", [11, 11, 0]),
        ("ubnd-cap-xa", [164, 164, 57]),
        ("ubnd-cac-cap", [175, 175, 57]),
        ("co-quan-bao-chi", [2, 2, 1]),
        ("doan-the-tinh", [6, 6, 6]),
        ("doanh-nghiep-vien-thong", [3, 3, 3]),
        ("dai-truyen-thanh-cap-huyen", [11, 11, 0]),
        ("bo-phan-mot-cua", [196, 192, 74]),
    ],
)
def test_groups_of_tien_giang_over_time(real: Directory, group: str, sizes: list[int]) -> None:
    days = (date(2018, 6, 1), date(2025, 4, 1), TODAY)

    assert [len(keys(real, group, TG, day)) for day in days] == sizes


def test_an_ended_territory_is_stood_for_by_the_departments_of_its_successor(
    real: Directory,
) -> None:
    assert keys(real, "so-ban-nganh", TG, TODAY) == keys(real, "so-ban-nganh", DT, TODAY)


def test_divisions_of_a_department_are_a_group_of_their_own(real: Directory) -> None:
    found = keys(real, "phong-thuoc-so", f"{TG}/so-thong-tin-va-truyen-thong", ISSUED["TG20"])

    assert len(found) == 3
    assert all(real.by_key(key).kind is UnitKind.DIVISION for key in found)  # type: ignore[union-attr]
