"""The roles a person may hold for a unit and what is below it. Pure."""

from enum import StrEnum


class Role(StrEnum):
    ADMIN = "admin"
    COORDINATOR = "coordinator"
    HEAD = "head"
    OFFICER = "officer"
    LEADER = "leader"
    OBSERVER = "observer"
