"""What a machine is called. Pure."""

import re

from services.directory.units.names import folded


def client_name(name: str, mark: str) -> str:
    """A client_id that people can tell from others; the mark makes it the only one."""
    slug = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:40].strip("-")
    return f"{slug or 'may'}-{mark}"
