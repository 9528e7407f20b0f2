"""The words of plan files that no table of ours names. Pure."""

from enum import StrEnum


class Relation(StrEnum):
    """What a cited document is to the plan."""

    IMPLEMENTS = "implements"
    BASED_ON = "based_on"
    REFERS_TO = "refers_to"
    REPORTS_IN = "reports_in"


class Channel(StrEnum):
    """Where people meet the message; `labels.domain` has the names."""

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
    """Whom it is made for; `labels.domain` has the names."""

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
