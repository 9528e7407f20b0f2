/** Generated from openapi/notifier.json by `npm run api`. */

export interface paths {
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Inbox
         * @description One's own messages, newest first.
         */
        get: operations["list_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Inbox
         * @description How many messages one has not read yet.
         */
        get: operations["count_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read All Messages
         * @description Mark all of one's messages as read.
         */
        post: operations["read_all_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Message
         * @description Mark one message as read; again changes nothing.
         */
        post: operations["read_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Ledger
         * @description What was owed on a day (today by default) and how each debt ended; it must balance.
         */
        get: operations["read_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obligations/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Obligations Touched
         * @description How many planned obligations would move, or wait to be moved, by a day's change.
         */
        get: operations["obligations_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask To Unsubscribe
         * @description A page with one button: looking at a link (as mail scanners do) changes nothing.
         */
        get: operations["ask_to_unsubscribe"];
        put?: never;
        /**
         * Unsubscribe
         * @description No more digests by mail, at once; notices still come, and the inbox keeps everything.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsubscribe/{token}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Unsubscribe
         * @description Digests by mail again.
         */
        post: operations["undo_unsubscribe"];
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
         * @description Who chose what, newest first; with `Accept: text/csv` all that match, as a file.
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
        /** InboxCount */
        InboxCount: {
            /** Unread */
            unread: number;
        };
        /**
         * InboxItem
         * @description At most 50 lines, the most pressing first; `n_lines` counts them all.
         */
        InboxItem: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            kind: components["schemas"]["MessageKind"];
            urgency: components["schemas"]["Urgency"];
            /** Subject */
            subject: string;
            /** Lines */
            lines: components["schemas"]["InboxLine"][];
            /** N Lines */
            n_lines: number;
            /** Read At */
            read_at: string | null;
            /** Simulated */
            simulated: boolean;
        };
        /**
         * InboxLine
         * @description One deadline or decision; `url` is a page of the dashboard, from its root.
         */
        InboxLine: {
            /** Text */
            text: string;
            /** Url */
            url: string;
            state: components["schemas"]["LineState"];
            /** Due On */
            due_on: string | null;
        };
        /**
         * Ledger
         * @description What was owed on a day and how it ended.
         *
         *     `balanced`: every debt is in exactly one place, and each delivered one has a delivery that says so.
         *     `late`: planned, and due for more than an hour.
         */
        Ledger: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Owed */
            owed: number;
            /** Delivered */
            delivered: number;
            /** Suppressed */
            suppressed: {
                [key: string]: number;
            };
            /** Failed */
            failed: number;
            /** Planned */
            planned: number;
            /** Late */
            late: number;
            /** Balanced */
            balanced: boolean;
        };
        /**
         * LineState
         * @enum {string}
         */
        LineState: "in_time" | "due_soon" | "overdue" | "requested" | "confirmed" | "returned" | "unreachable";
        /**
         * MessageKind
         * @description Stored by place: may only grow at the end.
         * @enum {string}
         */
        MessageKind: "digest" | "reminder" | "overdue" | "request" | "decision" | "weekly" | "unreachable";
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
        /** Page[InboxItem] */
        Page_InboxItem_: {
            /** Items */
            items: components["schemas"]["InboxItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** PersonalData */
        PersonalData: {
            /** Service */
            service: string;
            /** Items */
            items: components["schemas"]["HeldItem"][];
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
        /** SubjectRead */
        SubjectRead: {
            /** Kind */
            kind: string;
            /** Id */
            id: string;
        };
        /**
         * Touched
         * @description `obligations`: planned digests and weekly summaries that are to leave at another time.
         */
        Touched: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Working */
            working: boolean;
            /** Obligations */
            obligations: number;
        };
        /**
         * Urgency
         * @enum {string}
         */
        Urgency: "normal" | "high";
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
    list_inbox: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                unread?: boolean | null;
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
                    "application/json": components["schemas"]["Page_InboxItem_"];
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
    count_inbox: {
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
                    "application/json": components["schemas"]["InboxCount"];
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
    read_all_messages: {
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
                    "application/json": components["schemas"]["InboxCount"];
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
    read_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
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
                    "application/json": components["schemas"]["InboxCount"];
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
    read_ledger: {
        parameters: {
            query?: {
                date?: string | null;
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
                    "application/json": components["schemas"]["Ledger"];
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
    obligations_touched: {
        parameters: {
            query: {
                day: string;
                working?: boolean | null;
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
                    "application/json": components["schemas"]["Touched"];
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
    ask_to_unsubscribe: {
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
                    "text/html": string;
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
    unsubscribe: {
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
                    "text/html": string;
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
    undo_unsubscribe: {
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
                    "text/html": string;
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
