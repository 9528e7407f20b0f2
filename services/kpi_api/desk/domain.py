"""What a machine needs for a question, and for handing something in. Pure."""

READ = "kpi:read"
WRITE = "kpi:write"


def scope_of(method: str, _path: str) -> str:
    """The scope that a request needs, and whose limit it spends."""
    return READ if method in ("GET", "HEAD") else WRITE
