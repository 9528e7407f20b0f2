"""The words a plan file may use for kinds, roles and rhythms. Pure."""

from enum import StrEnum


class ClauseKind(StrEnum):
    """Mục, khoản, điểm; "-" bullets; what carries no label at all; the annex and its rows."""

    SECTION = "section"
    CLAUSE = "clause"
    POINT = "point"
    BULLET = "bullet"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ANNEX = "annex"
    ROW = "row"


class Relation(StrEnum):
    """What a cited document is to the plan."""

    IMPLEMENTS = "implements"
    BASED_ON = "based_on"
    REFERS_TO = "refers_to"
    REPORTS_IN = "reports_in"


class Channel(StrEnum):
    """Where people meet the message."""

    TELEVISION = "television"
    RADIO = "radio"
    NEWSPAPER = "newspaper"
    WEB_PORTAL = "web_portal"
    SOCIAL_NETWORK = "social_network"
    LOUDSPEAKER = "loudspeaker"
    TEXT_MESSAGE = "text_message"
    MAIL = "mail"
    PRINT = "print"
    OUTDOOR = "outdoor"
    PUBLIC_NETWORK = "public_network"
    ONE_STOP_UNIT = "one_stop_unit"
    POST_OFFICE = "post_office"
    EVENT = "event"
    CONTEST = "contest"
    TRAINING = "training"
    SCHOOL = "school"
    E_LEARNING = "e_learning"
    SYSTEM = "system"
    PRESS_BRIEFING = "press_briefing"
    COMMUNITY_TEAM = "community_team"


class Audience(StrEnum):
    """Whom it is made for."""

    CITIZENS = "citizens"
    BUSINESSES = "businesses"
    OFFICIALS = "officials"
    PRESS = "press"
    PUPILS = "pupils"
    STUDENTS = "students"
    ELDERLY = "elderly"
    VULNERABLE = "vulnerable"
    REMOTE = "remote"
    MEMBERS = "members"
