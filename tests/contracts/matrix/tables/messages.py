"""One's own messages, the links of mails, and the account of a day."""

from uuid import uuid4

from services.notifier.messages.domain import MessageKind
from services.notifier.messages.models import Message
from services.notifier.preferences.service import link_key, token
from tests.conftest import NOW
from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, NO_ROLE, PEOPLE
from tests.contracts.matrix.world import World

# An inbox is one's own: also without a role that holds today, not before the account is secured.
OWNERS = PEOPLE | (NO_ROLE - {"pending"})


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    officer = world.people["officer"].id
    message = Message(
        id=uuid4(), recipient_id=officer, kind=MessageKind.WEEKLY, slot=NOW.date(), part=1,
        counts={}, simulated=False, created_at=NOW,
    )  # fmt: skip
    world.session.add(message)
    world["message"] = message.id
    world["silence"] = token(link_key(world.session), officer)


def _link(world: World) -> Ask:
    return Ask(path={"token": world["silence"]})


ENTRIES = [
    Entry("notifier GET /v1/inbox", OWNERS),
    Entry("notifier GET /v1/inbox/count", OWNERS),
    Entry("notifier POST /v1/inbox/read-all", OWNERS),
    Entry(
        "notifier POST /v1/inbox/{message_id}/read",
        {"officer"},
        OWNERS - {"officer"},
        ask=lambda w: Ask(path={"message_id": w["message"]}),
    ),
    Entry("notifier GET /v1/ledger", {"coordinator", "coordinator_far", "admin", "admin_nation"}),
    Entry("notifier GET /v1/unsubscribe/{token}", EVERYBODY, ask=_link),
    Entry("notifier POST /v1/unsubscribe/{token}", EVERYBODY, ask=_link),
    Entry("notifier POST /v1/unsubscribe/{token}/undo", EVERYBODY, ask=_link),
]
