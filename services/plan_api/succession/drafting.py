"""What a succession would move, found out before anything is written. Beside service: a preview ends
here, and doing it begins here, so that both say the same.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from services.directory.units.domain import Directory, SuccessionKind, Unit
from services.directory.units.wanted import Wanted
from services.plan_api.callers.access import Caller
from services.plan_api.succession import queries
from services.plan_api.succession.domain import children_of
from services.plan_api.succession.queries import Held, Work
from services.plan_api.succession.schemas import SuccessionCreate


@dataclass(frozen=True)
class Draft:
    """The units of both sides and everything that hangs on those that end."""

    body: SuccessionCreate
    ends: Sequence[Unit]
    # A unit that is there, or the one to be made.
    heirs: Sequence[Unit | Wanted]
    children: Sequence[Unit]
    work: Sequence[Work]
    grants: Sequence[Held]
    duties: Sequence[int]
    clients: Sequence[str]
    reports: int
    # Made on or after the day, when that lies in the past.
    later_reports: int
    # Tasks that the predecessors, or one of them and the successor, hold several times.
    doubled: int = 0
    # Open assignments by the place of the heir that was chosen for them.
    choices: dict[int, int] = field(default_factory=dict)

    @property
    def open(self) -> list[Work]:
        return [each for each in self.work if each.workable]

    @property
    def closing(self) -> list[int]:
        """What ends with units that nobody takes over from; what waits for a head's word stays."""
        return [] if self.heirs else [each.id for each in self.work if not each.pending]

    @property
    def shares(self) -> Sequence[Decimal | None]:
        """One for each heir."""
        return self.body.shares or [None for _ in self.heirs]

    @property
    def is_split(self) -> bool:
        return self.body.kind is SuccessionKind.SPLIT

    def heir_of(self, assignment_id: int) -> int:
        return self.choices.get(assignment_id, 0)


def draft(
    caller: Caller, known: Directory, body: SuccessionCreate, heirs: Sequence[Unit | Wanted]
) -> Draft:
    """Seven statements, however much there is."""
    session = caller.session
    ends = [known.unit(each) for each in body.predecessors]
    ending = {unit.id for unit in ends}
    held = frozenset[int]().union(*(known.answers_for(each) for each in ending))
    work = answered_by(known, queries.running(session, held, caller.today), ending, body.on)
    since = datetime.combine(body.on, time.min, caller.now.tzinfo)
    reports, later = queries.reports(session, held, since)
    return Draft(
        body=body,
        ends=ends,
        heirs=heirs,
        children=children_of(ends, body.on, known),
        work=work,
        grants=queries.grants(session, ending, body.on),
        duties=queries.duties(session, held),
        clients=queries.clients(session, ending),
        reports=reports,
        later_reports=later,
        doubled=_doubled(caller, work, heirs),
        choices={each.id: body.assign[each.id] for each in work if each.id in body.assign},
    )


def answered_by(known: Directory, work: Sequence[Work], ending: set[int], on: date) -> list[Work]:
    """Of work of units and their predecessors, what these units answer for on the eve of a day."""
    eve = on - timedelta(days=1)
    before = {each: known.successors(each, eve) for each in {row.holder_id for row in work}}
    return [row for row in work if (found := before[row.holder_id]) and found[0].id in ending]


def _doubled(caller: Caller, work: Sequence[Work], heirs: Sequence[Unit | Wanted]) -> int:
    """Both copies of a task stay, and both count: that is worth a word before it happens."""
    if len(heirs) != 1:
        return 0
    own: list[Work] = []
    if isinstance(heirs[0], Unit):
        own = queries.running(caller.session, [heirs[0].id], caller.today)
    pairs = {(row.task_id, row.unit_id) for row in [*work, *own] if row.workable}
    return sum(n > 1 for n in Counter(task for task, _ in pairs).values())
