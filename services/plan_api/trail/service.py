"""The two trails that this service writes."""

from services.directory.people.models import TRAIL as DIRECTORY
from services.plan_api.trail.models import TRAIL as PLAN
from services.plan_api.trail.schemas import TrailName
from services.shared.audit import Trail

TRAILS: dict[TrailName, Trail] = {"plan": PLAN, "directory": DIRECTORY}


def trail_named(name: TrailName) -> Trail:
    return TRAILS[name]
