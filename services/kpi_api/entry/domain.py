"""Who may do what with a single value. Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from services.directory.units.domain import Unit, UnitKind
from services.kpi_api.observations.domain import Move, Workflow, may_move


@dataclass(frozen=True)
class Rights:
    """The units the caller reaches in each role; a machine enters nothing by hand."""

    officer: Collection[int]
    head: Collection[int]
    coordinator: Collection[int]
    machine: Collection[int]

    def sees(self, unit_id: int) -> bool:
        """Unapproved values are for those who report or approve them, and the province's coordinator."""
        return any(
            unit_id in each for each in (self.officer, self.head, self.coordinator, self.machine)
        )

    def enters(self, unit: Unit) -> bool:
        """Officers and heads for their own unit; the coordinator for the province as a whole."""
        whole = unit.kind in (UnitKind.PROVINCE, UnitKind.NATION)
        others = self.coordinator if whole else self.head
        return unit.id in self.officer or unit.id in others

    def approves(self, unit: Unit) -> bool:
        """The head for an agency or commune; the coordinator for the province as a whole."""
        whole = unit.kind in (UnitKind.PROVINCE, UnitKind.NATION)
        return unit.id in (self.coordinator if whole else self.head)

    def may(self, unit: Unit, workflow: Workflow) -> list[Move]:
        """The moves that are open to the caller now."""
        allowed = {
            Move.CHANGE: self.enters(unit),
            Move.SUBMIT: self.enters(unit),
            Move.APPROVE: self.approves(unit),
            Move.RETURN: self.approves(unit),
        }
        return [move for move in Move if allowed[move] and may_move(workflow, move)]
