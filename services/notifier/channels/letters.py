"""Writes a person's letter from the lines of a message: subject, text, HTML, calendar entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from services.notifier.channels.dates import calendar
from services.notifier.channels.mime import Letter
from services.notifier.channels.phrases import PHRASES
from services.notifier.messages.domain import MessageKind, counted
from services.notifier.wording.domain import Line, subject_line, what, when

MAX_LINES = 60
# The order in which sections stand in a mail: what presses first.
_ORDER = ("overdue", "returned", "due_soon", "requested", "in_time", "confirmed", "unreachable")


@dataclass(frozen=True, slots=True)
class Addressee:
    id: int
    name: str
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class Links:
    """`site` is where the dashboard is reached; `unsubscribe` is None where nothing may be silenced."""

    site: str
    unsubscribe: str | None


def written(
    message: tuple[UUID, MessageKind],
    to: Addressee,
    lines: Sequence[Line],
    links: Links,
    now: datetime,
) -> Letter:
    """As of now, also when the message was made days ago: "quá hạn 3 ngày" is true when it arrives."""
    message_id, kind = message
    language = "en" if to.language == "en" else "vi"
    counts = counted(line.state(now.date()) for line in lines)
    subject = subject_line(counts, language, weekly=kind is MessageKind.WEEKLY)
    shown = {
        "subject": subject,
        "language": language,
        "words": PHRASES[language],
        "kind": kind.value,
        "name": to.name,
        "sections": _sections(lines, links.site, now, language),
        "more": max(len(lines) - MAX_LINES, 0),
        "simulated": any(line.simulated for line in lines),
        "inbox": f"{links.site}/alerts",
        "unsubscribe": links.unsubscribe,
    }
    text, html = render("mail", shown)
    return Letter(
        id=message_id,
        name=to.name,
        address=to.address,
        language=language,
        subject=subject,
        text=text,
        html=html,
        calendar=calendar(lines, links.site, now),
        unsubscribe=links.unsubscribe,
    )


def _sections(
    lines: Sequence[Line], site: str, now: datetime, language: str
) -> list[dict[str, Any]]:
    today = now.date()
    pressing = sorted(
        lines, key=lambda line: (_ORDER.index(line.state(today)), line.due_on or today)
    )
    sections: dict[str, list[dict[str, Any]]] = {}
    for line in pressing[:MAX_LINES]:
        sections.setdefault(line.state(today), []).append(
            {
                "what": what(line),
                "when": when(line, today, language),
                "plan": line.plan,
                "url": f"{site}{line.path}",
                "simulated": line.simulated,
            }
        )
    titles = PHRASES[language]["sections"]
    return [{"state": s, "title": titles[s], "lines": found} for s, found in sections.items()]


def render(template: str, shown: dict[str, Any]) -> tuple[str, str]:
    """The text and the HTML of a letter, the styles inside it."""
    text = _templates().get_template(f"{template}.txt.j2").render(shown)
    html = _templates().get_template(f"{template}.html.j2").render(shown)
    return text, _inliner().inline(html)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _inliner() -> css_inline.CSSInliner:
    """Never fetches anything: what is not in the page is not in the mail."""
    return css_inline.CSSInliner(load_remote_stylesheets=False)
