"""Names every table of the directory, so that one import registers them."""

from services.directory.calendar.models import CalendarDay
from services.directory.groups.models import OrgGroup
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
from services.directory.units.models import DirectoryVersion, OrgUnit, Succession, UnitType

TABLES = [
    ApiClient, CalendarDay, ClientSecret, Credential, DirectoryAudit, DirectoryVersion, LoginFailure,
    OrgGroup, OrgUnit, Person, RoleGrant, SignInSession, Succession, UnitType,
]  # fmt: skip
