"""Names every table of the directory, so that one import registers them."""

from services.directory.calendar.models import CalendarDay
from services.directory.groups.models import OrgGroup, OrgGroupUnit
from services.directory.people.models import (
    ApiClient,
    ClientSecret,
    Credential,
    DirectoryAudit,
    LoginFailure,
    Person,
    RoleGrant,
    SignInSession,
)
from services.directory.people.signin_models import OneTimeLink, RecoveryCode, SecondFactor
from services.directory.units.models import (
    DirectoryVersion,
    OrgUnit,
    Succession,
    SuccessionAct,
    UnitType,
    UnitVersion,
)

TABLES = [
    ApiClient, CalendarDay, ClientSecret, Credential, DirectoryAudit, DirectoryVersion, LoginFailure, OneTimeLink, OrgGroup, OrgGroupUnit, OrgUnit, Person, RecoveryCode, RoleGrant, SecondFactor, SignInSession, Succession, SuccessionAct, UnitType, UnitVersion,
]  # fmt: skip
