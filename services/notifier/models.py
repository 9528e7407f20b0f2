"""Names every table of this service, so that one import registers them."""

from services.notifier.heartbeat.models import Round
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.models import Delivery, Message, Notice, RefusedAddress
from services.notifier.obligations.models import Obligation
from services.notifier.preferences.models import LinkKey, Preference
from services.notifier.subjects.models import Feed, Subject
from services.notifier.trail.models import NotifierAudit

TABLES = [
    Delivery, Feed, LinkKey, LinkLetter, Message, Notice, NotifierAudit, Obligation, Preference,
    RefusedAddress, Round, Subject,
]  # fmt: skip
