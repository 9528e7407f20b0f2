"""The catalogue and a plan's targets: loaded once, whatever how often."""

import pytest
import yaml
from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from services.directory.calendar.periods import PeriodKind, Scheme
from services.kpi_api.catalogue.service import FILE, load_catalogue
from services.kpi_api.indicators.models import Indicator, Target
from services.kpi_api.indicators.service import store_targets
from services.kpi_api.sources.models import Feed, Source
from tests.kpi_api.make import PLAN, load_targets, unit


def test_loading_twice_changes_nothing(office: Session) -> None:
    load_catalogue(office)
    load_targets(office)

    assert [inspect(each).modified for each in office.dirty] == []
    assert office.scalar(select(func.count()).select_from(Indicator)) == 11
    assert office.scalar(select(func.count()).select_from(Target)) == 13
    assert office.scalar(select(func.count()).select_from(Feed)) == 1
    assert set(office.scalars(select(Source.code))) == {"nhap-tay", "mo-phong", "dvc-h20"}


def test_every_indicator_of_the_file_is_complete() -> None:
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))

    for entry in content["indicators"]:
        known = content["common"] | entry
        assert PeriodKind(known["frequency"])
        assert Scheme(known["scheme"])
        assert known["approved_by"] == ("coordinator" if known["level"] == "province" else "head")
        assert all(known[field][lang] for field in ("name", "definition") for lang in ("vi", "en"))


def test_a_target_that_the_file_no_longer_states_goes(office: Session) -> None:
    scope = unit(office, "tien-giang-den-2025").id
    kept = {
        "clause": "II.2.a.-9", "indicator": "DVC-ADULT-USE", "kind": "ratio", "year": 2025,
        "value": 55, "unit": "%", "wording": "Mới",
    }  # fmt: skip

    store_targets(office, PLAN, None, scope, [kept])

    rows = office.execute(select(Target.year, Target.value, Target.wording)).all()
    assert [(year, str(value), wording) for year, value, wording in rows] == [(2025, "55", "Mới")]


def test_two_plans_may_want_different_values(office: Session) -> None:
    scope = unit(office, "tien-giang-den-2025").id
    other = {"clause": "I.1", "indicator": "DVC-ADULT-USE", "kind": "ratio", "year": 2025, "value": 40, "wording": "Khác"}  # fmt: skip

    store_targets(office, "other", "1/KH", scope, [other])

    values = office.scalars(select(Target.value).where(Target.year == 2025)).all()
    assert {str(each) for each in values if each} >= {"50", "40"}


def test_an_unknown_indicator_is_an_error(office: Session) -> None:
    with pytest.raises(KeyError):
        store_targets(office, "x", None, 1, [{"indicator": "DVC-X", "clause": "I", "year": 2025}])
