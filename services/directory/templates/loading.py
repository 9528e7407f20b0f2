"""Reads the template that comes with the product. Apart from domain.py: it opens a file."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from services.directory.templates.domain import Body, Template

FILE = Path(__file__).parents[1] / "data" / "province-template.yaml"


@cache
def province_template() -> Template:
    read: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return Template(
        valid_from=read["valid_from"],
        source=read["source"],
        sections={key: (names["vi"], names["en"]) for key, names in read["sections"].items()},
        bodies=[Body.of(slug, entry) for slug, entry in read["bodies"].items()],
    )
