"""Kinds of units and of changes between them. Pure."""

from enum import StrEnum


class UnitKind(StrEnum):
    NATION = "nation"
    MINISTRY = "ministry"
    PROVINCE = "province"
    COMMUNE = "commune"
    DEPARTMENT = "department"
    DIVISION = "division"
    PRESS = "press"
    PARTY_BODY = "party_body"
    MASS_ORGANISATION = "mass_organisation"
    ENTERPRISE = "enterprise"
    DISTRICT = "district"


class SuccessionKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    ABOLISH = "abolish"
