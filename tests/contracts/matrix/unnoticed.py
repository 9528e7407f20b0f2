"""Checks that an operation asks and that no status tells of, by hand: they choose what it shows.

`test_worth` sees that the answer is another without them; `test_lists` what the answer must be.
"""

from collections.abc import Mapping
from typing import Any

from services.directory.permissions.domain import Act

# The moves that a value's answer offers to the reader.
_OFFERED = frozenset({Act.VALUES_ENTER, Act.VALUES_APPROVE})
_OFFERED_ALL = _OFFERED | {Act.WHOLE_VALUES_ENTER, Act.WHOLE_VALUES_APPROVE}
# Rows, and the moves on them.
_ROWS = frozenset({Act.ASSIGNMENTS_READ, "bounds"})
_MOVES = frozenset({Act.PROGRESS_REPORT})
# Whether the reader may change the person shown.
_CHANGEABLE = frozenset({Act.PEOPLE_CHANGE, Act.ADMINS_CHANGE})
_PEOPLE = frozenset({Act.PEOPLE_READ})

NOT_BY_STATUS: Mapping[str, frozenset[Any]] = {
    "kpi GET /v1/observations": _OFFERED_ALL | {Act.VALUES_FOLLOW, "bounds"},
    "kpi GET /v1/observations/{observation_id}": _OFFERED,
    "kpi POST /v1/observations": frozenset({Act.VALUES_FOLLOW}),
    "kpi POST /v1/observations/{observation_id}/approve (of the province as a whole)": frozenset(
        {Act.VALUES_FOLLOW}
    ),
    "kpi GET /v1/imports": frozenset({Act.DELIVERIES_READ}),
    "kpi GET /v1/feeds": frozenset({Act.DELIVERIES_READ, "bounds"}),
    "plan GET /v1/assignments": _ROWS | _MOVES,
    "plan GET /v1/assignments/{assignment_id}": _MOVES
    | {Act.CONTENTS_READ, Act.CONTENTS_OVERSEE, Act.DRAFTS_READ},
    "plan GET /v1/deadlines": _ROWS,
    "plan GET /v1/tasks/{task_id}": _ROWS | _MOVES,
    "plan GET /v1/delegations": _PEOPLE | {Act.PEOPLE_CHANGE},
    "plan GET /v1/people": _CHANGEABLE,
    "plan GET /v1/people/{person_id}": _CHANGEABLE,
    # The person as added is read again for the answer.
    "plan POST /v1/people": _PEOPLE,
    "plan POST /v1/people (an administrator)": _PEOPLE | {Act.PEOPLE_CHANGE},
    "plan POST /v1/people/{person_id}/roles (an administrator)": frozenset({Act.PEOPLE_CHANGE}),
}
