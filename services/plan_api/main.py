"""Plan API: names its routers."""

from fastapi import FastAPI

from services.plan_api import account_key, signing
from services.plan_api.accounts.router import router as accounts
from services.plan_api.agencyfile.router import router as agencyfile
from services.plan_api.calendar.router import router as calendar
from services.plan_api.calendaradmin.router import router as calendaradmin
from services.plan_api.clients.domain import scope_of
from services.plan_api.clients.router import router as clients
from services.plan_api.delegations.router import router as delegations
from services.plan_api.directory.router import router as directory
from services.plan_api.dossier.router import router as dossier
from services.plan_api.duties.router import router as duties
from services.plan_api.enrolment.router import router as enrolment
from services.plan_api.feeds.router import router as feeds
from services.plan_api.groupadmin.router import router as groupadmin
from services.plan_api.groups.router import router as groups
from services.plan_api.leaving.router import router as leaving
from services.plan_api.letters.router import router as letters
from services.plan_api.links.router import router as links
from services.plan_api.machines.router import router as machines
from services.plan_api.moves.router import router as moves
from services.plan_api.oidc import access as oidc_access
from services.plan_api.oidc.router import router as oidc
from services.plan_api.outline.router import router as outline
from services.plan_api.outlook.router import router as outlook
from services.plan_api.people.router import router as people
from services.plan_api.peoplefile.router import router as peoplefile
from services.plan_api.personaldata.router import router as personaldata
from services.plan_api.planfile.router import router as planfile
from services.plan_api.profile.router import router as profile
from services.plan_api.provincetemplate.router import router as provincetemplate
from services.plan_api.register.router import router as register
from services.plan_api.regrouping.router import router as regrouping
from services.plan_api.reporting.router import router as reporting
from services.plan_api.roles.router import router as roles
from services.plan_api.scoreboard.router import router as scoreboard
from services.plan_api.secondfactor.router import router as second_factor
from services.plan_api.sessions.router import router as own_sessions
from services.plan_api.settings import Settings
from services.plan_api.succession.router import router as succession
from services.plan_api.taskfile.router import router as taskfile
from services.plan_api.tasklist.router import router as tasklist
from services.plan_api.trail.router import router as trail
from services.plan_api.unitadmin.router import router as unitadmin
from services.plan_api.unithistory.router import router as unithistory
from services.plan_api.worklist.router import router as worklist
from services.shared.app import build_app
from services.shared.clock import Clock
from services.shared.db import Sessions


def create_app(
    settings: Settings | None = None,
    *,
    clock: Clock | None = None,
    sessions: Sessions | None = None,
) -> FastAPI:
    """Build the app; `uvicorn --factory` calls it without arguments, tests pass clock and sessions."""
    settings = settings or Settings()
    routers = [
        directory, unithistory, unitadmin, succession, groups, groupadmin, regrouping, calendar, calendaradmin, provincetemplate, agencyfile,
        accounts, profile, links, letters, second_factor, own_sessions, clients, machines, oidc, register, planfile, outline, tasklist, taskfile, worklist, dossier, reporting, moves, scoreboard, outlook, duties, feeds, trail,
        peoplefile, people, enrolment, roles, leaving, delegations, personaldata,
    ]  # fmt: skip
    app = build_app("Plan API", settings, routers, clock=clock, sessions=sessions)
    signing.install(app, settings)
    account_key.install(app, settings)
    oidc_access.install(app, settings)
    app.state.scope_of = scope_of
    return app
