"""Reads a file that should have the shape of a plan."""

from pathlib import Path

from pydantic import ValidationError

from services.plan_api.plan_format.schemas import PlanFile
from services.plan_api.plan_source.schemas import Source
from services.plan_api.plan_source.service import read
from services.shared.problems import pointer as json_pointer
from services.shared.validation_words import invalid_value


def read_plan(path: Path) -> tuple[PlanFile | None, Source]:
    """The plan, or None with the findings that keep the file from being one."""
    source = read(path)
    if source.content is None:
        return None, source
    try:
        return PlanFile.model_validate(source.content), source
    except ValidationError as error:
        for found in error.errors():
            pointer = json_pointer(("body", *found["loc"]))
            source.add(pointer, found["type"], invalid_value(found))
        return None, source
