/** Generated from openapi/plan-api.json by `npm run api`. */

export interface paths {
    "/v1/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provinces
         * @description The provinces of a day (today): 34, or 63 before 2025-07-01.
         */
        get: operations["provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/org-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Org Units
         * @description Units valid on a day (today), by name.
         */
        get: operations["org_units"];
        put?: never;
        /**
         * Create Unit
         * @description Add a unit below another from a day on.
         */
        post: operations["create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/org-units/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resolve
         * @description The one unit that a code, key or name means on a day (today); 409 lists the candidates.
         */
        get: operations["resolve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/org-units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Org Unit
         * @description A unit with its history: versions, predecessors, successors, parents; names as of a day.
         */
        get: operations["org_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Unit
         * @description Change a unit from a day on; what it was before stays on record.
         */
        patch: operations["change_unit"];
        trace?: never;
    };
    "/v1/org-units/{unit_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unit History
         * @description A unit's names, codes, type and parent over time, and whom it took over from and gave way to.
         */
        get: operations["unit_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Successions
         * @description Who took over from whom, newest first.
         */
        get: operations["list_successions"];
        put?: never;
        /**
         * Record Succession
         * @description Do what was previewed: If-Match is the preview's ETag, and 412 says that it would differ now.
         */
        post: operations["record_succession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/successions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Succession
         * @description What a succession would move; stores nothing.
         */
        post: operations["preview_succession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/org-units/{unit_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Unit
         * @description End a unit without successor: its open work is closed from that day on, its roles end.
         */
        post: operations["close_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups
         * @description The collective addressees that plans use.
         */
        get: operations["groups"];
        put?: never;
        /**
         * Create Group
         * @description A new collective addressee.
         */
        post: operations["create_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{key}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Group Members
         * @description Whom a group means in a territory on a day (today).
         */
        get: operations["group_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Group
         * @description Whom a rule would mean in a territory on a day; nothing is stored.
         */
        post: operations["preview_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Group
         * @description A group with its rule and the units that it names.
         */
        get: operations["one_group"];
        put?: never;
        post?: never;
        /**
         * Delete Group
         * @description Remove a group that nothing was given to; 409 says what was.
         */
        delete: operations["delete_group"];
        options?: never;
        head?: never;
        /**
         * Change Group
         * @description Change names, rule, members or exclusions.
         */
        patch: operations["change_group"];
        trace?: never;
    };
    "/v1/tasks/{task_id}/groups/{key}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Group
         * @description Give the task to the group's members of today; `dry_run` only shows who comes and goes.
         */
        post: operations["refresh_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendar
         * @description Every day from `from` to `to`, both included: worked or not, and why.
         */
        get: operations["calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendar Day
         * @description A day, worked or not, and why.
         */
        get: operations["calendar_day"];
        /**
         * Set Calendar Day
         * @description Say of a day whether it is worked; open due days that roll move with it at once.
         */
        put: operations["set_calendar_day"];
        post?: never;
        /**
         * Clear Calendar Day
         * @description Give a day back to the plain week.
         */
        delete: operations["clear_calendar_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/{day}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Calendar Day
         * @description What such a change would move; nothing is stored.
         */
        post: operations["preview_calendar_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/province-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Province Template
         * @description The bodies of 2026, and which of them a province has.
         */
        get: operations["read_province_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provinces/{province_id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Province Template
         * @description Make the bodies that a province lacks; applying it again changes nothing.
         */
        post: operations["apply_province_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agency File
         * @description The province's units of today, with their codes in each notation.
         */
        get: operations["agency_file"];
        put?: never;
        /**
         * Take Agency File
         * @description Create and change agencies by a table: all rows or none, with a report for each.
         */
        post: operations["take_agency_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login
         * @description Start a session by two cookies; ten failures in ten minutes are followed by a wait (429).
         *
         *     With a second factor enrolled, a right password alone is answered by 401 and the problem type
         *     `/problems/second-factor-needed`: send the same again with `code`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description New cookies for the session. A refresh token works once; its second use ends the session.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description End the session, if there is one, and take the cookies back.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Who is signed in, with today's roles, and what is left to do first.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description Change one's own password; every other session of the person ends.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forgotten
         * @description Ask for a link to set a new password; the answer is the same whether the account exists.
         */
        post: operations["forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Link
         * @description Whom a one-time link is for; 404 when it is unknown, used, replaced or too old.
         */
        get: operations["read_link"];
        put?: never;
        /**
         * Use Link
         * @description Set the password by a one-time link; then sign in with it.
         */
        post: operations["use_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Letters
         * @description Mails with one-time links that are still of use; for the notifier's own client and nobody else.
         */
        get: operations["list_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol
         * @description Begin to enrol an authenticator app (TOTP) within 15 minutes of signing in; a code of it must
         *     confirm.
         */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Confirm the enrolment by a code; answers ten recovery codes, shown this once.
         */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Recovery Codes
         * @description Ten new recovery codes; the old ones work no more.
         */
        post: operations["renew_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove
         * @description Take the second factor away; needs the password and a code.
         */
        post: operations["remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description Where one is signed in.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /**
         * End Other Sessions
         * @description End all one's sessions but the current one.
         */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Session
         * @description End one of one's own sessions, also the current one.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Token
         * @description An access token for a machine (client credentials), for 15 minutes.
         */
        post: operations["token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jwks
         * @description The public key that signs access tokens (RFC 7517).
         */
        get: operations["jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Api Clients
         * @description The machines that are bound to the caller's own units only, revoked ones too.
         */
        get: operations["list_api_clients"];
        put?: never;
        /**
         * Create Api Client
         * @description A new machine, with its client_id and first secret; the secret is shown this once.
         */
        post: operations["create_api_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-clients/{client_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Api Client
         * @description One machine; its ETag is for changes, and does not tell when it was used last.
         */
        get: operations["get_api_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Api Client
         * @description Change what is sent. Tokens given out before keep their scopes and limits, for 15 minutes.
         */
        patch: operations["change_api_client"];
        trace?: never;
    };
    "/v1/api-clients/{client_number}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Api Client Secret
         * @description A second secret for rotation, shown this once; 409 when there are two already.
         */
        post: operations["add_api_client_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-clients/{client_number}/secrets/{secret_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Retire Api Client Secret
         * @description Retire a secret: it buys no token from now on. If-Match takes the client's ETag.
         */
        delete: operations["retire_api_client_secret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-clients/{client_number}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Api Client
         * @description End a machine for ever: new tokens are refused at once, live ones end within 15 minutes.
         */
        post: operations["revoke_api_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Providers
         * @description Where else one may sign in: at most one provider, none unless it is set.
         */
        get: operations["list_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Start Oidc
         * @description To the provider's sign-in page; what goes wrong ends at ours, with ?problem=.
         */
        get: operations["start_oidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finish Oidc
         * @description Back from the provider: a session as with a password, then on to the page wanted.
         */
        get: operations["finish_oidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description Plans, newest first, with counts and progress of their tasks.
         */
        get: operations["list_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Plan
         * @description A plan by its id or its code.
         */
        get: operations["read_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan_id}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Outline
         * @description The clauses as printed, each with its tasks.
         */
        get: operations["read_outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Tasks in the order of their plans' texts.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Task
         * @description A task with what it promises, its deadlines, and the assignments that the caller may see.
         */
        get: operations["read_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}/deadline-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deadline Versions
         * @description Every due date the task has had, oldest first.
         */
        get: operations["list_deadline_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Assignments
         * @description Assignments that the caller may see, nearest due date first.
         */
        get: operations["list_assignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Assignment
         * @description One assignment; its ETag is what submit, confirm and return want as If-Match.
         */
        get: operations["read_assignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment_id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Report
         * @description Report progress as a draft, for the answering agency's officer or head.
         *
         *     If-Match is not needed to add a report; with it, one written over an older reading is refused.
         *     The answer's ETag is the assignment's: send it as If-Match of the submit that follows.
         */
        post: operations["add_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Assignment
         * @description Hand a draft to the head for confirmation.
         */
        post: operations["submit_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Assignment
         * @description Completed at 100 percent; below, the work goes on with its progress confirmed.
         */
        post: operations["confirm_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignment_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Assignment
         * @description Give the report back with a reason; the work is in progress again.
         */
        post: operations["return_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoreboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Scoreboard
         * @description Counts, rates and progress per province or agency, today or on a past day, on either map.
         */
        get: operations["read_scoreboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoreboard/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Trend
         * @description On-time rates at the ends of past months.
         */
        get: operations["read_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scoreboard/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Upcoming
         * @description How many open assignments fall due in this and the coming weeks, with the days off in them.
         */
        get: operations["read_upcoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Report Duties
         * @description Who reports to whom how often, with the instance that is owed next.
         */
        get: operations["list_report_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deadlines
         * @description Assignments that the caller may see, in order of change.
         */
        get: operations["list_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit
         * @description Who changed what in the plans or in the directory, newest first; with `Accept: text/csv` all
         *     that match, as a file.
         */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit Seal
         * @description How far the chain of hashes reaches; note the head elsewhere to prove the trail later.
         */
        get: operations["audit_seal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export People
         * @description One line for each role of each active person of whom the caller may read; for the import.
         */
        get: operations["export_people"];
        put?: never;
        /**
         * Import People
         * @description Add and change people by a table (UTF-8); doing it again changes nothing. A report per line.
         */
        post: operations["import_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description People with a role, now or once, for a unit of which the caller may read people; by name.
         */
        get: operations["list_people"];
        put?: never;
        /**
         * Add Person
         * @description Add a person with first roles; 409 when the address is taken, by whomever.
         */
        post: operations["add_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Person
         * @description One person with roles, and the ETag that changes need.
         */
        get: operations["read_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Person
         * @description Change name, address, post, phone or language; only who answers for all of the person's roles.
         */
        patch: operations["change_person"];
        trace?: never;
    };
    "/v1/people/{person_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite Person
         * @description Mail a link, valid for 72 hours, by which the person sets a first password.
         */
        post: operations["invite_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Password
         * @description Mail a link, valid for two hours, by which the person sets a new password.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Persons Second Factor
         * @description Take away the second factor of somebody who lost the telephone; they are told by mail.
         */
        post: operations["remove_persons_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Role
         * @description Give a role for a unit and what is below it; the answer is the person as now.
         */
        post: operations["give_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/roles/{grant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Role
         * @description End a role as of today, with what was delegated from it; If-Match takes the person's ETag.
         */
        delete: operations["end_role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate Person
         * @description End all sessions and links at once; refresh fails now, an access token within 15 minutes.
         */
        post: operations["deactivate_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate Person
         * @description Let a deactivated person in again.
         */
        post: operations["reactivate_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{person_id}/anonymise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Anonymise Person
         * @description Forget who it was, for good; what was done stays, under a number (Law 91/2025/QH15).
         */
        post: operations["anonymise_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Delegations
         * @description Those that one gave or has, and those of units of which one may read people.
         */
        get: operations["list_delegations"];
        put?: never;
        /**
         * Delegate
         * @description Lend one's own role as head to a deputy of the same agency, for at most 90 days.
         */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Delegation
         * @description End it as of today; If-Match takes the `version` of the item.
         */
        delete: operations["revoke_delegation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Personal Data
         * @description What this service holds about oneself, why, and until when (Law 91/2025/QH15).
         */
        get: operations["personal_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description The process is alive.
         */
        get: operations["_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description The database is reachable and its migrations are current; else 503.
         */
        get: operations["_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** ActorRead */
        ActorRead: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "client" | "system";
            /** Id */
            id: number | null;
            /** Name */
            name: string | null;
        };
        /** Applied */
        Applied: {
            province: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Dry Run */
            dry_run: boolean;
            /** Changed */
            changed: boolean;
            /** Created */
            created: components["schemas"]["Made"][];
            /** Present */
            present: components["schemas"]["Kept"][];
        };
        /**
         * Apply
         * @description `optional` names the optional bodies that the province has as well.
         */
        Apply: {
            /** On */
            on?: string | null;
            /**
             * Optional
             * @default []
             */
            optional: string[];
            /**
             * Dry Run
             * @default false
             */
            dry_run: boolean;
        };
        /**
         * AssignmentDetail
         * @description Reports newest first; drafts only for their agency and the province's coordinator.
         *
         *     With `contents_visible` false the caller may read the row, but not its reports and events: both
         *     lists are then empty.
         */
        AssignmentDetail: {
            /** Id */
            id: number;
            task: components["schemas"]["TaskRef"];
            plan: components["schemas"]["PlanRef"];
            unit: components["schemas"]["UnitRef"];
            answered_by: components["schemas"]["UnitRef"] | null;
            role: components["schemas"]["AssignmentRole"];
            via_group: components["schemas"]["GroupRef"] | null;
            workflow: components["schemas"]["Workflow"];
            state: components["schemas"]["DeadlineState"];
            /** Percent */
            percent: number;
            /** Confirmed Percent */
            confirmed_percent: number;
            /** Due On */
            due_on: string | null;
            /** Original Due On */
            original_due_on: string | null;
            /** Submitted On */
            submitted_on: string | null;
            occurrence: components["schemas"]["OccurrenceRef"] | null;
            /** Counted */
            counted: boolean;
            /** Subordinate */
            subordinate: boolean;
            /** Weight */
            weight: number;
            /** May */
            may: components["schemas"]["Move"][];
            returned: components["schemas"]["Returned"] | null;
            /** Version */
            version: number;
            /** Simulated */
            simulated: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Close Reason */
            close_reason: string | null;
            /** Contents Visible */
            contents_visible: boolean;
            /** Reports */
            reports: components["schemas"]["ReportRead"][];
            /** Events */
            events: components["schemas"]["EventRead"][];
        };
        /**
         * AssignmentItem
         * @description `unit` is the agency as assigned, `answered_by` the one that answers for it on `as_of`.
         *
         *     `counted` is false for parents of occurrences and occurrences that fell due before the plan was
         *     issued, `subordinate` for bodies that were only asked: the state of all these, and of coordinating
         *     agencies, is `excluded` from every count. `percent` is as last reported, `confirmed_percent` what roll-ups use.
         *     `may` lists the moves that the caller could make now. `returned` is set while the last word on the
         *     work is a return that nothing was submitted after.
         */
        AssignmentItem: {
            /** Id */
            id: number;
            task: components["schemas"]["TaskRef"];
            plan: components["schemas"]["PlanRef"];
            unit: components["schemas"]["UnitRef"];
            answered_by: components["schemas"]["UnitRef"] | null;
            role: components["schemas"]["AssignmentRole"];
            via_group: components["schemas"]["GroupRef"] | null;
            workflow: components["schemas"]["Workflow"];
            state: components["schemas"]["DeadlineState"];
            /** Percent */
            percent: number;
            /** Confirmed Percent */
            confirmed_percent: number;
            /** Due On */
            due_on: string | null;
            /** Original Due On */
            original_due_on: string | null;
            /** Submitted On */
            submitted_on: string | null;
            occurrence: components["schemas"]["OccurrenceRef"] | null;
            /** Counted */
            counted: boolean;
            /** Subordinate */
            subordinate: boolean;
            /** Weight */
            weight: number;
            /** May */
            may: components["schemas"]["Move"][];
            returned: components["schemas"]["Returned"] | null;
            /** Version */
            version: number;
            /** Simulated */
            simulated: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
        };
        /**
         * AssignmentRole
         * @description Kept as numbers in this order; only leads stand in rates.
         * @enum {string}
         */
        AssignmentRole: "lead" | "coordinate" | "requested";
        /** AuditRead */
        AuditRead: {
            /** Id */
            id: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            actor: components["schemas"]["ActorRead"];
            /** Action */
            action: string;
            subject: components["schemas"]["SubjectRead"];
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /** Request Id */
            request_id: string;
            /** Sealed */
            sealed: boolean;
        };
        /**
         * BoardRow
         * @description `requested_only`: every lead of the unit was only asked and stands outside the rates.
         *
         *     `reason` says why there are no figures (`after_merger`: the unit's land counts under its successor).
         */
        BoardRow: {
            counts: components["schemas"]["Counts"];
            /** Completion Rate */
            completion_rate: number | null;
            /** On Time Rate */
            on_time_rate: number | null;
            /** Overdue Rate */
            overdue_rate: number | null;
            /** Progress */
            progress: number | null;
            unit: components["schemas"]["UnitRef"];
            /** Requested Only */
            requested_only: boolean;
            /** Reason */
            reason: "after_merger" | null;
        };
        /**
         * BodyRead
         * @description `present` of `places` (1; of a body of each commune, all communes) have it; `unit` is the one
         *     there, found by `matched_by`. `h_code` is what the body would get, inferred from another province's.
         */
        BodyRead: {
            /** Slug */
            slug: string;
            /** Section */
            section: string;
            /** Section Name */
            section_name: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            kind: components["schemas"]["UnitKind"];
            /** Optional */
            optional: boolean;
            /** Usual For */
            usual_for: string | null;
            /** Subordinate */
            subordinate: boolean;
            /** H Code */
            h_code: string | null;
            /** Places */
            places: number;
            /** Present */
            present: number;
            unit: components["schemas"]["UnitRef"] | null;
            /** Matched By */
            matched_by: ("slug" | "h_code" | "name") | null;
        };
        /**
         * BudgetLineRead
         * @description Amounts in đồng.
         */
        BudgetLineRead: {
            /** Year */
            year: number | null;
            /** Source */
            source: string;
            /** Estimate */
            estimate: number | null;
            /** Allocated */
            allocated: number | null;
            /** Disbursed */
            disbursed: number | null;
            /** Wording */
            wording: string | null;
            /** Clause Ref */
            clause_ref: string | null;
            /** Warning */
            warning: string | null;
        };
        /** CalendarRead */
        CalendarRead: {
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Working Days */
            working_days: number;
            /** Days */
            days: components["schemas"]["DayRead"][];
        };
        /** CellError */
        CellError: {
            /** Column */
            column: string;
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * Choice
         * @description An open assignment of a divided unit, and the place of the successor that gets it.
         */
        Choice: {
            /** Assignment Id */
            assignment_id: number;
            /** Task */
            task: string;
            unit: components["schemas"]["UnitRef"];
            /** Successor */
            successor: number;
            /** Chosen */
            chosen: boolean;
        };
        /**
         * ClauseKind
         * @description What a clause is in the layout of NĐ 30/2020, and the rows of an annex.
         * @enum {string}
         */
        ClauseKind: "part" | "heading" | "paragraph" | "section" | "clause" | "point" | "bullet" | "annex" | "row";
        /** ClauseRead */
        ClauseRead: {
            /** Id */
            id: number;
            /** Ref */
            ref: string;
            /** Parent Id */
            parent_id: number | null;
            /** Depth */
            depth: number;
            /** Label */
            label: string | null;
            kind: components["schemas"]["ClauseKind"];
            /** Title */
            title: string;
            /** Tasks */
            tasks: components["schemas"]["OutlineTask"][];
        };
        /** ClauseRef */
        ClauseRef: {
            /** Ref */
            ref: string;
            /** Label */
            label: string | null;
            /** Title */
            title: string;
        };
        /**
         * ClientChange
         * @description Only the members that are sent change; a list, or the limits, are replaced as a whole.
         */
        ClientChange: {
            /**
             * Name
             * @default
             */
            name: string;
            /** Source */
            source?: string | null;
            /**
             * Scopes
             * @default []
             */
            scopes: components["schemas"]["Scope"][];
            /**
             * Units
             * @default []
             */
            units: string[];
            /**
             * Indicators
             * @default []
             */
            indicators: string[];
            /**
             * Rate Limits
             * @default {}
             */
            rate_limits: {
                [key: string]: number;
            };
        };
        /**
         * ClientCreate
         * @description `units` by id, key or code; `indicators` by code, none means all; `source` names what it
         *     sends, and is needed for kpi:write.
         */
        ClientCreate: {
            /** Name */
            name: string;
            /** Source */
            source?: string | null;
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /** Units */
            units: string[];
            /**
             * Indicators
             * @default []
             */
            indicators: string[];
            /**
             * Rate Limits
             * @default {}
             */
            rate_limits: {
                [key: string]: number;
            };
        };
        /**
         * ClientItem
         * @description `rate_limits` are requests a minute; `managed`: the system looks after this one by itself.
         */
        ClientItem: {
            /** Id */
            id: number;
            /** Client Id */
            client_id: string;
            /** Name */
            name: string;
            /** Source */
            source: string | null;
            /** Scopes */
            scopes: string[];
            /** Units */
            units: components["schemas"]["UnitRef"][];
            /** Indicators */
            indicators: string[];
            /** Rate Limits */
            rate_limits: {
                [key: string]: number;
            };
            /** Active */
            active: boolean;
            /** Managed */
            managed: boolean;
            /** Simulated */
            simulated: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Revoked Reason */
            revoked_reason: string | null;
            /** Secrets */
            secrets: components["schemas"]["SecretItem"][];
            /** Version */
            version: number;
        };
        /**
         * ClientMade
         * @description With its first secret, shown this once.
         */
        ClientMade: {
            /** Id */
            id: number;
            /** Client Id */
            client_id: string;
            /** Name */
            name: string;
            /** Source */
            source: string | null;
            /** Scopes */
            scopes: string[];
            /** Units */
            units: components["schemas"]["UnitRef"][];
            /** Indicators */
            indicators: string[];
            /** Rate Limits */
            rate_limits: {
                [key: string]: number;
            };
            /** Active */
            active: boolean;
            /** Managed */
            managed: boolean;
            /** Simulated */
            simulated: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Revoked Reason */
            revoked_reason: string | null;
            /** Secrets */
            secrets: components["schemas"]["SecretItem"][];
            /** Version */
            version: number;
            /** Secret */
            secret: string;
        };
        /** CloseUnit */
        CloseUnit: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** Reason */
            reason: string;
            /** Instrument */
            instrument?: string | null;
        };
        /** Confirm */
        Confirm: {
            /** Note */
            note?: string | null;
        };
        /**
         * Counts
         * @description Lead assignments by state. `n_in_time` includes `n_due_soon`; `n_all` is what rates divide by:
         *     on_time + late + in_time + overdue. `n_pending` are those of on_time and late that await confirmation.
         */
        Counts: {
            /** N On Time */
            n_on_time: number;
            /** N Late */
            n_late: number;
            /** N In Time */
            n_in_time: number;
            /** N Due Soon */
            n_due_soon: number;
            /** N Overdue */
            n_overdue: number;
            /** N No Deadline */
            n_no_deadline: number;
            /** N Pending */
            n_pending: number;
            /** N Excluded */
            n_excluded: number;
            /** N All */
            n_all: number;
        };
        /**
         * DayChanged
         * @description The day as it is now. `changed` is false when it was so already; then nothing moved.
         */
        DayChanged: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Working */
            working: boolean;
            /** Reason */
            reason: string | null;
            /** Instrument */
            instrument: string | null;
            /** Provisional */
            provisional: boolean;
            /** Edited */
            edited: boolean;
            /** Version */
            version: number;
            /** Changed */
            changed: boolean;
            /** Deadlines Moved */
            deadlines_moved: number;
            /** Duties Moved */
            duties_moved: number;
            /** Obligations */
            obligations: number | null;
        };
        /** DayOff */
        DayOff: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Reason */
            reason: string;
        };
        /**
         * DayRead
         * @description `reason` and `instrument` are null for days that simply follow the week; `edited` ones were set
         *     by an administrator.
         */
        DayRead: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Working */
            working: boolean;
            /** Reason */
            reason: string | null;
            /** Instrument */
            instrument: string | null;
            /** Provisional */
            provisional: boolean;
            /** Edited */
            edited: boolean;
        };
        /**
         * DayState
         * @description `version` counts the changes of the day; 0 for one that nobody ever named.
         */
        DayState: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Working */
            working: boolean;
            /** Reason */
            reason: string | null;
            /** Instrument */
            instrument: string | null;
            /** Provisional */
            provisional: boolean;
            /** Edited */
            edited: boolean;
            /** Version */
            version: number;
        };
        /**
         * DayWrite
         * @description Why a day is worked or not, by which instrument, and whether that is settled.
         */
        DayWrite: {
            /** Working */
            working: boolean;
            /** Reason */
            reason: string;
            /** Instrument */
            instrument?: string | null;
            /**
             * Provisional
             * @default false
             */
            provisional: boolean;
        };
        /**
         * Deadline
         * @description `unit` is the agency that answers today (null when none does), `province_id` today's province.
         *     `deadline_version` grows when, and only when, the assignment's own `due_on` moves.
         */
        Deadline: {
            /** Id */
            id: number;
            task: components["schemas"]["DeadlineTask"];
            plan: components["schemas"]["PlanRef"];
            unit: components["schemas"]["UnitRef"] | null;
            /** Province Id */
            province_id: number | null;
            role: components["schemas"]["AssignmentRole"];
            /** Subordinate */
            subordinate: boolean;
            /** Counted */
            counted: boolean;
            workflow: components["schemas"]["Workflow"];
            /** Due On */
            due_on: string | null;
            /** Deadline Version */
            deadline_version: number;
            /** Submitted On */
            submitted_on: string | null;
            /** Occurrence Label */
            occurrence_label: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * DeadlineFeed
         * @description In order of change. `more`: read on at once with `after=next`; keep `next` for the next round.
         */
        DeadlineFeed: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Items */
            items: components["schemas"]["Deadline"][];
            /** Next */
            next: string;
            /** More */
            more: boolean;
        };
        /**
         * DeadlineState
         * @enum {string}
         */
        DeadlineState: "on_time" | "late" | "in_time" | "due_soon" | "overdue" | "no_deadline" | "excluded";
        /** DeadlineTask */
        DeadlineTask: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Title */
            title: string;
        };
        /**
         * DeadlineVersionRead
         * @description `in_force` marks the version that holds today.
         */
        DeadlineVersionRead: {
            /** Number */
            number: number;
            /** Due On */
            due_on: string | null;
            /**
             * From On
             * Format: date
             */
            from_on: string;
            /** Reason */
            reason: string;
            /** Document */
            document: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Retroactive */
            retroactive: boolean;
            /** In Force */
            in_force: boolean;
            /** Simulated */
            simulated: boolean;
        };
        /** DeadlineVersions */
        DeadlineVersions: {
            /** Items */
            items: components["schemas"]["DeadlineVersionRead"][];
        };
        /**
         * Decision
         * @description The last word of a head on the assignment; `reporter_id` wrote the report it was about.
         */
        Decision: {
            /** Event Id */
            event_id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "confirmed" | "returned";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: number | null;
            /** By Name */
            by_name: string | null;
            /** Reason */
            reason: string | null;
            /** Reporter Id */
            reporter_id: number | null;
        };
        /**
         * DelegationAdd
         * @description The head's role for a unit, lent from a day to another (the first without it), at most 90 days.
         */
        DelegationAdd: {
            /** Deputy Id */
            deputy_id: number;
            /** Unit */
            unit: string;
            /** Valid From */
            valid_from?: string | null;
            /**
             * Valid To
             * Format: date
             */
            valid_to: string;
            /** Instrument */
            instrument?: string | null;
        };
        /**
         * DelegationItem
         * @description `valid_to` is the first day without it; `may_revoke` is about the reader; `version` is its ETag.
         */
        DelegationItem: {
            /** Id */
            id: number;
            giver: components["schemas"]["Party"];
            deputy: components["schemas"]["Party"];
            role: components["schemas"]["Role"];
            unit: components["schemas"]["UnitRef"];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /**
             * Valid To
             * Format: date
             */
            valid_to: string;
            /** Instrument */
            instrument: string | null;
            state: components["schemas"]["DelegationState"];
            /** May Revoke */
            may_revoke: boolean;
            /** Version */
            version: number;
        };
        /**
         * DelegationState
         * @enum {string}
         */
        DelegationState: "coming" | "running" | "ended";
        /**
         * DeliverableRead
         * @description `quantity` per `per`, `promised` in all, `delivered` by confirmed reports; null when unknown.
         */
        DeliverableRead: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Unit */
            unit: string | null;
            /** Quantity */
            quantity: number | null;
            /** Per */
            per: string | null;
            /** Promised */
            promised: number | null;
            /** Delivered */
            delivered: number | null;
            /** Year */
            year: number | null;
            /** Wording */
            wording: string | null;
            /** Attributes */
            attributes: {
                [key: string]: unknown;
            };
        };
        /** DocumentRead */
        DocumentRead: {
            /** Relation */
            relation: string;
            /** Symbol */
            symbol: string | null;
            /** Issued On */
            issued_on: string | null;
            /** Title */
            title: string;
            /** Clause Ref */
            clause_ref: string | null;
            /** Warning */
            warning: string | null;
        };
        /** DutyList */
        DutyList: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Items */
            items: components["schemas"]["DutyRead"][];
        };
        /**
         * DutyRead
         * @description The instance that is owed next: window of the figures, cut-off (never rolls) and due day.
         *
         *     All instance fields are null when the duty is embedded in another report, `due_on` also when the text
         *     sets no day.
         */
        DutyRead: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            plan: components["schemas"]["PlanRef"];
            /** Clause Ref */
            clause_ref: string;
            /** Title */
            title: string;
            /** From Units */
            from_units: components["schemas"]["UnitRef"][];
            /** From Groups */
            from_groups: components["schemas"]["GroupRef"][];
            to_unit: components["schemas"]["UnitRef"];
            cadence: components["schemas"]["PeriodKind"];
            scheme: components["schemas"]["Scheme"];
            /** Inclusive */
            inclusive: boolean;
            roll_policy: components["schemas"]["RollPolicy"];
            /** Wording */
            wording: string | null;
            /** Embedded In */
            embedded_in: string | null;
            /** Period */
            period: string | null;
            /** Window From */
            window_from: string | null;
            /** Window To */
            window_to: string | null;
            /** Cutoff On */
            cutoff_on: string | null;
            /** Due On */
            due_on: string | null;
        };
        /**
         * Effect
         * @description What moves: due days of open tasks and their periods, reports that are due another day, and
         *     the notifier's planned messages (null here: ask its `obligations/touched`).
         */
        Effect: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Working */
            working: boolean;
            /** Deadlines Moved */
            deadlines_moved: number;
            /** Duties Moved */
            duties_moved: number;
            /** Obligations */
            obligations: number | null;
        };
        /**
         * EnrolmentRead
         * @description What an authenticator app takes in: by picture, by link, or typed. Shown this once.
         */
        EnrolmentRead: {
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
            /** Qr Svg */
            qr_svg: string;
        };
        /**
         * EventKind
         * @enum {string}
         */
        EventKind: "assigned" | "reported" | "submitted" | "confirmed" | "returned" | "deadline_changed" | "cancelled";
        /** EventRead */
        EventRead: {
            /** Id */
            id: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            kind: components["schemas"]["EventKind"];
            /** By */
            by: string | null;
            /** On Behalf Of */
            on_behalf_of: string | null;
            /** Reason */
            reason: string | null;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * EvidenceCreate
         * @description A text, or a link (http or https) to where the proof can be seen.
         */
        EvidenceCreate: {
            kind: components["schemas"]["EvidenceKind"];
            /** Title */
            title: string;
            /** Text */
            text?: string | null;
            /** Url */
            url?: string | null;
        };
        /**
         * EvidenceKind
         * @enum {string}
         */
        EvidenceKind: "text" | "link";
        /** EvidenceRead */
        EvidenceRead: {
            /** Id */
            id: number;
            kind: components["schemas"]["EvidenceKind"];
            /** Title */
            title: string;
            /** Text */
            text: string | null;
            /** Url */
            url: string | null;
        };
        /** FieldError */
        FieldError: {
            /** Pointer */
            pointer: string;
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /** FileCounts */
        FileCounts: {
            /** Created */
            created: number;
            /** Updated */
            updated: number;
            /** Unchanged */
            unchanged: number;
            /** Rejected */
            rejected: number;
        };
        /** Forgotten */
        Forgotten: {
            /** Email */
            email: string;
        };
        /**
         * GrantItem
         * @description `valid_to` is the first day without the role, null while no end is set; `delegated_by` is the
         *     name of whose role it is.
         */
        GrantItem: {
            /** Id */
            id: number;
            role: components["schemas"]["Role"];
            unit: components["schemas"]["UnitRef"];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Delegated By */
            delegated_by: string | null;
        };
        /**
         * GrantRead
         * @description `valid_to` is the first day without the role; `delegated_by` the head who lends it.
         */
        GrantRead: {
            role: components["schemas"]["Role"];
            unit: components["schemas"]["UnitRef"];
            /** Valid To */
            valid_to: string | null;
            /** Delegated By */
            delegated_by: string | null;
        };
        /**
         * GroupChange
         * @description What is left out stays as it is.
         */
        GroupChange: {
            /** Name */
            name?: string | null;
            /** Name En */
            name_en?: string | null;
            rule?: components["schemas"]["RuleWrite"] | null;
            /** Members */
            members?: string[] | null;
            /** Exclude */
            exclude?: string[] | null;
        };
        /** GroupItem */
        GroupItem: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /**
         * GroupNew
         * @description Without a key, one is made of the name. Members and exclusions are ids, keys or codes of units.
         */
        GroupNew: {
            /** Key */
            key?: string | null;
            /** Name */
            name: string;
            /** Name En */
            name_en?: string | null;
            /**
             * @default {
             *       "kinds": [],
             *       "slugs": [],
             *       "exclude": [],
             *       "subordinate_only": false
             *     }
             */
            rule: components["schemas"]["RuleWrite"];
            /**
             * Members
             * @default []
             */
            members: string[];
            /**
             * Exclude
             * @default []
             */
            exclude: string[];
        };
        /**
         * GroupRead
         * @description `name` is in the reader's language. A group in use cannot be deleted: `assignments` were made
         *     via it, `duties` of reporting name it. `edited`: changed since it came with the product, or made here.
         */
        GroupRead: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Name Vi */
            name_vi: string;
            /** Name En */
            name_en: string;
            rule: components["schemas"]["RuleRead"];
            /** Members */
            members: components["schemas"]["UnitRef"][];
            /** Exclude */
            exclude: components["schemas"]["UnitRef"][];
            /** Assignments */
            assignments: number;
            /** Duties */
            duties: number;
            /** Edited */
            edited: boolean;
            /** Version */
            version: number;
        };
        /**
         * GroupRef
         * @description A collective addressee such as "các sở, ban, ngành".
         */
        GroupRef: {
            /** Key */
            key: string;
            /** Name */
            name: string;
        };
        /** Groups */
        Groups: {
            /** Items */
            items: components["schemas"]["GroupItem"][];
        };
        /** Health */
        Health: {
            /** Status */
            status: string;
        };
        /** HeldField */
        HeldField: {
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * HeldItem
         * @description `count` says how many there are of what is only counted, or shown in part; `kept_until` in words.
         */
        HeldItem: {
            /** What */
            what: string;
            /** Purpose */
            purpose: string;
            /** Fields */
            fields: components["schemas"]["HeldField"][];
            /** Count */
            count: number;
            /** Kept Until */
            kept_until: string;
        };
        /** Kept */
        Kept: {
            /** Slug */
            slug: string;
            unit: components["schemas"]["UnitRef"];
            /**
             * Matched By
             * @enum {string}
             */
            matched_by: "slug" | "h_code" | "name";
        };
        /** KeysRead */
        KeysRead: {
            /** Keys */
            keys: {
                [key: string]: unknown;
            }[];
        };
        /** LabelRead */
        LabelRead: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * Leaving
         * @description The reason stands in the trail: name no person in it.
         */
        Leaving: {
            /** Reason */
            reason: string;
        };
        /**
         * Letter
         * @description A mail to be sent: `url` is where its reader sets a password, until `expires_at`; null when it
         *     only tells something.
         */
        Letter: {
            /** Id */
            id: number;
            /** Person Id */
            person_id: number;
            /** Email */
            email: string;
            /** Full Name */
            full_name: string;
            /** Language */
            language: string;
            kind: components["schemas"]["LinkKind"];
            /** Url */
            url: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * LetterFeed
         * @description In order of change. `more`: read on at once with `after=next`; keep `next` for the next round.
         */
        LetterFeed: {
            /** Items */
            items: components["schemas"]["Letter"][];
            /** Next */
            next: string;
            /** More */
            more: boolean;
        };
        /**
         * LinkKind
         * @description What a letter brings: a one-time link to sign in for the first time or after forgetting how; or,
         *     without any link, the word that an account is guarded otherwise than before.
         * @enum {string}
         */
        LinkKind: "invitation" | "reset" | "password_changed" | "second_factor_removed";
        /**
         * LinkRead
         * @description Whom a one-time link is for, and until when it works.
         */
        LinkRead: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "invitation" | "reset";
            /** Full Name */
            full_name: string;
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * LinkSent
         * @description The link goes by mail to the person only; nobody else is shown it.
         */
        LinkSent: {
            kind: components["schemas"]["LinkKind"];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * Made
         * @description A body that was made, or with `dry_run` would be; `unit` is null then. Its H-code is inferred.
         */
        Made: {
            /** Slug */
            slug: string;
            /** Name */
            name: string;
            kind: components["schemas"]["UnitKind"];
            /** H Code */
            h_code: string | null;
            /** Parent */
            parent: string;
            unit: components["schemas"]["UnitRef"] | null;
        };
        /**
         * MeRead
         * @description Who is signed in; `home` is the unit of the nearest role, where the person's day begins.
         *
         *     `to_do`: what must be done before anything else; until then everything but the account's own
         *     addresses refuses with `/problems/steps-left`. `recovery_codes` counts those not used yet.
         */
        MeRead: {
            /** Id */
            id: number;
            /** Full Name */
            full_name: string;
            /** Email */
            email: string;
            /** Post */
            post: string | null;
            /** Language */
            language: string;
            /** Simulated */
            simulated: boolean;
            /** Grants */
            grants: components["schemas"]["GrantRead"][];
            home: components["schemas"]["UnitRef"] | null;
            /** To Do */
            to_do: ("change_password" | "enrol_second_factor")[];
            /** Second Factor */
            second_factor: boolean;
            /** Recovery Codes */
            recovery_codes: number;
        };
        /**
         * Members
         * @description Everybody at once: a group has at most a few hundred members.
         */
        Members: {
            group: components["schemas"]["GroupItem"];
            territory: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Items */
            items: components["schemas"]["UnitRef"][];
            /** Total */
            total: number;
        };
        /**
         * Move
         * @enum {string}
         */
        Move: "report" | "submit" | "confirm" | "return";
        /** NewPassword */
        NewPassword: {
            /** Password */
            password: string;
        };
        /**
         * OccurrenceMark
         * @description The worst state of its counted leads; null before it starts and when it does not count.
         */
        OccurrenceMark: {
            /** Label */
            label: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Due On */
            due_on: string | null;
            state: components["schemas"]["DeadlineState"] | null;
        };
        /**
         * OccurrenceRead
         * @description `counted` is false when it fell due before the plan was issued. Counts are of its leads.
         */
        OccurrenceRead: {
            /** Id */
            id: number;
            /** Label */
            label: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Due On */
            due_on: string | null;
            /** Counted */
            counted: boolean;
            counts: components["schemas"]["Counts"];
            /** Simulated */
            simulated: boolean;
        };
        /** OccurrenceRef */
        OccurrenceRef: {
            /** Label */
            label: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Due On */
            due_on: string | null;
        };
        /** Outline */
        Outline: {
            plan: components["schemas"]["PlanRef"];
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Simulated */
            simulated: boolean;
            /** Clauses */
            clauses: components["schemas"]["ClauseRead"][];
        };
        /**
         * OutlineTask
         * @description `original_due_on` is the first version's day when it has moved since; occurrences oldest first.
         */
        OutlineTask: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Title */
            title: string;
            kind: components["schemas"]["TaskKind"];
            timing: components["schemas"]["Timing"];
            /** Timing Wording */
            timing_wording: string | null;
            /** Start On */
            start_on: string | null;
            /** Due On */
            due_on: string | null;
            state: components["schemas"]["DeadlineState"];
            workflow: components["schemas"]["Workflow"];
            /** Progress */
            progress: number | null;
            /** Leads */
            leads: components["schemas"]["UnitRef"][];
            /** N Leads */
            n_leads: number;
            counts: components["schemas"]["Counts"];
            /** Simulated */
            simulated: boolean;
            /** Original Due On */
            original_due_on: string | null;
            /** Channels */
            channels: components["schemas"]["LabelRead"][];
            /** Deliverables */
            deliverables: components["schemas"]["DeliverableRead"][];
            /** Occurrences */
            occurrences: components["schemas"]["OccurrenceMark"][];
        };
        /** Page[AssignmentItem] */
        Page_AssignmentItem_: {
            /** Items */
            items: components["schemas"]["AssignmentItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[AuditRead] */
        Page_AuditRead_: {
            /** Items */
            items: components["schemas"]["AuditRead"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ClientItem] */
        Page_ClientItem_: {
            /** Items */
            items: components["schemas"]["ClientItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[DelegationItem] */
        Page_DelegationItem_: {
            /** Items */
            items: components["schemas"]["DelegationItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[PersonItem] */
        Page_PersonItem_: {
            /** Items */
            items: components["schemas"]["PersonItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[PlanItem] */
        Page_PlanItem_: {
            /** Items */
            items: components["schemas"]["PlanItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[SuccessionItem] */
        Page_SuccessionItem_: {
            /** Items */
            items: components["schemas"]["SuccessionItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[TaskItem] */
        Page_TaskItem_: {
            /** Items */
            items: components["schemas"]["TaskItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Party */
        Party: {
            /** Id */
            id: number;
            /** Full Name */
            full_name: string;
            /** Post */
            post: string | null;
        };
        /** PasswordChange */
        PasswordChange: {
            /** Old */
            old: string;
            /** New */
            new: string;
        };
        /**
         * PeopleMoved
         * @description Roles held at the predecessors on the day, and how many go on at a successor.
         */
        PeopleMoved: {
            /** N */
            n: number;
            /** Moved */
            moved: number;
        };
        /**
         * PeriodKind
         * @enum {string}
         */
        PeriodKind: "month" | "quarter" | "half" | "year";
        /**
         * PersonAdd
         * @description Name, post, work mail, work phone, and nothing else (Law 91/2025/QH15); with `invite`, a mail
         *     with a link to set a password goes out at once.
         */
        PersonAdd: {
            /** Full Name */
            full_name: string;
            /** Email */
            email: string;
            /** Post */
            post?: string | null;
            /** Phone */
            phone?: string | null;
            /**
             * Language
             * @default vi
             * @enum {string}
             */
            language: "vi" | "en";
            /** Roles */
            roles: components["schemas"]["RoleGive"][];
            /** Invite */
            invite: boolean;
        };
        /**
         * PersonChange
         * @description What is left out stays; null empties a post or a phone number.
         */
        PersonChange: {
            /** Full Name */
            full_name?: string | null;
            /** Email */
            email?: string | null;
            /** Post */
            post?: string | null;
            /** Phone */
            phone?: string | null;
            /** Language */
            language?: ("vi" | "en") | null;
        };
        /**
         * PersonItem
         * @description `grants` are the roles held today or later; `may_change` says whether the reader may change it.
         */
        PersonItem: {
            /** Id */
            id: number;
            /** Full Name */
            full_name: string;
            /** Email */
            email: string;
            /** Post */
            post: string | null;
            /** Phone */
            phone: string | null;
            /**
             * Language
             * @enum {string}
             */
            language: "vi" | "en";
            /** Active */
            active: boolean;
            /** Simulated */
            simulated: boolean;
            state: components["schemas"]["PersonState"];
            /** Grants */
            grants: components["schemas"]["GrantItem"][];
            /** Last Signed In At */
            last_signed_in_at: string | null;
            /** Second Factor */
            second_factor: boolean;
            /** Sessions */
            sessions: number;
            /** May Change */
            may_change: boolean;
            /** Version */
            version: number;
        };
        /**
         * PersonState
         * @description Invited: has never signed in, and has no password to do so.
         * @enum {string}
         */
        PersonState: "active" | "invited" | "deactivated" | "anonymised";
        /** PersonalData */
        PersonalData: {
            /** Service */
            service: string;
            /** Items */
            items: components["schemas"]["HeldItem"][];
        };
        /** PlanDetail */
        PlanDetail: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Symbol */
            symbol: string | null;
            /** Issued On */
            issued_on: string | null;
            /** Issued Wording */
            issued_wording: string | null;
            /** Title */
            title: string;
            /** Period From */
            period_from: string | null;
            /** Period To */
            period_to: string | null;
            /** Period Wording */
            period_wording: string | null;
            status: components["schemas"]["PlanStatus"];
            issuer: components["schemas"]["UnitRef"];
            territory: components["schemas"]["UnitRef"];
            answered_by: components["schemas"]["UnitRef"] | null;
            /** N Tasks */
            n_tasks: number;
            /** N Duties */
            n_duties: number;
            /** N Targets */
            n_targets: number;
            /** Progress */
            progress: number | null;
            /** On Time Rate */
            on_time_rate: number | null;
            counts: components["schemas"]["Counts"];
            /** Simulated */
            simulated: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            implements: components["schemas"]["PlanRef"] | null;
            signer: components["schemas"]["SignerRead"];
            /** Recipients */
            recipients: components["schemas"]["RecipientRead"][];
            /** Documents */
            documents: components["schemas"]["DocumentRead"][];
            /** Budget */
            budget: components["schemas"]["BudgetLineRead"][];
            /** Targets */
            targets: components["schemas"]["TargetRead"][];
            /** Duties */
            duties: components["schemas"]["DutyRead"][];
            /** Channels */
            channels: components["schemas"]["LabelRead"][];
            /** Audiences */
            audiences: components["schemas"]["LabelRead"][];
        };
        /**
         * PlanItem
         * @description `territory` is the province of its time, `answered_by` the one that answers for it on `as_of`.
         */
        PlanItem: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Symbol */
            symbol: string | null;
            /** Issued On */
            issued_on: string | null;
            /** Issued Wording */
            issued_wording: string | null;
            /** Title */
            title: string;
            /** Period From */
            period_from: string | null;
            /** Period To */
            period_to: string | null;
            /** Period Wording */
            period_wording: string | null;
            status: components["schemas"]["PlanStatus"];
            issuer: components["schemas"]["UnitRef"];
            territory: components["schemas"]["UnitRef"];
            answered_by: components["schemas"]["UnitRef"] | null;
            /** N Tasks */
            n_tasks: number;
            /** N Duties */
            n_duties: number;
            /** N Targets */
            n_targets: number;
            /** Progress */
            progress: number | null;
            /** On Time Rate */
            on_time_rate: number | null;
            counts: components["schemas"]["Counts"];
            /** Simulated */
            simulated: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
        };
        /** PlanRef */
        PlanRef: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Symbol */
            symbol: string | null;
            /** Title */
            title: string;
        };
        /**
         * PlanStatus
         * @enum {string}
         */
        PlanStatus: "draft" | "in_force" | "completed" | "superseded" | "archived";
        /**
         * Preview
         * @description `added` and `removed` are against the stored group; without one, everybody is added.
         */
        Preview: {
            territory: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Members */
            members: components["schemas"]["UnitRef"][];
            /** Added */
            added: components["schemas"]["UnitRef"][];
            /** Removed */
            removed: components["schemas"]["UnitRef"][];
        };
        /**
         * PreviewWanted
         * @description A rule as it might be. `key` names the stored group to compare with; `on` is today by default.
         */
        PreviewWanted: {
            /** Key */
            key?: string | null;
            /**
             * @default {
             *       "kinds": [],
             *       "slugs": [],
             *       "exclude": [],
             *       "subordinate_only": false
             *     }
             */
            rule: components["schemas"]["RuleWrite"];
            /**
             * Members
             * @default []
             */
            members: string[];
            /**
             * Exclude
             * @default []
             */
            exclude: string[];
            /** Territory */
            territory: string;
            /** On */
            on?: string | null;
        };
        /** ProblemDetails */
        ProblemDetails: {
            /** Type */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /** Request Id */
            request_id: string;
            /** Errors */
            errors?: components["schemas"]["FieldError"][] | null;
        };
        /**
         * ProviderItem
         * @description `name` is the words on the button, `start_url` where it leads (`?next=` may be added).
         */
        ProviderItem: {
            /** Name */
            name: string;
            /** Start Url */
            start_url: string;
        };
        /** ProvidersRead */
        ProvidersRead: {
            /** Items */
            items: components["schemas"]["ProviderItem"][];
        };
        /**
         * ProvinceItem
         * @description A province as of a day: its type and region then; `communes` is null where the count is not known.
         */
        ProvinceItem: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Code */
            code: string | null;
            /** H Code */
            h_code: string | null;
            kind: components["schemas"]["UnitKind"];
            /** Valid To */
            valid_to: string | null;
            /** H Code Inferred */
            h_code_inferred: boolean;
            /** Type */
            type: string | null;
            /** Region */
            region: string | null;
            /** Provisional */
            provisional: boolean;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Predecessors */
            predecessors: components["schemas"]["UnitRef"][];
            /** Successors */
            successors: components["schemas"]["UnitRef"][];
            /** Communes */
            communes: number | null;
        };
        /** Provinces */
        Provinces: {
            /** Items */
            items: components["schemas"]["ProvinceItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
        };
        /**
         * QuantityCreate
         * @description Delivered in all up to this report.
         */
        QuantityCreate: {
            /** Deliverable Id */
            deliverable_id: number;
            /** Quantity */
            quantity: number;
        };
        /** QuantityRead */
        QuantityRead: {
            /** Deliverable Id */
            deliverable_id: number;
            /** Name */
            name: string;
            /** Unit */
            unit: string | null;
            /** Quantity */
            quantity: number;
        };
        /** RecipientRead */
        RecipientRead: {
            /** Name */
            name: string;
            /** Role */
            role: string | null;
        };
        /**
         * RecoveryCodesRead
         * @description Each signs in once without the authenticator. Shown this once.
         */
        RecoveryCodesRead: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * Refreshed
         * @description `kept` leave the group, but have reported: their reported work stays theirs. `added` and
         *     `cancelled` count assignments, periods of recurring work included.
         */
        Refreshed: {
            /** Task */
            task: number;
            group: components["schemas"]["GroupRef"];
            territory: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Dry Run */
            dry_run: boolean;
            /** Changed */
            changed: boolean;
            /** Comes */
            comes: components["schemas"]["UnitRef"][];
            /** Goes */
            goes: components["schemas"]["UnitRef"][];
            /** Stays */
            stays: components["schemas"]["UnitRef"][];
            /** Kept */
            kept: components["schemas"]["UnitRef"][];
            /** Added */
            added: number;
            /** Cancelled */
            cancelled: number;
        };
        /** Removal */
        Removal: {
            /** Password */
            password: string;
            /** Code */
            code: string;
        };
        /** ReportCreate */
        ReportCreate: {
            /** Percent */
            percent: number;
            /** Text */
            text: string;
            /** Obstacles */
            obstacles?: string | null;
            /** Recommendations */
            recommendations?: string | null;
            /** Quantities */
            quantities?: components["schemas"]["QuantityCreate"][];
            /** Evidence */
            evidence?: components["schemas"]["EvidenceCreate"][];
        };
        /**
         * ReportRead
         * @description `unit` is the agency that answered for the assignment when the report was made.
         */
        ReportRead: {
            /** Id */
            id: number;
            /** Number */
            number: number;
            state: components["schemas"]["ReportState"];
            /** Percent */
            percent: number;
            /** Text */
            text: string;
            /** Obstacles */
            obstacles: string | null;
            /** Recommendations */
            recommendations: string | null;
            unit: components["schemas"]["UnitRef"] | null;
            /** Author */
            author: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Submitted On */
            submitted_on: string | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Decision Note */
            decision_note: string | null;
            /** Quantities */
            quantities: components["schemas"]["QuantityRead"][];
            /** Evidence */
            evidence: components["schemas"]["EvidenceRead"][];
            /** Simulated */
            simulated: boolean;
        };
        /**
         * ReportState
         * @enum {string}
         */
        ReportState: "draft" | "submitted" | "confirmed" | "returned";
        /** Resolved */
        Resolved: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Code */
            code: string | null;
            /** H Code */
            h_code: string | null;
            kind: components["schemas"]["UnitKind"];
            /** Valid To */
            valid_to: string | null;
            /** Type */
            type: string | null;
            parent: components["schemas"]["UnitRef"] | null;
            province: components["schemas"]["UnitRef"] | null;
            /** Subordinate */
            subordinate: boolean;
            /** Provisional */
            provisional: boolean;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /** Return */
        Return: {
            /** Reason */
            reason: string;
        };
        /**
         * Returned
         * @description When and by whom a report was given back; why, only for those who may read the reports.
         */
        Returned: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** By */
            by: string | null;
            /** Reason */
            reason: string | null;
        };
        /** Revocation */
        Revocation: {
            /** Reason */
            reason: string;
        };
        /**
         * Role
         * @enum {string}
         */
        Role: "admin" | "coordinator" | "head" | "officer" | "leader" | "observer";
        /**
         * RoleGive
         * @description `unit` is an id, a key or a resolvable code; from today unless told; `valid_to` is the first
         *     day without the role.
         */
        RoleGive: {
            role: components["schemas"]["Role"];
            /** Unit */
            unit: string;
            /** Valid From */
            valid_from?: string | null;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * RollPolicy
         * @enum {string}
         */
        RollPolicy: "none" | "next" | "previous";
        /** RowError */
        RowError: {
            /** Column */
            column: string;
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * RowRead
         * @description `line` is the row's first line in the file, the header being line 1.
         */
        RowRead: {
            /** Line */
            line: number;
            /**
             * Status
             * @enum {string}
             */
            status: "created" | "updated" | "unchanged" | "rejected";
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Errors */
            errors: components["schemas"]["CellError"][];
        };
        /** RowReport */
        RowReport: {
            /** Line */
            line: number;
            /**
             * Status
             * @enum {string}
             */
            status: "created" | "updated" | "unchanged" | "rejected";
            /** Email */
            email: string;
            /** Errors */
            errors: components["schemas"]["RowError"][];
        };
        /** RuleRead */
        RuleRead: {
            /** Kinds */
            kinds: components["schemas"]["UnitKind"][];
            /** Slugs */
            slugs: string[];
            /** Exclude */
            exclude: string[];
            /** Subordinate Only */
            subordinate_only: boolean;
        };
        /**
         * RuleWrite
         * @description Units of these kinds, or whose key ends in one of these slugs, less the excluded ones.
         */
        RuleWrite: {
            /**
             * Kinds
             * @default []
             */
            kinds: components["schemas"]["UnitKind"][];
            /**
             * Slugs
             * @default []
             */
            slugs: string[];
            /**
             * Exclude
             * @default []
             */
            exclude: string[];
            /**
             * Subordinate Only
             * @default false
             */
            subordinate_only: boolean;
        };
        /**
         * Scheme
         * @enum {string}
         */
        Scheme: "official" | "calendar";
        /**
         * Scope
         * @description What an administrator may give to a machine.
         * @enum {string}
         */
        Scope: "kpi:write" | "kpi:read" | "plan:read";
        /** Scoreboard */
        Scoreboard: {
            /**
             * By
             * @enum {string}
             */
            by: "province" | "agency";
            /**
             * Map
             * @enum {string}
             */
            map: "new" | "old";
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Simulated */
            simulated: boolean;
            /** Rows */
            rows: components["schemas"]["BoardRow"][];
            total: components["schemas"]["Standing"];
        };
        /**
         * SealRead
         * @description How far a trail is sealed; `head` is the last hash, in hexadecimal digits.
         */
        SealRead: {
            /** Sealed */
            sealed: number;
            /** Unsealed */
            unsealed: number;
            /** Head */
            head: string | null;
            /** Sealed At */
            sealed_at: string | null;
        };
        /** SecretItem */
        SecretItem: {
            /** Id */
            id: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * SecretMade
         * @description The secret is shown this once; only its argon2id hash is kept.
         */
        SecretMade: {
            /** Id */
            id: number;
            /** Secret */
            secret: string;
        };
        /** SessionList */
        SessionList: {
            /** Items */
            items: components["schemas"]["SessionRead"][];
        };
        /**
         * SessionRead
         * @description `last_used_at` is when the session last renewed itself; it does so every quarter of an hour.
         */
        SessionRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** User Agent */
            user_agent: string | null;
            /** Current */
            current: boolean;
        };
        /** SignIn */
        SignIn: {
            /** Email */
            email: string;
            /** Password */
            password: string;
            /** Code */
            code?: string | null;
        };
        /** SignerRead */
        SignerRead: {
            /** Name */
            name: string | null;
            /** Post */
            post: string | null;
            /** Capacity */
            capacity: string | null;
        };
        /**
         * Standing
         * @description Rates are percentages with two decimals, null without a denominator. `progress` likewise.
         */
        Standing: {
            counts: components["schemas"]["Counts"];
            /** Completion Rate */
            completion_rate: number | null;
            /** On Time Rate */
            on_time_rate: number | null;
            /** Overdue Rate */
            overdue_rate: number | null;
            /** Progress */
            progress: number | null;
        };
        /** SubjectRead */
        SubjectRead: {
            /** Kind */
            kind: string;
            /** Id */
            id: string;
        };
        /**
         * Submit
         * @description The newest draft, when no report is named.
         */
        Submit: {
            /** Report Id */
            report_id?: number | null;
        };
        /**
         * SuccessionCreate
         * @description `shares` go with the successors of a division, in their order, and sum to 1.
         *
         *     `people`: roles of the predecessors go on at the successor, or stay behind. `assign` gives an
         *     open assignment (by id) of a divided unit to one of the successors (by its place, from 0); all
         *     others go to the first.
         */
        SuccessionCreate: {
            kind: components["schemas"]["SuccessionKind"];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Predecessors */
            predecessors: number[];
            /** Successors */
            successors?: components["schemas"]["Successor"][];
            /** Shares */
            shares?: (number | string)[] | null;
            /** Instrument */
            instrument?: string | null;
            /** Reason */
            reason?: string | null;
            /**
             * People
             * @default move
             * @enum {string}
             */
            people: "move" | "leave";
            /** Assign */
            assign?: {
                [key: string]: number;
            };
        };
        /**
         * SuccessionDone
         * @description What a succession does; of a preview, what it would do. Its ETag is what doing it wants.
         */
        SuccessionDone: {
            /** Id */
            id: number | null;
            /**
             * On
             * Format: date
             */
            on: string;
            kind: components["schemas"]["SuccessionKind"];
            /** Units */
            units: components["schemas"]["UnitMove"][];
            assignments: components["schemas"]["WorkMoved"];
            people: components["schemas"]["PeopleMoved"];
            /** Duties */
            duties: number;
            /** Reports Kept */
            reports_kept: number;
            /** Warnings */
            warnings: components["schemas"]["Warned"][];
            /** Etag */
            etag: string;
        };
        /**
         * SuccessionItem
         * @description One line: who took over from whom. Lines of one decision share `act`; null came with the files.
         */
        SuccessionItem: {
            /** Id */
            id: number;
            /** Act */
            act: number | null;
            /**
             * On
             * Format: date
             */
            on: string;
            kind: components["schemas"]["SuccessionKind"];
            predecessor: components["schemas"]["UnitRef"];
            successor: components["schemas"]["UnitRef"] | null;
            /** Share */
            share: number | null;
            /** Instrument */
            instrument: string | null;
            /** Reason */
            reason: string | null;
            /** Note */
            note: string | null;
            /** Settled */
            settled: boolean;
        };
        /**
         * SuccessionKind
         * @enum {string}
         */
        SuccessionKind: "merge" | "split" | "rename" | "abolish";
        /**
         * SuccessionRead
         * @description A change seen from one of its ends; `unit` is the other end, null when there is none.
         */
        SuccessionRead: {
            unit: components["schemas"]["UnitRef"] | null;
            /**
             * On
             * Format: date
             */
            on: string;
            kind: components["schemas"]["SuccessionKind"];
            /** Note */
            note: string | null;
        };
        /**
         * Successor
         * @description A unit that is there already, or one that begins with the change.
         */
        Successor: {
            /** Id */
            id?: number | null;
            new?: components["schemas"]["SuccessorNew"] | null;
        };
        /**
         * SuccessorNew
         * @description Stands where its predecessors stood, when `parent` is left out.
         */
        SuccessorNew: {
            kind: components["schemas"]["UnitKind"];
            /** Name */
            name: string;
            /** Short Name */
            short_name?: string | null;
            /** Name En */
            name_en?: string | null;
            /** Aliases */
            aliases?: string[];
            /** Type */
            type?: string | null;
            /** Region */
            region?: string | null;
            /** Code */
            code?: string | null;
            /** H Code */
            h_code?: string | null;
            /**
             * Subordinate
             * @default true
             */
            subordinate: boolean;
            /**
             * Provisional
             * @default false
             */
            provisional: boolean;
            /** Slug */
            slug?: string | null;
            /** Parent */
            parent?: number | null;
        };
        /**
         * TargetKind
         * @enum {string}
         */
        TargetKind: "ratio" | "count" | "score" | "qualitative" | "reference";
        /**
         * TargetRead
         * @description `value` is a decimal in words of digits, never a binary float.
         */
        TargetRead: {
            /** Clause Ref */
            clause_ref: string;
            /** Ordinal */
            ordinal: number;
            /** Indicator */
            indicator: string;
            /** Year */
            year: number | null;
            /** Comparator */
            comparator: string | null;
            /** Value */
            value: string | null;
            /** Unit */
            unit: string | null;
            /** Yearly */
            yearly: boolean;
            /** Wording */
            wording: string;
            kind: components["schemas"]["TargetKind"];
        };
        /** TaskDetail */
        TaskDetail: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Title */
            title: string;
            kind: components["schemas"]["TaskKind"];
            timing: components["schemas"]["Timing"];
            /** Timing Wording */
            timing_wording: string | null;
            /** Start On */
            start_on: string | null;
            /** Due On */
            due_on: string | null;
            state: components["schemas"]["DeadlineState"];
            workflow: components["schemas"]["Workflow"];
            /** Progress */
            progress: number | null;
            /** Leads */
            leads: components["schemas"]["UnitRef"][];
            /** N Leads */
            n_leads: number;
            counts: components["schemas"]["Counts"];
            /** Simulated */
            simulated: boolean;
            plan: components["schemas"]["PlanRef"];
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            clause: components["schemas"]["ClauseRef"];
            /** Weight */
            weight: number;
            /** Note */
            note: string | null;
            /** Recurrence */
            recurrence: string | null;
            /** Channels */
            channels: components["schemas"]["LabelRead"][];
            /** Audiences */
            audiences: components["schemas"]["LabelRead"][];
            /** Indicators */
            indicators: string[];
            /** Documents */
            documents: components["schemas"]["DocumentRead"][];
            /** Deliverables */
            deliverables: components["schemas"]["DeliverableRead"][];
            /** Deadline Versions */
            deadline_versions: components["schemas"]["DeadlineVersionRead"][];
            /** Occurrences */
            occurrences: components["schemas"]["OccurrenceRead"][];
            /** Assignments */
            assignments: components["schemas"]["AssignmentItem"][];
        };
        /** TaskItem */
        TaskItem: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Title */
            title: string;
            kind: components["schemas"]["TaskKind"];
            timing: components["schemas"]["Timing"];
            /** Timing Wording */
            timing_wording: string | null;
            /** Start On */
            start_on: string | null;
            /** Due On */
            due_on: string | null;
            state: components["schemas"]["DeadlineState"];
            workflow: components["schemas"]["Workflow"];
            /** Progress */
            progress: number | null;
            /** Leads */
            leads: components["schemas"]["UnitRef"][];
            /** N Leads */
            n_leads: number;
            counts: components["schemas"]["Counts"];
            /** Simulated */
            simulated: boolean;
            plan: components["schemas"]["PlanRef"];
            /**
             * As Of
             * Format: date
             */
            as_of: string;
        };
        /**
         * TaskKind
         * @description A duty is an item of an organisation clause, counted apart from the plan's tasks.
         * @enum {string}
         */
        TaskKind: "task" | "duty";
        /** TaskRef */
        TaskRef: {
            /** Id */
            id: number;
            /** Code */
            code: string;
            /** Title */
            title: string;
            timing: components["schemas"]["Timing"];
        };
        /** TemplateRead */
        TemplateRead: {
            province: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Source */
            source: string;
            /** Communes */
            communes: number;
            /** Bodies */
            bodies: components["schemas"]["BodyRead"][];
        };
        /**
         * Timing
         * @enum {string}
         */
        Timing: "one_off" | "recurring" | "continuous";
        /**
         * TokenForm
         * @description RFC 6749 section 4.4; the client's name and secret may come by HTTP Basic instead.
         */
        TokenForm: {
            /**
             * Grant Type
             * @default
             */
            grant_type: string;
            /**
             * Client Id
             * @default
             */
            client_id: string;
            /**
             * Client Secret
             * @default
             */
            client_secret: string;
            /**
             * Scope
             * @default
             */
            scope: string;
        };
        /** TokenRead */
        TokenRead: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "Bearer";
            /** Expires In */
            expires_in: number;
            /** Scope */
            scope: string;
        };
        /** TotpCode */
        TotpCode: {
            /** Code */
            code: string;
        };
        /**
         * Trend
         * @description The on-time rate on the last day of each month, and on `as_of` for the running one.
         */
        Trend: {
            /**
             * By
             * @enum {string}
             */
            by: "province" | "agency";
            /**
             * Map
             * @enum {string}
             */
            map: "new" | "old";
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Simulated */
            simulated: boolean;
            /** Rows */
            rows: components["schemas"]["TrendRow"][];
        };
        /** TrendPoint */
        TrendPoint: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** On Time Rate */
            on_time_rate: number | null;
        };
        /** TrendRow */
        TrendRow: {
            /** Unit Id */
            unit_id: number;
            /** Points */
            points: components["schemas"]["TrendPoint"][];
        };
        /** TypeRead */
        TypeRead: {
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Type */
            type: string;
            /** Region */
            region: string | null;
            /** Instrument */
            instrument: string | null;
        };
        /**
         * UnitChange
         * @description What is given changes from the day `from` (today) on; what the unit was before stays on record.
         *
         *     A `correction` mends what was always meant: it leaves no trace in the unit's history, only in the
         *     trail of changes. `aliases` and `provisional` have no history.
         */
        UnitChange: {
            /** From */
            from?: string | null;
            /**
             * Correction
             * @default false
             */
            correction: boolean;
            /** Instrument */
            instrument?: string | null;
            /** Name */
            name?: string | null;
            /** Short Name */
            short_name?: string | null;
            /** Name En */
            name_en?: string | null;
            /** Aliases */
            aliases?: string[] | null;
            /** Type */
            type?: string | null;
            /** Region */
            region?: string | null;
            /** Code */
            code?: string | null;
            /** H Code */
            h_code?: string | null;
            /** Parent */
            parent?: number | null;
            /** Subordinate */
            subordinate?: boolean | null;
            /** Provisional */
            provisional?: boolean | null;
        };
        /**
         * UnitCounts
         * @description Today: people with a role for the unit itself, open work that it answers for, units below it.
         */
        UnitCounts: {
            /** People */
            people: number;
            /** Open Assignments */
            open_assignments: number;
            /** Children */
            children: number;
        };
        /**
         * UnitCreate
         * @description `valid_from` is today, and `valid_to` open, when left out.
         */
        UnitCreate: {
            kind: components["schemas"]["UnitKind"];
            /** Name */
            name: string;
            /** Short Name */
            short_name?: string | null;
            /** Name En */
            name_en?: string | null;
            /** Aliases */
            aliases?: string[];
            /** Type */
            type?: string | null;
            /** Region */
            region?: string | null;
            /** Code */
            code?: string | null;
            /** H Code */
            h_code?: string | null;
            /**
             * Subordinate
             * @default true
             */
            subordinate: boolean;
            /**
             * Provisional
             * @default false
             */
            provisional: boolean;
            /** Slug */
            slug?: string | null;
            /** Parent */
            parent: number;
            /** Valid From */
            valid_from?: string | null;
            /** Valid To */
            valid_to?: string | null;
            /** Former Province */
            former_province?: number | null;
            /** Instrument */
            instrument?: string | null;
        };
        /**
         * UnitDetail
         * @description A unit with its history; `answered_by` are the units that answer for it on `as_of`.
         *
         *     Its ETag, made of `version`, is what changing or closing it wants as If-Match.
         */
        UnitDetail: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Code */
            code: string | null;
            /** H Code */
            h_code: string | null;
            kind: components["schemas"]["UnitKind"];
            /** Valid To */
            valid_to: string | null;
            /** Type */
            type: string | null;
            parent: components["schemas"]["UnitRef"] | null;
            province: components["schemas"]["UnitRef"] | null;
            /** Subordinate */
            subordinate: boolean;
            /** Provisional */
            provisional: boolean;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Answered By */
            answered_by: components["schemas"]["UnitRef"][];
            /** Parents */
            parents: components["schemas"]["UnitRef"][];
            former_province: components["schemas"]["UnitRef"] | null;
            /** Aliases */
            aliases: string[];
            /** Region */
            region: string | null;
            /** H Code Inferred */
            h_code_inferred: boolean;
            /** Source */
            source: string | null;
            /** Latitude */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            /** Types */
            types: components["schemas"]["TypeRead"][];
            /** Versions */
            versions: components["schemas"]["VersionRead"][];
            /** Predecessors */
            predecessors: components["schemas"]["SuccessionRead"][];
            /** Successors */
            successors: components["schemas"]["SuccessionRead"][];
            counts: components["schemas"]["UnitCounts"];
            /** Version */
            version: number;
        };
        /**
         * UnitHistory
         * @description What a unit was `on` a day (today): its version then, null when it did not exist.
         *
         *     `answered_by` are the units that answered for it then; `versions` is its whole life, oldest first.
         */
        UnitHistory: {
            unit: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            then: components["schemas"]["VersionRead"] | null;
            /** Answered By */
            answered_by: components["schemas"]["UnitRef"][];
            /** Versions */
            versions: components["schemas"]["VersionRead"][];
            /** Predecessors */
            predecessors: components["schemas"]["SuccessionRead"][];
            /** Successors */
            successors: components["schemas"]["SuccessionRead"][];
        };
        /** UnitItem */
        UnitItem: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Code */
            code: string | null;
            /** H Code */
            h_code: string | null;
            kind: components["schemas"]["UnitKind"];
            /** Valid To */
            valid_to: string | null;
            /** Type */
            type: string | null;
            parent: components["schemas"]["UnitRef"] | null;
            province: components["schemas"]["UnitRef"] | null;
            /** Subordinate */
            subordinate: boolean;
            /** Provisional */
            provisional: boolean;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
        };
        /**
         * UnitKind
         * @enum {string}
         */
        UnitKind: "nation" | "ministry" | "province" | "commune" | "department" | "division" | "press" | "party_body" | "mass_organisation" | "enterprise" | "district";
        /**
         * UnitMove
         * @description `unit` is null in a preview for a unit that is still to be made.
         */
        UnitMove: {
            unit: components["schemas"]["UnitRef"] | null;
            /** Name */
            name: string;
            /**
             * Happens
             * @enum {string}
             */
            happens: "ends" | "begins" | "takes_over" | "moves_below";
            /** Share */
            share: number | null;
        };
        /** UnitPage */
        UnitPage: {
            /** Items */
            items: components["schemas"]["UnitItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
        };
        /**
         * UnitRef
         * @description `valid_to` is the first day without the unit; null while no end is known.
         */
        UnitRef: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Code */
            code: string | null;
            /** H Code */
            h_code: string | null;
            kind: components["schemas"]["UnitKind"];
            /** Valid To */
            valid_to: string | null;
        };
        /** Upcoming */
        Upcoming: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Simulated */
            simulated: boolean;
            /** Weeks */
            weeks: components["schemas"]["UpcomingWeek"][];
        };
        /**
         * UpcomingWeek
         * @description Monday to Sunday; `n` open assignments fall due in it.
         */
        UpcomingWeek: {
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** N */
            n: number;
            /** Days Off */
            days_off: components["schemas"]["DayOff"][];
        };
        /**
         * VersionRead
         * @description What a unit was from a day on; `valid_to` is the first day on which it no longer was so.
         */
        VersionRead: {
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Name En */
            name_en: string | null;
            /** Type */
            type: string | null;
            /** Region */
            region: string | null;
            /** Code */
            code: string | null;
            /** H Code */
            h_code: string | null;
            parent: components["schemas"]["UnitRef"] | null;
            /** Subordinate */
            subordinate: boolean;
            /** Instrument */
            instrument: string | null;
        };
        /** Warned */
        Warned: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * WorkMoved
         * @description Of the predecessors' `open` assignments the successors answer for `moved`, `closed` end.
         */
        WorkMoved: {
            /** Open */
            open: number;
            /** Moved */
            moved: number;
            /** Closed */
            closed: number;
            /** Choices */
            choices: components["schemas"]["Choice"][];
        };
        /**
         * Workflow
         * @description Kept as numbers in this order (services.shared.db.Coded): it may only grow at the end.
         * @enum {string}
         */
        Workflow: "not_started" | "in_progress" | "pending_confirmation" | "completed" | "suspended" | "cancelled";
        /**
         * FileReport
         * @description All rows or none: with one rejected row nothing is stored, whatever the others say.
         *
         *     `changed` is false when nothing was stored.
         */
        services__plan_api__agencyfile__schemas__FileReport: {
            province: components["schemas"]["UnitRef"];
            /** Dry Run */
            dry_run: boolean;
            /** Changed */
            changed: boolean;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Rows */
            rows: components["schemas"]["RowRead"][];
        };
        /**
         * FileReport
         * @description What became of each line, or would have: `stored` is false after a dry run, and when a line was
         *     rejected of a file that was to be stored as a whole.
         */
        services__plan_api__peoplefile__schemas__FileReport: {
            /** Rows */
            rows: components["schemas"]["RowReport"][];
            counts: components["schemas"]["FileCounts"];
            /** Dry Run */
            dry_run: boolean;
            /** Stored */
            stored: boolean;
        };
    };
    responses: {
        /** @description Too many requests. Every answer to a machine tells its limit, by RateLimit and RateLimit-Policy; to others, only sign-ins that failed too often are refused. */
        TooMany: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                /** @description Requests left, and seconds until there is one more: "kpi:read";r=599;t=1 */
                RateLimit?: string;
                /** @description Requests in a window of seconds: "kpi:read";q=600;w=60 */
                "RateLimit-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    provinces: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provinces"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    org_units: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                province?: string | null;
                kind?: components["schemas"]["UnitKind"] | null;
                q?: string;
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    create_unit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    resolve: {
        parameters: {
            query: {
                code: string;
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolved"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    org_unit: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    change_unit: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    unit_history: {
        parameters: {
            query?: {
                on?: string | null;
            };
            header?: never;
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistory"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_successions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                unit?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SuccessionItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    record_succession: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionDone"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    preview_succession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionDone"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    close_unit: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                unit_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionDone"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Groups"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    create_group: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupNew"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    group_members: {
        parameters: {
            query: {
                territory: string;
                on?: string | null;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    preview_group: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewWanted"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    one_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    delete_group: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    change_group: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    refresh_group: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: never;
            path: {
                task_id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refreshed"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    calendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    calendar_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayState"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    set_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayChanged"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    clear_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayChanged"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    preview_calendar_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effect"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_province_template: {
        parameters: {
            query: {
                province: string;
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    apply_province_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                province_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Apply"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    agency_file: {
        parameters: {
            query: {
                province: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    take_agency_file: {
        parameters: {
            query: {
                province: string;
                dry_run?: boolean;
                from?: string | null;
            };
            header?: {
                "content-type"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["services__plan_api__agencyfile__schemas__FileReport"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                tiendo_refresh?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                tiendo_refresh?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    forgotten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forgotten"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    use_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_letters: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterFeed"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Removal"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_api_clients: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClientItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    create_api_client: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMade"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    get_api_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    change_api_client: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                client_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    add_api_client_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretMade"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    retire_api_client_secret: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                client_number: number;
                secret_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    revoke_api_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revocation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvidersRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    start_oidc: {
        parameters: {
            query?: {
                next?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    finish_oidc: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
                iss?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_plans: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                province?: string | null;
                status?: components["schemas"]["PlanStatus"] | null;
                q?: string | null;
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PlanItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_plan: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_outline: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outline"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                plan?: string | null;
                unit?: string | null;
                province?: string | null;
                state?: components["schemas"]["DeadlineState"] | null;
                kind?: components["schemas"]["TaskKind"] | null;
                channel?: string | null;
                q?: string | null;
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_task: {
        parameters: {
            query?: {
                as_of?: string | null;
            };
            header?: never;
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_deadline_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineVersions"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_assignments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                plan?: string | null;
                task?: number | null;
                unit?: string | null;
                province?: string | null;
                role?: components["schemas"]["AssignmentRole"] | null;
                state?: components["schemas"]["DeadlineState"] | null;
                workflow?: components["schemas"]["Workflow"] | null;
                mine?: boolean;
                q?: string | null;
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AssignmentItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    add_report: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    submit_assignment: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    confirm_assignment: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    return_assignment: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_scoreboard: {
        parameters: {
            query?: {
                province?: string | null;
                by?: "province" | "agency";
                map?: "new" | "old";
                as_of?: string | null;
                plan?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scoreboard"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_trend: {
        parameters: {
            query?: {
                province?: string | null;
                by?: "province" | "agency";
                map?: "new" | "old";
                months?: number;
                plan?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trend"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_upcoming: {
        parameters: {
            query?: {
                province?: string | null;
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upcoming"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_report_duties: {
        parameters: {
            query?: {
                plan?: string | null;
                province?: string | null;
                as_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_deadlines: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineFeed"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    audit: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                person?: number | null;
                client?: number | null;
                subject?: string | null;
                action?: string | null;
                from?: string | null;
                to?: string | null;
                request_id?: string | null;
                trail?: "plan" | "directory";
            };
            header?: {
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows, or a file of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditRead_"];
                    "text/csv": string;
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    audit_seal: {
        parameters: {
            query?: {
                trail?: "plan" | "directory";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealRead"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    export_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    import_people: {
        parameters: {
            query?: {
                dry_run?: boolean;
                atomic?: boolean;
                invite?: boolean;
            };
            header?: {
                "content-type"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["services__plan_api__peoplefile__schemas__FileReport"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                q?: string;
                unit?: string | null;
                role?: components["schemas"]["Role"] | null;
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    add_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonAdd"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    change_person: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    invite_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSent"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSent"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    remove_persons_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    give_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleGive"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    end_role: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                person_id: number;
                grant_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deactivate_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leaving"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reactivate_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    anonymise_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leaving"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_delegations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                unit?: string | null;
                state?: components["schemas"]["DelegationState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DelegationItem_"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationAdd"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationItem"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    revoke_delegation: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                delegation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    personal_data: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            429: components["responses"]["TooMany"];
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    _health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    _ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
