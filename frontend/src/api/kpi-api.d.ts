/** Generated from openapi/kpi-api.json by `npm run api`. */

export interface paths {
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Indicators
         * @description Indicators with their targets, in the order of their codes.
         */
        get: operations["list_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Indicator
         * @description One indicator: definition, source clause, who reports and approves, targets.
         */
        get: operations["get_indicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{code}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Series
         * @description One unit's published values over time; a successor's earlier ones are its predecessors' sums.
         */
        get: operations["get_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/series-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Series Held
         * @description What goes on under a successor's name when the unit is merged, divided or renamed.
         */
        get: operations["get_series_held"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Assessments
         * @description A unit against every target set for it, or inherited, with each component of the verdict.
         */
        get: operations["get_assessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/league": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get League
         * @description Units side by side for one period, best first; those without a comparable value come last.
         */
        get: operations["get_league"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Observations
         * @description Values that the caller may see, the latest period first.
         */
        get: operations["list_observations"];
        put?: never;
        /**
         * Enter Observation
         * @description Enter a value, as draft or submitted; 409 when the unit has one for the period already.
         */
        post: operations["enter_observation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations/{observation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Observation
         * @description One value, with the one of the period before and what looks odd about it.
         */
        get: operations["get_observation"];
        /**
         * Change Observation
         * @description Change a value; one that was approved stays published until the change is approved too.
         */
        put: operations["change_observation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations/{observation_id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Revisions
         * @description Every change of a value, the newest first; of unapproved ones only for those who may see them.
         */
        get: operations["list_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations/{observation_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Observation
         * @description Hand a draft, or a returned value, in for approval.
         */
        post: operations["submit_observation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations/{observation_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Observation
         * @description Make a submitted value official: it is published and counted.
         */
        post: operations["approve_observation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations/{observation_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Observation
         * @description Send a submitted value back, with a reason.
         */
        post: operations["return_observation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description Receipts, the newest first: a machine's own, and for people those of sources they answer for.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Import Values
         * @description Store a portal's values and answer a receipt; the same key and body get the same receipt again.
         */
        post: operations["import_values"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{receipt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description One receipt, as it was sent.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Feeds
         * @description Per source and province: expected cadence, last delivery, its age, stale or not.
         */
        get: operations["list_feeds"];
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
         * @description Who changed which figures, newest first; with `Accept: text/csv` all that match, as a file.
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
    "/v1/personal-data": {
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
        /**
         * Assessment
         * @description One indicator against one plan's targets for one scope.
         *
         *     `inherited`: the target was set for a unit that has ended; its successor's own figures are judged.
         */
        Assessment: {
            indicator: components["schemas"]["IndicatorBrief"];
            plan: components["schemas"]["PlanBrief"];
            scope: components["schemas"]["UnitRef"];
            /** Inherited */
            inherited: boolean;
            status: components["schemas"]["Status"];
            /** Reason */
            reason: string | null;
            baseline: components["schemas"]["Baseline"] | null;
            current: components["schemas"]["Current"] | null;
            /** Path */
            path: components["schemas"]["PathPoint"][];
            /** Targets */
            targets: components["schemas"]["TargetVerdict"][];
            /** Judged By */
            judged_by: number | null;
            /** Expected */
            expected: string | null;
            /** Attained Share */
            attained_share: string | null;
            /** Ratio */
            ratio: string | null;
            ratio_status: components["schemas"]["Status"] | null;
            /** Disputed */
            disputed: boolean;
            /** Periods Left */
            periods_left: number | null;
            /** Required Pace */
            required_pace: string | null;
            /** Observed Pace */
            observed_pace: string | null;
            /** Forecast */
            forecast: string | null;
            /** Forecast On */
            forecast_on: string | null;
            /** Reached On */
            reached_on: string | null;
            /** Never Reached */
            never_reached: boolean;
            /** Simulated */
            simulated: boolean;
        };
        /** Assessments */
        Assessments: {
            org_unit: components["schemas"]["UnitRef"];
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Map
             * @enum {string}
             */
            map: "new" | "old";
            /** Plan */
            plan: string | null;
            /** Items */
            items: components["schemas"]["Assessment"][];
            /** Formula Version */
            formula_version: string;
            /** Simulated */
            simulated: boolean;
        };
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
         * Baseline
         * @description `derived`: the document states none; it is the first approved observation.
         */
        Baseline: {
            /** Period */
            period: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Value
             * @example 51.2
             * @example 1024000
             */
            value: string;
            /** Derived */
            derived: boolean;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * Comparator
         * @enum {string}
         */
        Comparator: ">=" | "<=" | "=" | "done";
        /**
         * Count
         * @description Of the units that a sum is made of: how many are expected, and how many have each state.
         */
        Count: {
            /** Expected */
            expected: number;
            /** Reported */
            reported: number;
            /** Missing */
            missing: number;
            /** Not Applicable */
            not_applicable: number;
        };
        /** Counts */
        Counts: {
            /** Received */
            received: number;
            /** Created */
            created: number;
            /** Updated */
            updated: number;
            /** Unchanged */
            unchanged: number;
            /** Rejected */
            rejected: number;
        };
        /** Current */
        Current: {
            /** Period */
            period: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Value
             * @example 51.2
             * @example 1024000
             */
            value: string;
            /** Numerator */
            numerator: string | null;
            /** Denominator */
            denominator: string | null;
            /** Receipt */
            receipt: string | null;
            /** Derived From */
            derived_from: components["schemas"]["UnitRef"][];
            /** Simulated */
            simulated: boolean;
        };
        /**
         * Direction
         * @enum {string}
         */
        Direction: "up" | "down";
        /** EntryWarning */
        EntryWarning: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * FeedItem
         * @description `age_hours` and `last_received_at` are null when nothing has come yet.
         *
         *     Stale: the cadence's latest closed period, and seven days of grace, have passed without a delivery.
         */
        FeedItem: {
            /** Source */
            source: string;
            /** Name */
            name: string;
            province: components["schemas"]["UnitRef"];
            /** Cadence */
            cadence: ("month" | "quarter" | "half" | "year") | null;
            /** Last Received At */
            last_received_at: string | null;
            /** Last Receipt */
            last_receipt: string | null;
            /** Last Rows */
            last_rows: number | null;
            /** Age Hours */
            age_hours: number | null;
            /** Expected Since */
            expected_since: string | null;
            /** Stale */
            stale: boolean;
            /** Simulated */
            simulated: boolean;
        };
        /** Feeds */
        Feeds: {
            /** Items */
            items: components["schemas"]["FeedItem"][];
            /**
             * Checked At
             * Format: date-time
             */
            checked_at: string;
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
        /**
         * ImportItem
         * @description A receipt in short; `imports/{id}` gives the whole of it.
         */
        ImportItem: {
            /** Id */
            id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "accepted" | "partially_accepted" | "rejected";
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
            /** Source */
            source: string;
            /** Sha256 */
            sha256: string;
            counts: components["schemas"]["Counts"];
            /** N Warnings */
            n_warnings: number;
            /** N Errors */
            n_errors: number;
        };
        /** IndicatorBrief */
        IndicatorBrief: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Unit */
            unit: string;
            kind: components["schemas"]["IndicatorKind"];
            direction: components["schemas"]["Direction"];
        };
        /**
         * IndicatorKind
         * @enum {string}
         */
        IndicatorKind: "ratio" | "count" | "score" | "qualitative" | "reference";
        /** IndicatorRead */
        IndicatorRead: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Unit */
            unit: string;
            kind: components["schemas"]["IndicatorKind"];
            direction: components["schemas"]["Direction"];
            /** Definition */
            definition: string;
            over_units: components["schemas"]["OverUnits"];
            over_time: components["schemas"]["OverTime"];
            /** Cap */
            cap: string | null;
            /** Frequency */
            frequency: string;
            /** Scheme */
            scheme: string;
            level: components["schemas"]["Level"];
            /** Source Document */
            source_document: string;
            /** Source Clause */
            source_clause: string;
            /** Approved By */
            approved_by: string;
            /** Targets */
            targets: components["schemas"]["TargetRead"][];
        };
        /** League */
        League: {
            indicator: components["schemas"]["IndicatorBrief"];
            /** Period */
            period: string;
            /**
             * Period From
             * Format: date
             */
            period_from: string;
            /**
             * Period To
             * Format: date
             */
            period_to: string;
            level: components["schemas"]["Level"];
            /**
             * Map
             * @enum {string}
             */
            map: "new" | "old";
            province: components["schemas"]["UnitRef"] | null;
            /** Rows */
            rows: components["schemas"]["LeagueRow"][];
            /** N Units */
            n_units: number;
            /** N With Value */
            n_with_value: number;
            /** Nation */
            nation: string | null;
            /** Simulated */
            simulated: boolean;
            /** Formula Version */
            formula_version: string;
        };
        /**
         * LeagueRow
         * @description `rank` is null without a value; equal values share a rank. A unit that is not comparable is
         *     shown with the reason, and not ranked.
         */
        LeagueRow: {
            unit: components["schemas"]["UnitRef"];
            /** Rank */
            rank: number | null;
            /** Value */
            value: string | null;
            /** Numerator */
            numerator: string | null;
            /** Denominator */
            denominator: string | null;
            state: components["schemas"]["ValueState"] | null;
            /** Previous */
            previous: string | null;
            /** Change */
            change: string | null;
            /** Comparable */
            comparable: boolean;
            /** Reason */
            reason: string | null;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * Level
         * @description Whose values make up a province's figure; values of other units are kept, and not counted.
         * @enum {string}
         */
        Level: "province" | "agency" | "commune";
        /** ObservationChange */
        ObservationChange: {
            /** @default reported */
            value_state: components["schemas"]["ValueState"];
            /** Numerator */
            numerator?: string | number | null;
            /** Denominator */
            denominator?: string | number | null;
            /** Value */
            value?: string | number | null;
            /** Note */
            note?: string | null;
            /**
             * Submit
             * @default false
             */
            submit: boolean;
        };
        /**
         * ObservationEntry
         * @description One value: a ratio's numerator and denominator, else `value` (a qualitative one: 1 yes, 0 no).
         */
        ObservationEntry: {
            /** @default reported */
            value_state: components["schemas"]["ValueState"];
            /** Numerator */
            numerator?: string | number | null;
            /** Denominator */
            denominator?: string | number | null;
            /** Value */
            value?: string | number | null;
            /** Note */
            note?: string | null;
            /** Indicator */
            indicator: string;
            /** Org Unit */
            org_unit: string;
            /** Period */
            period: string;
            /**
             * Submit
             * @default false
             */
            submit: boolean;
        };
        /**
         * ObservationItem
         * @description `current` is the value in work, for those who may see it; `published` the last approved one.
         *
         *     `workflow` is that of what is shown: `approved` for those who see the published value only.
         */
        ObservationItem: {
            /** Id */
            id: string;
            indicator: components["schemas"]["IndicatorBrief"];
            org_unit: components["schemas"]["UnitRef"];
            /** Period */
            period: string;
            /**
             * Period From
             * Format: date
             */
            period_from: string;
            /**
             * Period To
             * Format: date
             */
            period_to: string;
            workflow: components["schemas"]["Workflow"];
            current: components["schemas"]["ValueRead"] | null;
            published: components["schemas"]["ValueRead"] | null;
            /** Note */
            note: string | null;
            /** Version */
            version: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** May */
            may: string[];
            /** Simulated */
            simulated: boolean;
        };
        /** ObservationRead */
        ObservationRead: {
            /** Id */
            id: string;
            indicator: components["schemas"]["IndicatorBrief"];
            org_unit: components["schemas"]["UnitRef"];
            /** Period */
            period: string;
            /**
             * Period From
             * Format: date
             */
            period_from: string;
            /**
             * Period To
             * Format: date
             */
            period_to: string;
            workflow: components["schemas"]["Workflow"];
            current: components["schemas"]["ValueRead"] | null;
            published: components["schemas"]["ValueRead"] | null;
            /** Note */
            note: string | null;
            /** Version */
            version: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** May */
            may: string[];
            /** Simulated */
            simulated: boolean;
            previous: components["schemas"]["ValueRead"] | null;
            /** Previous Period */
            previous_period: string;
            /** Warnings */
            warnings: components["schemas"]["EntryWarning"][];
        };
        /**
         * OverTime
         * @description How a year comes from its quarters: flows add up, of stocks the last counts.
         * @enum {string}
         */
        OverTime: "sum" | "last";
        /**
         * OverUnits
         * @description How a province's figure comes from its units.
         * @enum {string}
         */
        OverUnits: "ratio_of_sums" | "sum" | "none";
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
        /** Page[ImportItem] */
        Page_ImportItem_: {
            /** Items */
            items: components["schemas"]["ImportItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[IndicatorRead] */
        Page_IndicatorRead_: {
            /** Items */
            items: components["schemas"]["IndicatorRead"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ObservationItem] */
        Page_ObservationItem_: {
            /** Items */
            items: components["schemas"]["ObservationItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** PathPoint */
        PathPoint: {
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Value
             * @example 51.2
             * @example 1024000
             */
            value: string;
        };
        /** PersonalData */
        PersonalData: {
            /** Service */
            service: string;
            /** Items */
            items: components["schemas"]["HeldItem"][];
        };
        /** PlanBrief */
        PlanBrief: {
            /** Code */
            code: string;
            /** Symbol */
            symbol: string | null;
        };
        /**
         * Point
         * @description One period. `state` null: nothing was reported; `reason` says why a value is null.
         *
         *     `derived_from` names the predecessors whose numerators and denominators were added up.
         */
        Point: {
            /** Period */
            period: string;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Value */
            value: string | null;
            /** Numerator */
            numerator: string | null;
            /** Denominator */
            denominator: string | null;
            state: components["schemas"]["ValueState"] | null;
            workflow: components["schemas"]["Workflow"] | null;
            /** Derived From */
            derived_from: components["schemas"]["UnitRef"][];
            /** Reason */
            reason: string | null;
            /** Receipt */
            receipt: string | null;
            units: components["schemas"]["Count"] | null;
            /** Simulated */
            simulated: boolean;
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
        /** ReceiptError */
        ReceiptError: {
            /** Index */
            index: number;
            /** Pointer */
            pointer: string;
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /** ReceiptRead */
        ReceiptRead: {
            /** Id */
            id: string;
            /** Idempotency Key */
            idempotency_key: string;
            /**
             * Status
             * @enum {string}
             */
            status: "accepted" | "partially_accepted" | "rejected";
            /** Dry Run */
            dry_run: boolean;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Sha256 */
            sha256: string;
            /** Source */
            source: string;
            counts: components["schemas"]["Counts"];
            /** Control Totals */
            control_totals: {
                [key: string]: string;
            };
            /** Warnings */
            warnings: components["schemas"]["ReceiptWarning"][];
            /** Errors */
            errors: components["schemas"]["ReceiptError"][];
        };
        /** ReceiptWarning */
        ReceiptWarning: {
            /** Index */
            index: number;
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * Result
         * @enum {string}
         */
        Result: "met" | "not_met" | "no_data";
        /** ReturnReason */
        ReturnReason: {
            /** Reason */
            reason: string;
        };
        /** RevisionRead */
        RevisionRead: {
            /** Version */
            version: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Action */
            action: string;
            workflow: components["schemas"]["Workflow"];
            state: components["schemas"]["ValueState"];
            /** Numerator */
            numerator: string | null;
            /** Denominator */
            denominator: string | null;
            /** Value */
            value: string | null;
            /** Source */
            source: string;
            /** Receipt */
            receipt: string | null;
            /** Author */
            author: string | null;
            /** Note */
            note: string | null;
            /** Simulated */
            simulated: boolean;
        };
        /** Revisions */
        Revisions: {
            /** Items */
            items: components["schemas"]["RevisionRead"][];
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
        /** Series */
        Series: {
            indicator: components["schemas"]["IndicatorBrief"];
            org_unit: components["schemas"]["UnitRef"];
            /**
             * Map
             * @enum {string}
             */
            map: "new" | "old";
            /** Frequency */
            frequency: string;
            /** Scheme */
            scheme: string;
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Points */
            points: components["schemas"]["Point"][];
            /** Simulated */
            simulated: boolean;
            /** Formula Version */
            formula_version: string;
        };
        /**
         * SeriesHeld
         * @description Published values of a unit and of all that it took over from: what a successor shows on.
         */
        SeriesHeld: {
            unit: components["schemas"]["UnitRef"];
            /** Indicators */
            indicators: number;
            /** Observations */
            observations: number;
            /** First Period */
            first_period: string | null;
            /** Last Period */
            last_period: string | null;
        };
        /**
         * Status
         * @enum {string}
         */
        Status: "achieved" | "on_track" | "acceleration_needed" | "off_track" | "deteriorating" | "no_data";
        /** SubjectRead */
        SubjectRead: {
            /** Kind */
            kind: string;
            /** Id */
            id: string;
        };
        /**
         * TargetRead
         * @description `value` is null for qualitative and referring targets; `due_on` is the end of the year's period.
         */
        TargetRead: {
            plan: components["schemas"]["PlanBrief"];
            /** Clause Ref */
            clause_ref: string;
            /** Ordinal */
            ordinal: number;
            scope: components["schemas"]["UnitRef"];
            /** Year */
            year: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            comparator: components["schemas"]["Comparator"];
            /** Value */
            value: string | null;
            /** Unit */
            unit: string | null;
            /** Yearly */
            yearly: boolean;
            /** Wording */
            wording: string;
            /** Kind */
            kind: string;
        };
        /**
         * TargetVerdict
         * @description A target with its date. `result` is null until the date has passed; then it is frozen.
         */
        TargetVerdict: {
            /** Year */
            year: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            comparator: components["schemas"]["Comparator"];
            /** Value */
            value: string | null;
            /** Unit */
            unit: string | null;
            /** Wording */
            wording: string;
            /** Clause Ref */
            clause_ref: string;
            result: components["schemas"]["Result"] | null;
            /** Period */
            period: string | null;
            /** Observed */
            observed: string | null;
            /** Gap */
            gap: string | null;
            /** Receipt */
            receipt: string | null;
            /** Frozen At */
            frozen_at: string | null;
            /** Formula Version */
            formula_version: string | null;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * UnitKind
         * @enum {string}
         */
        UnitKind: "nation" | "ministry" | "province" | "commune" | "department" | "division" | "press" | "party_body" | "mass_organisation" | "enterprise" | "district";
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
        /**
         * ValueRead
         * @description `value` of a ratio is in percent; null where there is no denominator.
         */
        ValueRead: {
            state: components["schemas"]["ValueState"];
            /** Numerator */
            numerator: string | null;
            /** Denominator */
            denominator: string | null;
            /** Value */
            value: string | null;
            /** Source */
            source: string;
            /** Receipt */
            receipt: string | null;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * ValueState
         * @description Zero is a reported value; missing and not applicable are no values at all.
         * @enum {string}
         */
        ValueState: "reported" | "missing" | "not_applicable";
        /**
         * Workflow
         * @enum {string}
         */
        Workflow: "draft" | "submitted" | "approved" | "returned";
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
    list_indicators: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                plan?: string | null;
                kind?: components["schemas"]["IndicatorKind"] | null;
                q?: string | null;
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
                    "application/json": components["schemas"]["Page_IndicatorRead_"];
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
    get_indicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["IndicatorRead"];
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
    get_series: {
        parameters: {
            query: {
                org_unit: string;
                from?: string | null;
                to?: string | null;
                map?: "new" | "old";
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["Series"];
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
    get_series_held: {
        parameters: {
            query: {
                org_unit: string;
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
                    "application/json": components["schemas"]["SeriesHeld"];
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
    get_assessments: {
        parameters: {
            query: {
                org_unit: string;
                on?: string | null;
                plan?: string | null;
                indicator?: string | null;
                map?: "new" | "old";
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
                    "application/json": components["schemas"]["Assessments"];
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
    get_league: {
        parameters: {
            query: {
                indicator: string;
                period?: string | null;
                level?: components["schemas"]["Level"];
                province?: string | null;
                map?: "new" | "old";
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
                    "application/json": components["schemas"]["League"];
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
    list_observations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                indicator?: string | null;
                org_unit?: string | null;
                period?: string | null;
                workflow?: components["schemas"]["Workflow"] | null;
                mine?: boolean;
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
                    "application/json": components["schemas"]["Page_ObservationItem_"];
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
    enter_observation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObservationEntry"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationRead"];
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
    get_observation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                observation_id: string;
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
                    "application/json": components["schemas"]["ObservationRead"];
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
    change_observation: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                observation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObservationChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationRead"];
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
    list_revisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                observation_id: string;
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
                    "application/json": components["schemas"]["Revisions"];
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
    submit_observation: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                observation_id: string;
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
                    "application/json": components["schemas"]["ObservationRead"];
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
    approve_observation: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                observation_id: string;
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
                    "application/json": components["schemas"]["ObservationRead"];
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
    return_observation: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                observation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationRead"];
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
    list_imports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                source?: string | null;
                status?: ("accepted" | "partially_accepted" | "rejected") | null;
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
                    "application/json": components["schemas"]["Page_ImportItem_"];
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
    import_values: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Source */
                    source: string;
                    /**
                     * As Of
                     * Format: date-time
                     */
                    as_of: string;
                    /**
                     * Mode
                     * @default partial
                     * @enum {string}
                     */
                    mode?: "atomic" | "partial";
                    /**
                     * Dry Run
                     * @default false
                     */
                    dry_run?: boolean;
                    control_totals?: {
                        /** Rows */
                        rows?: number | null;
                        /** Numerator */
                        numerator?: (string | number) | null;
                        /** Denominator */
                        denominator?: (string | number) | null;
                        /** Value */
                        value?: (string | number) | null;
                    } | null;
                    /** Observations */
                    observations: {
                        /** Indicator */
                        indicator: string;
                        /** Org Unit */
                        org_unit: string;
                        /** Period */
                        period: string;
                        /** Numerator */
                        numerator?: (string | number) | null;
                        /** Denominator */
                        denominator?: (string | number) | null;
                        /** Value */
                        value?: (string | number) | null;
                        /**
                         * ValueState
                         * @description Zero is a reported value; missing and not applicable are no values at all.
                         * @enum {string}
                         */
                        value_state?: "reported" | "missing" | "not_applicable";
                        /** Note */
                        note?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptRead"];
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
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
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
                    "application/json": components["schemas"]["ReceiptRead"];
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
    list_feeds: {
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
                    "application/json": components["schemas"]["Feeds"];
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
