"""The notifier's view of the plan API: what it signs in as, and the feeds it reads."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Literal, TypeVar

import httpx
from pydantic import BaseModel, Field, ValidationError

from services.directory.people.domain import LinkKind
from services.shared.clock import Clock

FEED_LIMIT = 5_000
LETTER_LIMIT = 200
# A token is renewed this long before it expires, so that none expires on its way.
MARGIN = timedelta(seconds=60)


Found = TypeVar("Found", bound=BaseModel)


class PlanApiDown(Exception):
    """The plan API could not be asked, or its answer not understood; the message says why."""


class FeedTask(BaseModel):
    id: int
    code: str
    title: str


class FeedPlan(BaseModel):
    id: int
    symbol: str | None
    title: str


class FeedUnit(BaseModel):
    id: int
    name: str


class FeedDecision(BaseModel):
    event_id: int
    kind: Literal["confirmed", "returned"]
    at: datetime
    by_id: int | None = None
    by_name: str | None
    reason: str | None
    reporter_id: int | None


class FeedItem(BaseModel):
    """An assignment with its deadline, as it stands now."""

    id: int
    task: FeedTask
    plan: FeedPlan
    unit: FeedUnit | None
    province_id: int | None
    role: Literal["lead", "coordinate", "requested"]
    subordinate: bool
    # False for what is shown but judged nowhere, such as an occurrence due before its plan was issued.
    counted: bool = True
    workflow: Literal[
        "not_started", "in_progress", "pending_confirmation", "completed", "suspended", "cancelled"
    ]
    due_on: date | None
    deadline_version: int | None
    occurrence_label: str | None
    decision: FeedDecision | None
    simulated: bool


class FeedPage(BaseModel):
    items: list[FeedItem]
    next: str | None
    more: bool


class FeedLetter(BaseModel):
    """A one-time link that is still of use, or a notice without one; to whom it goes is read from the
    directory.
    """

    id: int
    person_id: int
    kind: LinkKind
    url: str | None = Field(repr=False)
    expires_at: datetime


class LetterPage(BaseModel):
    items: list[FeedLetter]
    next: str
    more: bool


class _Token(BaseModel):
    access_token: str
    expires_in: int


class PlanApi:
    """Signs in when needed; one client serves many rounds."""

    def __init__(
        self, http: httpx.Client, client_id: str, client_secret: str, clock: Clock
    ) -> None:
        """`http` knows the address of the plan API (without /v1) and the time-outs."""
        self._http = http
        self._identity = {"client_id": client_id, "client_secret": client_secret}
        self._clock = clock
        self._token: str | None = None
        self._renew_at = clock()

    def deadlines(self, after: str | None) -> FeedPage:
        """What has changed since the cursor, oldest change first; everything without one."""
        return self._page("deadlines", FeedPage, FEED_LIMIT, after)

    def letters(self, after: str | None) -> LetterPage:
        """The one-time links made since the cursor that still work."""
        return self._page("auth/letters", LetterPage, LETTER_LIMIT, after)

    def _page(self, name: str, kind: type[Found], limit: int, after: str | None) -> Found:
        wanted: dict[str, Any] = {"limit": limit}
        if after is not None:
            wanted["after"] = after
        answer = self._tried(lambda: self._authorised(f"/v1/{name}", wanted))
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as error:
            # Without the input: it may hold a link, and this text is logged.
            first = error.errors(include_input=False, include_url=False)[0]
            raise PlanApiDown(f"{name}: {error.error_count()} surprises, {first}") from None

    def _authorised(self, path: str, wanted: dict[str, Any]) -> httpx.Response:
        answer = self._get(path, wanted)
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            self._token = None
            answer = self._get(path, wanted)
        return answer.raise_for_status()

    def _get(self, path: str, wanted: dict[str, Any]) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self._access_token()}"}
        return self._http.get(path, params=wanted, headers=headers)

    def _access_token(self) -> str:
        now = self._clock()
        if self._token is None or now >= self._renew_at:
            form = {"grant_type": "client_credentials", **self._identity}
            answer = self._http.post("/v1/auth/token", data=form).raise_for_status()
            token = _Token.model_validate_json(answer.content)
            self._token = token.access_token
            self._renew_at = now + timedelta(seconds=token.expires_in) - MARGIN
        return self._token

    @staticmethod
    def _tried(ask: Callable[[], httpx.Response]) -> httpx.Response:
        try:
            return ask()
        except httpx.HTTPStatusError as error:
            answer = error.response
            raise PlanApiDown(f"{answer.request.url.path}: {answer.status_code}") from error
        except (httpx.HTTPError, httpx.InvalidURL, ValidationError) as error:
            raise PlanApiDown(f"{type(error).__name__}: {error}") from error
