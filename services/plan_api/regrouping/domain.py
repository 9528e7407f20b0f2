"""Who comes into a group's work and who leaves it. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from services.directory.units.domain import Directory, Unit


@dataclass(frozen=True, slots=True)
class Turnover:
    comes: list[Unit]
    goes: list[Unit]
    stays: list[Unit]


def turnover(
    members: Iterable[Unit],
    holders: Collection[int],
    busy: Collection[int],
    directory: Directory,
    on: date,
) -> Turnover:
    """`holders` hold the task via the group; `busy` are all who have a part in it in any way.

    A holder that has ended stays while a unit that answers for it is a member: the successor answers
    for the work, and is no newcomer. Who has a part in the task by name does not come again.
    """
    wanted = list(members)
    ids = {unit.id for unit in wanted}
    goes: list[Unit] = []
    stays: list[Unit] = []
    for unit_id in sorted(holders, key=lambda each: directory.unit(each).key):
        unit = directory.unit(unit_id)
        answering = {each.id for each in directory.successors(unit_id, on)}
        (stays if answering & ids else goes).append(unit)
    taken = {each.id for unit_id in busy for each in directory.successors(unit_id, on)} | set(busy)
    return Turnover([unit for unit in wanted if unit.id not in taken], goes, stays)
