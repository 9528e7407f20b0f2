"""Single values over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response, status

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.entry import service
from services.kpi_api.entry.listing import read_page
from services.kpi_api.entry.reading import read_named, read_one, read_revisions
from services.kpi_api.entry.schemas import (
    ObservationChange,
    ObservationEntry,
    ObservationItem,
    ObservationParams,
    ObservationRead,
    ReturnReason,
    Revisions,
)
from services.kpi_api.figures.routing import ExactRoute
from services.shared.conditions import ConditionDep, set_tag
from services.shared.pages import Page

router = APIRouter(prefix="/observations", tags=["observations"], route_class=ExactRoute)


@router.get("")
def list_observations(
    wanted: Annotated[ObservationParams, Query()], desk: DeskDep
) -> Page[ObservationItem]:
    """Values that the caller may see, the latest period first."""
    return read_page(desk, wanted)


@router.post("", status_code=status.HTTP_201_CREATED)
def enter_observation(data: ObservationEntry, desk: DeskDep, response: Response) -> ObservationRead:
    """Enter a value, as draft or submitted; 409 when the unit has one for the period already."""
    return _tagged(response, read_one(desk, service.enter(desk, data)))


@router.get("/{observation_id}")
def get_observation(observation_id: str, desk: DeskDep, response: Response) -> ObservationRead:
    """One value, with the one of the period before and what looks odd about it."""
    return _tagged(response, read_named(desk, observation_id))


@router.get("/{observation_id}/revisions")
def list_revisions(observation_id: str, desk: DeskDep) -> Revisions:
    """Every change of a value, the newest first; of unapproved ones only for those who may see them."""
    return read_revisions(desk, observation_id)


@router.put("/{observation_id}")
def change_observation(
    observation_id: str,
    data: ObservationChange,
    desk: DeskDep,
    condition: ConditionDep,
    response: Response,
) -> ObservationRead:
    """Change a value; one that was approved stays published until the change is approved too."""
    return _tagged(response, read_one(desk, service.change(desk, observation_id, data, condition)))


@router.post("/{observation_id}/submit")
def submit_observation(
    observation_id: str, desk: DeskDep, condition: ConditionDep, response: Response
) -> ObservationRead:
    """Hand a draft, or a returned value, in for approval."""
    return _tagged(response, read_one(desk, service.submit(desk, observation_id, condition)))


@router.post("/{observation_id}/approve")
def approve_observation(
    observation_id: str, desk: DeskDep, condition: ConditionDep, response: Response
) -> ObservationRead:
    """Make a submitted value official: it is published and counted."""
    return _tagged(response, read_one(desk, service.approve(desk, observation_id, condition)))


@router.post("/{observation_id}/return")
def return_observation(
    observation_id: str,
    data: ReturnReason,
    desk: DeskDep,
    condition: ConditionDep,
    response: Response,
) -> ObservationRead:
    """Send a submitted value back, with a reason."""
    return _tagged(
        response, read_one(desk, service.send_back(desk, observation_id, data.reason, condition))
    )


def _tagged(response: Response, read: ObservationRead) -> ObservationRead:
    set_tag(response, read.version)
    return read
