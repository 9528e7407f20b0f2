from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from services.shared.trails import TrailFilter

TrailName: TypeAlias = Literal["plan", "directory"]


class PlanTrailFilter(TrailFilter):
    """`directory` is the trail of people, roles, units, groups, the calendar and sign-ins."""

    trail: TrailName = "plan"


class SealFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    trail: TrailName = "plan"
