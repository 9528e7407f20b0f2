"""Writes invented stories in bulk: by COPY, and one statement for each table that changes."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.gateway.demo.stories import Story
from services.plan_api.assignments.models import WORKFLOW, AssignmentEvent, AssignmentState
from services.plan_api.charges.copying import copy_rows, new_ids
from services.plan_api.history.service import FACTS
from services.plan_api.reports.models import ProgressReport
from services.shared.db import OPEN_END

_ENDED = text(
    "UPDATE plan.assignment_state s SET valid_to = c.day"
    " FROM unnest(CAST(:ids AS bigint[]), CAST(:days AS date[])) AS c(id, day) WHERE s.id = c.id"
)
_NOW = text(
    "UPDATE plan.assignment a SET workflow = c.workflow, percent = c.percent,"
    " confirmed_percent = c.confirmed, submitted_on = c.submitted_on, simulated = true,"
    " row_version = row_version + 1, changed_xid = pg_current_xact_id()::text::bigint"
    " FROM unnest(CAST(:ids AS bigint[]), CAST(:workflows AS smallint[]),"
    " CAST(:percents AS smallint[]), CAST(:confirmed AS smallint[]), CAST(:submitted AS date[]))"
    " AS c(id, workflow, percent, confirmed, submitted_on) WHERE a.id = c.id"
)


def write(session: Session, stories: Sequence[Story]) -> None:
    """Reports, events, stretches of days and the assignments themselves agree with one another."""
    ids = iter(new_ids(session, ProgressReport, sum(story.n_reports for story in stories)))
    reports: list[dict[str, Any]] = []
    events: list[dict[str, Any]] = []
    for story in stories:
        made = story.reports(ids)
        reports += made
        events += story.events(made)
    copy_rows(session, ProgressReport, reports)
    copy_rows(session, AssignmentEvent, events)
    _write_stretches(session, stories)
    _write_present(session, stories)
    session.expire_all()


def _write_stretches(session: Session, stories: Sequence[Story]) -> None:
    ended = [(story.row.state_id, story.stretches[0].valid_to) for story in stories]
    session.execute(_ENDED, {"ids": [i for i, _ in ended], "days": [day for _, day in ended]})
    copy_rows(
        session,
        AssignmentState,
        [
            {
                "assignment_id": story.row.id,
                "plan_id": story.row.plan_id,
                "task_id": story.row.task_id,
                "unit_id": story.row.unit_id,
                "province_id": story.row.province_id,
                "role": story.row.role,
                "counted": story.row.counted,
                "subordinate": story.row.subordinate,
                "weight": story.row.state_weight,
                "starts_on": story.row.starts_on,
                **{name: getattr(stretch.facts, name) for name in FACTS},
                "valid_from": stretch.valid_from,
                "valid_to": stretch.valid_to or OPEN_END,
            }
            for story in stories
            for stretch in story.stretches[1:]
        ],
    )


def _write_present(session: Session, stories: Sequence[Story]) -> None:
    last = [(story, story.facts[-1][1]) for story in stories]
    session.execute(
        _NOW,
        {
            "ids": [story.row.id for story, _ in last],
            "workflows": [WORKFLOW.order.index(facts.workflow) for _, facts in last],
            "percents": [story.percent for story, _ in last],
            "confirmed": [facts.confirmed_percent for _, facts in last],
            "submitted": [facts.submitted_on for _, facts in last],
        },
    )
