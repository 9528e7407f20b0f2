"""Takes a table of people line by line: each whole or not at all, and with `atomic` all or none."""

from collections import Counter
from collections.abc import Sequence

from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import require_changing
from services.plan_api.people.recording import note_file
from services.plan_api.peoplefile.schemas import (
    COLUMNS,
    REQUIRED,
    Fault,
    FileCounts,
    FileOptions,
    FileReport,
    PersonRow,
    RowReport,
    read_row,
)
from services.plan_api.peoplefile.writing import store
from services.shared.csv_in import CsvRow, Limits, read_csv
from services.shared.problems import Problem
from services.shared.wording import Words

LIMITS = Limits(rows=2_000, characters=300)


def take_file(registrar: Registrar, body: bytes, options: FileOptions) -> FileReport:
    """A file that cannot be read is refused as a whole; else every line is answered for."""
    require_changing(registrar)
    lines = read_csv(body, COLUMNS, REQUIRED, LIMITS)
    whole = registrar.session.begin_nested()
    rows = _Taking(registrar, options).rows(lines)
    rejected = any(row.status == "rejected" for row in rows)
    stored = not options.dry_run and not (options.atomic and rejected)
    if stored:
        whole.commit()
    else:
        whole.rollback()
    each = Counter[str](row.status for row in rows)
    counts = FileCounts(**{name: each[name] for name in FileCounts.model_fields})
    if not options.dry_run:
        note_file(registrar, counts.model_dump(), stored=stored)
    return FileReport(
        rows=rows,
        counts=counts,
        dry_run=options.dry_run,
        stored=stored,
    )


class _Taking:
    """One file: what its earlier lines said of each person, so that later ones cannot contradict."""

    def __init__(self, registrar: Registrar, options: FileOptions) -> None:
        self._registrar = registrar
        self._options = options
        self._said: dict[str, tuple[int, PersonRow]] = {}

    def rows(self, lines: Sequence[CsvRow]) -> list[RowReport]:
        return [self._row(line) for line in lines]

    def _row(self, line: CsvRow) -> RowReport:
        read = read_row(line.cells)
        if isinstance(read, list):
            return self._rejected(line, read)
        if faults := self._contradictions(line.line, read):
            return self._rejected(line, faults)
        try:
            with self._registrar.session.begin_nested():
                status = store(self._registrar, read, invite=self._options.invite)
        except Problem as problem:
            return self._rejected(line, _faults(problem))
        return RowReport(line=line.line, status=status, email=read.email, errors=[])

    def _contradictions(self, number: int, row: PersonRow) -> list[Fault]:
        first, said = self._said.setdefault(row.email, (number, row))
        before, now = said.particulars(), row.particulars()
        words = Words(f"Khác với dòng {first}.", f"Differs from line {first}.")
        return [
            Fault(name, "contradicts_line", words)
            for name in now
            if name in before and before[name] != now[name]
        ]

    def _rejected(self, line: CsvRow, faults: Sequence[Fault]) -> RowReport:
        return RowReport(
            line=line.line,
            status="rejected",
            email=line.cells.get("email", ""),
            errors=[fault.read(self._registrar.language) for fault in faults],
        )


def _faults(problem: Problem) -> list[Fault]:
    """A refusal as what is wrong with a line's cells, or with the line."""
    if not problem.errors:
        return [Fault("", problem.type.rpartition("/")[2].replace("-", "_"), problem.words)]
    return [
        Fault(pointer.rpartition("/")[2], code, words) for pointer, code, words in problem.errors
    ]
