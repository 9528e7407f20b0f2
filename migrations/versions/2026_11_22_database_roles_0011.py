"""One database role per service, and what each may do.

The work is done by a function, so that it can be done again: `tiendo prepare` calls it after a
restore into another cluster, and after somebody was allowed to create roles who was not before.
"""

import logging

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

SERVICES = ("plan_api", "kpi_api", "notifier", "sealer")
SCHEMAS = ("directory", "plan", "kpi", "notifier")
# What all services read of the directory. Every other table of it is the plan service's alone:
# what signs people and machines in, and the trail.
READ_BY_ALL = (
    "api_client", "calendar_day", "org_group", "org_group_unit", "org_unit", "org_unit_type",
    "org_unit_version", "person", "role_grant", "succession", "succession_act", "version",
)  # fmt: skip
KEPT_BY_PLAN_API = (
    "audit", "audit_seal", "audit_unsealed", "client_secret", "credential", "login_failure",
    "one_time_link", "recovery_code", "second_factor", "session",
)  # fmt: skip
FUNCTION = """
CREATE FUNCTION public.grant_service_roles() RETURNS text[] LANGUAGE plpgsql SET search_path = pg_catalog AS $body$
-- Makes the roles unless they are there, and gives each its rights. Returns their names, or none when
-- this user may not make them.
DECLARE
    prefix text := left(current_database(), 40);
    plan_api text := prefix || '_plan_api';
    kpi_api text := prefix || '_kpi_api';
    notifier text := prefix || '_notifier';
    sealer text := prefix || '_sealer';
    all_roles text[] := ARRAY[plan_api, kpi_api, notifier, sealer];
    is_super boolean; may_create boolean;
    r text; s text; t text;
BEGIN
    -- Two who grant at once would meet in the catalogue.
    PERFORM pg_advisory_xact_lock(hashtextextended('public.grant_service_roles', 0));
    SELECT rolsuper, rolsuper OR rolcreaterole INTO is_super, may_create FROM pg_roles WHERE rolname = current_user;
    FOREACH r IN ARRAY all_roles LOOP
        IF octet_length(r) > 63 THEN RETURN '{}'; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
            IF NOT may_create THEN RETURN '{}'; END IF;
            -- Without a password nobody signs in as it where passwords are asked for.
            EXECUTE format('CREATE ROLE %I LOGIN', r);
        END IF;
        IF NOT is_super THEN
            BEGIN
                EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', r, current_user);
            EXCEPTION WHEN insufficient_privilege THEN NULL;  -- another's role: it signs in itself
            END;
        END IF;
        EXECUTE format('GRANT SELECT ON public.alembic_version TO %I', r);
    END LOOP;

    FOR r, s IN VALUES (plan_api, 'plan'), (plan_api, 'directory'), (kpi_api, 'kpi'), (notifier, 'notifier') LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', s, r);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', s, r);
        EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO %I', s, r);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', s, r);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO %I', s, r);
        EXECUTE format('REVOKE UPDATE, DELETE ON %I.audit FROM %I', s, r);
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %I.audit_seal, %I.audit_unsealed FROM %I', s, s, r);
    END LOOP;

    FOREACH r IN ARRAY ARRAY[kpi_api, notifier] LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA directory TO %I', r);
        FOREACH t IN ARRAY :read_by_all LOOP
            IF to_regclass(format('directory.%I', t)) IS NOT NULL THEN
                EXECUTE format('GRANT SELECT ON directory.%I TO %I', t, r);
            END IF;
        END LOOP;
    END LOOP;

    FOREACH s IN ARRAY ARRAY['directory', 'plan', 'kpi', 'notifier'] LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', s, sealer);
        EXECUTE format('GRANT SELECT ON %I.audit TO %I', s, sealer);
        EXECUTE format('GRANT SELECT, INSERT ON %I.audit_seal TO %I', s, sealer);
        EXECUTE format('GRANT SELECT, DELETE ON %I.audit_unsealed TO %I', s, sealer);
    END LOOP;
    RETURN all_roles;
END $body$
"""
TAKE_AWAY = """
DO $body$
DECLARE r text; s text;
BEGIN
    FOR r IN SELECT rolname FROM pg_roles
        WHERE rolname IN (SELECT left(current_database(), 40) || '_' || unnest(:services)) LOOP
        EXECUTE format('REVOKE ALL ON public.alembic_version FROM %I', r);
        FOREACH s IN ARRAY :schemas LOOP
            EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE ALL ON TABLES FROM %I', s, r);
            EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE ALL ON SEQUENCES FROM %I', s, r);
            EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', s, r);
            EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %I', s, r);
            EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', s, r);
        END LOOP;
        BEGIN
            EXECUTE format('DROP ROLE %I', r);
        EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege OR object_in_use THEN NULL;
        END;
    END LOOP;
END $body$
"""


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute(sa.text(FUNCTION.replace(":read_by_all", _array(READ_BY_ALL))))
    op.execute("REVOKE EXECUTE ON FUNCTION public.grant_service_roles FROM PUBLIC")
    if not op.get_bind().scalar(sa.text("SELECT public.grant_service_roles()")):
        logging.getLogger("alembic.runtime.migration").warning(
            "This user may not create database roles: all services will share one. "
            "Allow it (CREATEROLE), then run `tiendo prepare`."
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP FUNCTION public.grant_service_roles")
    taken = TAKE_AWAY.replace(":services", _array(SERVICES)).replace(":schemas", _array(SCHEMAS))
    op.execute(sa.text(taken))


def _array(names: tuple[str, ...]) -> str:
    return "ARRAY[" + ", ".join(f"'{name}'" for name in names) + "]"
