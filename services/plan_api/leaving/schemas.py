"""Why somebody is kept out or forgotten."""

from pydantic import BaseModel, ConfigDict

from services.plan_api.people.schemas import Reason


class Leaving(BaseModel):
    """The reason stands in the trail: name no person in it."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason
