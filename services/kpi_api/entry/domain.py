"""Who may do what with a single value, by the table of permissions. Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from services.directory.permissions.domain import Act, Held, approving, entering, may
from services.directory.units.domain import Directory, Unit
from services.kpi_api.observations.domain import Move, Workflow, may_move


@dataclass(frozen=True)
class Rights:
    """What the caller holds; a machine (`held` empty) enters nothing by hand.

    `seen`: the units whose unapproved values are shown: to those who report or approve them, to the
    province's coordinator, and to the machines bound to them. `own`: those among them that are the
    caller's to enter or approve.
    """

    directory: Directory
    held: Collection[Held]
    seen: frozenset[int]
    own: frozenset[int]

    def sees(self, unit_id: int) -> bool:
        return unit_id in self.seen

    def enters(self, unit: Unit) -> bool:
        """Officers and heads for their own unit; the coordinator for the province as a whole."""
        return self._may(entering(unit), unit)

    def approves(self, unit: Unit) -> bool:
        """The head for an agency or commune; the coordinator for the province as a whole."""
        return self._may(approving(unit), unit)

    def may(self, unit: Unit, workflow: Workflow) -> list[Move]:
        """The moves that are open to the caller now."""
        allowed = {
            Move.CHANGE: self.enters(unit),
            Move.SUBMIT: self.enters(unit),
            Move.APPROVE: self.approves(unit),
            Move.RETURN: self.approves(unit),
        }
        return [move for move in Move if allowed[move] and may_move(workflow, move)]

    def _may(self, act: Act, unit: Unit) -> bool:
        return may(act, self.held, self.directory, unit.id)
