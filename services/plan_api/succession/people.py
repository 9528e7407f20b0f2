"""Roles held at units that end: they go on at the first heir, stay, or end. Beside service."""

from collections.abc import Sequence

from services.directory.people.models import DirectoryAudit
from services.plan_api.callers.access import Caller
from services.plan_api.people.queries import roles_of
from services.plan_api.roles.ending import end_roles
from services.plan_api.roles.moving import move_grants
from services.plan_api.succession.drafting import Draft
from services.shared.audit import record


def move_people(caller: Caller, draft: Draft, heirs: Sequence[int]) -> None:
    ending = [unit.id for unit in draft.ends]
    if not heirs:
        _end(caller, draft, ending)
    elif draft.body.people == "move":
        move_grants(caller.session, ending, heirs[0], draft.body.on, caller.actor)


def _end(caller: Caller, draft: Draft, ending: Sequence[int]) -> None:
    on = draft.body.on
    people = {grant.person_id for grant in draft.grants}
    for person_id, roles in sorted(roles_of(caller.session, people).items()):
        over = [each for each in roles if each.unit_id in ending and each.valid_to > on]
        end_roles(caller.session, over, on)
        after = {"on": on.isoformat(), "roles": [each.told() for each in over]}
        subject = ("person", person_id, over[0].unit_id)
        record(caller.session, DirectoryAudit, caller.actor, "roles_ended", subject, (None, after))
