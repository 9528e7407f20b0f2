"""A tally as an answer."""

from services.plan_api.tallies.domain import Tally
from services.plan_api.tasks.domain import DeadlineState
from services.plan_api.tasks.schemas import Counts


def counts_of(tally: Tally) -> Counts:
    n = tally.states
    return Counts(
        n_on_time=n[DeadlineState.ON_TIME],
        n_late=n[DeadlineState.LATE],
        n_in_time=n[DeadlineState.IN_TIME] + n[DeadlineState.DUE_SOON],
        n_due_soon=n[DeadlineState.DUE_SOON],
        n_overdue=n[DeadlineState.OVERDUE],
        n_no_deadline=n[DeadlineState.NO_DEADLINE],
        n_pending=tally.pending,
        n_excluded=n[DeadlineState.EXCLUDED],
        n_all=tally.n_all,
    )
