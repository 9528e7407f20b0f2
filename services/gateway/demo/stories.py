"""One assignment's invented story as rows: reports, events, stretches of days, and where it ends."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from random import Random
from typing import Any

from services.gateway.demo import words
from services.gateway.demo.lines import Signer, Staff
from services.gateway.demo.outcomes import Act, Step
from services.plan_api.assignments.domain import EventKind, confirmed_workflow
from services.plan_api.history.domain import Facts, Stretch, replayed
from services.plan_api.reports.domain import ReportState
from services.plan_api.tasks.domain import Workflow
from services.shared.clock import COUNTRY

_HOURS = {Act.SUBMITTED: time(9), Act.CONFIRMED: time(15), Act.RETURNED: time(15)}
_DECIDED = {Act.CONFIRMED: ReportState.CONFIRMED, Act.RETURNED: ReportState.RETURNED}


@dataclass
class Story:
    """`row` is a line of demo.lines; the steps go from its open stretch on."""

    row: Any
    steps: list[Step]
    staff: Staff
    random: Random

    @property
    def n_reports(self) -> int:
        return sum(step.act is Act.SUBMITTED for step in self.steps)

    @property
    def percent(self) -> int:
        """As last reported."""
        return [step.percent for step in self.steps if step.act is Act.SUBMITTED][-1]

    @property
    def facts(self) -> list[tuple[date, Facts]]:
        """After each step."""
        now = Facts(Workflow.NOT_STARTED, 0, None, self.row.due_on)
        found = []
        for step in self.steps:
            now = _after(now, step)
            found.append((step.day, now))
        return found

    @property
    def stretches(self) -> list[Stretch]:
        """From the open stretch on, which comes first, with its end."""
        begin = Facts(Workflow.NOT_STARTED, 0, None, self.row.due_on)
        return replayed([(self.row.valid_from, begin), *self.facts])

    def reports(self, ids: Iterator[int]) -> list[dict[str, Any]]:
        """A report for each submission, with what the head said to it."""
        found: list[dict[str, Any]] = []
        for step in self.steps:
            if step.act is Act.SUBMITTED:
                found.append(self._report(next(ids), len(found) + 1, step))
            else:
                found[-1] |= self._decision(step)
        return found

    def events(self, reports: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        current = iter(reports)
        report: dict[str, Any] = {}
        for step, (_, facts) in zip(self.steps, self.facts, strict=True):
            if step.act is Act.SUBMITTED:
                report = next(current)
            yield self._event(step, facts, report)

    def _report(self, report_id: int, number: int, step: Step) -> dict[str, Any]:
        officer = self.staff.officer
        return {
            "id": report_id,
            "assignment_id": self.row.id,
            "number": number,
            "state": ReportState.SUBMITTED,
            "percent": step.percent,
            "text": words.report_text(self.random, step.percent),
            "obstacles": words.obstacles(self.random, step.percent),
            "author_id": officer.id,
            "author_name": officer.name,
            "created_at": _at(step),
            "submitted_on": step.day,
            "decided_at": None,
            "decided_by": None,
            "decision_note": None,
            "simulated": True,
        }

    def _decision(self, step: Step) -> dict[str, Any]:
        returned = step.act is Act.RETURNED
        return {
            "state": _DECIDED[step.act],
            "decided_at": _at(step),
            "decided_by": self.staff.head.name,
            "decision_note": self.random.choice(words.REASONS) if returned else None,
        }

    def _event(self, step: Step, facts: Facts, report: dict[str, Any]) -> dict[str, Any]:
        by: Signer = self.staff.officer if step.act is Act.SUBMITTED else self.staff.head
        return {
            "assignment_id": self.row.id,
            "at": _at(step),
            "on_day": step.day,
            "kind": EventKind(step.act.value),
            "by_id": by.id,
            "by_name": by.name,
            "reason": report["decision_note"] if step.act is Act.RETURNED else None,
            "report_id": report["id"],
            "workflow": facts.workflow,
            "confirmed_percent": facts.confirmed_percent,
            "submitted_on": facts.submitted_on,
            "due_on": facts.due_on,
            "simulated": True,
        }


def _after(now: Facts, step: Step) -> Facts:
    if step.act is Act.SUBMITTED:
        return replace(now, workflow=Workflow.PENDING_CONFIRMATION, submitted_on=step.day)
    if step.act is Act.RETURNED:
        return replace(now, workflow=Workflow.IN_PROGRESS)
    return replace(now, workflow=confirmed_workflow(step.percent), confirmed_percent=step.percent)


def _at(step: Step) -> datetime:
    return datetime.combine(step.day, _HOURS[step.act], COUNTRY)
