"""Every file stays small enough to read at one sitting, and knows few others."""

from pathlib import Path

import grimp
import pytest

MAX_LINES = 200
MAX_IMPORTS = 8
GRAPH = grimp.build_graph("services")


@pytest.mark.parametrize("file", sorted(Path("services").rglob("*.py")), ids=str)
def test_file_is_short(file: Path) -> None:
    assert len(file.read_text().splitlines()) <= MAX_LINES


@pytest.mark.parametrize("module", sorted(GRAPH.modules))
def test_module_knows_few_others(module: str) -> None:
    # A service's models.py names its tables for Alembic, its main.py its routers: registers.
    if module.count(".") > 2 or not module.endswith((".models", ".main")):
        assert len(GRAPH.find_modules_directly_imported_by(module)) <= MAX_IMPORTS


def test_shared_code_knows_no_word_of_the_domain() -> None:
    words = ("plan", "task", "agency", "indicator", "alert", "deadline")
    text = "".join(f.read_text().lower() for f in Path("services/shared").glob("*.py"))

    assert [word for word in words if word in text] == []
