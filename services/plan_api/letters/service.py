"""The feed of letters: one statement a page."""

from services.directory.people.domain import OPENING
from services.plan_api.accounts.access import Caller
from services.plan_api.feeds.queries import Cursor
from services.plan_api.invitations.service import link_url
from services.plan_api.letters import queries
from services.plan_api.letters.schemas import Letter, LetterFeed, LetterFilter


def letters(caller: Caller, wanted: LetterFilter, site: str) -> LetterFeed:
    after = Cursor.parsed(wanted.after)
    with caller.sessions.begin() as session:
        rows = queries.letters(session, after, caller.now, wanted.limit + 1)
    shown = rows[: wanted.limit]
    last = Cursor(shown[-1][0].changed_xid, shown[-1][0].id) if shown else after
    return LetterFeed(
        items=[
            Letter(
                id=link.id, person_id=link.person_id, email=email, full_name=name, language=language,
                kind=link.kind, expires_at=link.expires_at,
                url=link_url(link, caller.key, site) if link.kind in OPENING else None,
            )
            for link, email, name, language in shown
        ],
        next=str(last),
        more=len(rows) > wanted.limit,
    )  # fmt: skip
