/** Made from the OpenAPI document by `npm run openapi`; not edited by hand. */
export interface paths {
    "/v1/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The empty Excel template */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The workbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template filled with the current version of a school */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The workbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stores the school of a filled template; findings name sheet and cell, and on errors nothing is stored
         * @description The body is the .xlsx file itself, or a form with it in the field `file`. A school whose id is known already is replaced only with `If-Match`; without it the answer is 409 and names the current version.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Checks only; nothing is stored */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description ETag of the version to be changed; needed */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "multipart/form-data": {
                        /** Format: binary */
                        file?: string;
                    };
                };
            };
            responses: {
                /** @description Stored as the next version; dry run: the findings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolStored"] | components["schemas"]["Validation"];
                    };
                };
                /** @description Stored as version 1 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolStored"];
                    };
                };
                /** @description `BODY_EMPTY` The request has no body; a JSON document is needed. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `SCHOOL_EXISTS` A school with this id exists already. Change it with PUT and its version. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_STALE` This is not the current version: somebody else has changed it. Read it again first. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `WORKBOOK_TYPE_UNSUPPORTED` Send an .xlsx file as the body, or as a form upload.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `WORKBOOK_INVALID` The workbook has errors; nothing was stored.
                 *
                 *     `SCHOOL_INVALID` The school document has errors; nothing was stored.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schools in the order of their ids */
        get: {
            parameters: {
                query?: {
                    /** @description How many at most */
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolList"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CURSOR_INVALID` Wrong cursor: use `next` of the page before.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Stores a new school */
        post: {
            parameters: {
                query?: {
                    /** @description Checks only; nothing is stored */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description A repetition with the same key and body gets the first answer again, for at least a day */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchoolInput"];
                };
            };
            responses: {
                /** @description Dry run: the document has no errors */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Validation"];
                    };
                };
                /** @description Stored as version 1 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolStored"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `SCHOOL_EXISTS` A school with this id exists already. Change it with PUT and its version. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `SCHOOL_INVALID` The school document has errors; nothing was stored.
                 *
                 *     `IDEMPOTENCY_KEY_INVALID` Idempotency-Key must be 1 to 200 visible ASCII characters.
                 *
                 *     `IDEMPOTENCY_KEY_REUSED` This Idempotency-Key was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The current document; its ETag is the version for If-Match */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The document */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["School"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Stores the next version of a school */
        put: {
            parameters: {
                query?: {
                    /** @description Checks only; nothing is stored */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description ETag of the version to be changed; needed */
                    "if-match"?: string;
                };
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchoolInput"];
                };
            };
            responses: {
                /** @description Stored as the next version; dry run: the findings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolStored"] | components["schemas"]["Validation"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_STALE` This is not the current version: somebody else has changed it. Read it again first. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `SCHOOL_INVALID` The school document has errors; nothing was stored.
                 *
                 *     `SCHOOL_ID_DIFFERS` The id in the document differs from the address.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_MISSING` Name the version to be changed with If-Match (the ETag that was read). */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Removes a school with its versions and unpublished plans */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version to be changed; needed */
                    "if-match"?: string;
                };
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `SCHOOL_HAS_PUBLISHED_PLAN` The school has a published plan and cannot be removed.
                 *
                 *     `SCHOOL_HAS_UNFINISHED_PLAN` The school has an unfinished plan; stop or cancel it first.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_STALE` This is not the current version: somebody else has changed it. Read it again first. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_MISSING` Name the version to be changed with If-Match (the ETag that was read). */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, version and figures without the document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The summary */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolSummary"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many at most */
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                };
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolVersionList"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CURSOR_INVALID` Wrong cursor: use `next` of the page before.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document of one version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The document */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["School"];
                    };
                };
                /**
                 * @description `SCHOOL_UNKNOWN` There is no such school.
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `REQUEST_INVALID` The request has wrong parameters; see the findings. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks a school document, or the stored one where no body is sent; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SchoolInput"];
                };
            };
            responses: {
                /** @description All findings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Validation"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of a school, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many at most */
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                };
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanList"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CURSOR_INVALID` Wrong cursor: use `next` of the page before.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Accepts a plan to be made; follow it at its Location */
        post: {
            parameters: {
                query?: {
                    /** @description Checks only; nothing is stored */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description A repetition with the same key and body gets the first answer again, for at least a day */
                    "idempotency-key"?: string;
                };
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanRequest"];
                };
            };
            responses: {
                /** @description Dry run: the school has no errors */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Validation"];
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `SCHOOL_UNKNOWN` There is no such school.
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `SCHOOL_INVALID` The school document has errors; nothing was stored.
                 *
                 *     `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `IDEMPOTENCY_KEY_INVALID` Idempotency-Key must be 1 to 200 visible ASCII characters.
                 *
                 *     `IDEMPOTENCY_KEY_REUSED` This Idempotency-Key was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `NOT_READY` The service is starting or stopping.
                 *
                 *     `BUSY` Too much is waiting already; try again later.
                 */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, progress and figures of a plan, without the plan */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The summary */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description `PLAN_UNKNOWN` There is no such plan. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Removes a finished plan that is not published */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version to be changed; needed */
                    "if-match"?: string;
                };
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `PLAN_UNKNOWN` There is no such plan. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_PUBLISHED` The plan is published and cannot be removed.
                 *
                 *     `PLAN_UNFINISHED` The plan is not finished; stop or cancel it first.
                 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_STALE` This is not the current version: somebody else has changed it. Read it again first. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_MISSING` Name the version to be changed with If-Match (the ETag that was read). */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the search soon and keeps the best so far; changes nothing where the plan has ended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It had ended already */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description It ends soon; its events tell when */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description `PLAN_UNKNOWN` There is no such plan. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the plan up; changes nothing where it has ended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The plan as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description `PLAN_UNKNOWN` There is no such plan. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a finished plan as published; it can no longer be removed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the version to be changed; needed */
                    "if-match"?: string;
                };
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The plan as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description `PLAN_UNKNOWN` There is no such plan. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `PLAN_NOT_FINAL` Only a finished plan can be published. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_STALE` This is not the current version: somebody else has changed it. Read it again first. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `VERSION_MISSING` Name the version to be changed with If-Match (the ETag that was read). */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `progress` (Progress), `state` and `end` (PlanSummary)
         * @description Every event is a full snapshot with a growing id. A new reader first gets the present state; `Last-Event-ID` leaves out what was seen. `end` is always sent, also for plans that ended long ago, and closes the stream. A stream that closes without `end` (the service stopped) is to be opened again.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "last-event-id"?: string;
                };
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description `PLAN_UNKNOWN` There is no such plan. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ranked substitutes for every duty of an absence */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecommendationPost"];
                };
            };
            responses: {
                /** @description The answer; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recommendations"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CHANGE_REFUSED` This change cannot be made; params say why.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repairs a whole absence with the fewest changes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AbsencePost"];
                };
            };
            responses: {
                /** @description What would change; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsenceAnswer"];
                    };
                };
                /** @description Kept as a new plan */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsenceAnswer"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CHANGE_REFUSED` This change cannot be made; params say why.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two people exchange a duty each; their loads stay as they were */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SwapPost"];
                };
            };
            responses: {
                /** @description What would change; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SwapAnswer"];
                    };
                };
                /** @description Kept as a new plan */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SwapAnswer"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CHANGE_REFUSED` This change cannot be made; params say why.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/frontier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What fairness costs in willingness for the matrix of the plan; a point is chosen by putting its options into the school */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FrontierPost"];
                };
            };
            responses: {
                /** @description The answer; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Frontier"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CHANGE_REFUSED` This change cannot be made; params say why.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fees, pay, vendors and accounts month by month, planned and by the attendance recorded so far */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Counted now, recounted by the audit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accounts"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/term-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Survey, satisfaction and exits, monthly direct report, performance summary, pay review */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Counted now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TermReports"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a fee cap would buy: the largest menu within it, and the cheapest leaders for the menu of the plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BudgetPost"];
                };
            };
            responses: {
                /** @description The answer; nothing is stored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Budget"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `REQUEST_INVALID` The request has wrong parameters; see the findings. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `matrix` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanMatrix"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `enrolment` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanEnrolment"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `roster` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanRoster"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `dismissal` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanDismissal"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `reports` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanReports"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `audit` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanAudit"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `certificates` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCertificates"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `open` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanOpen"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `calendar` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanCalendar"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/provenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `provenance` of the plan document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As stored; of a running plan the best so far */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanProvenance"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/exports/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of the plan: a workbook (.xlsx) or a page to print (.html) */
        get: {
            parameters: {
                query?: {
                    /** @description Roll-call sheets: the weekday */
                    weekday?: number;
                };
                header?: never;
                path: {
                    school: string;
                    plan: string;
                    /** @description One of matrix.xlsx, matrix.html, roster.xlsx, roster.html, roll-call.xlsx, roll-call.html, class-slips.xlsx, class-slips.html, compliance.xlsx, compliance.html, public-notice.xlsx, public-notice.html, pupil-slips.xlsx, pupil-slips.html, bills.xlsx, bills.html, pay.xlsx, pay.html, account.xlsx, account.html, survey.xlsx, survey.html, direct-report.xlsx, direct-report.html, performance.xlsx, performance.html, pay-review.xlsx, pay-review.html */
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/html": string;
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 *
                 *     `EXPORT_UNKNOWN` There is no such export.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `REQUEST_INVALID` The request has wrong parameters; see the findings. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the other plan of the school does differently */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The differences */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Comparison"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/plans/{plan}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Simulates a day of the plan’s dismissal, and scenarios against it on the same days; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                    plan: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SimulationRequest"];
                };
            };
            responses: {
                /** @description Waits, queues over time, comparison, positions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DismissalComparison"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_UNKNOWN` There is no such plan.
                 *
                 *     `PLAN_NOT_READY` This plan has nothing to read (not made yet, cancelled, or failed).
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `REQUEST_INVALID` The request has wrong parameters; see the findings. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school}/calibrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Estimates rate of handover and arrivals from the counts of one dismissal; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    school: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalibrationRequest"];
                };
            };
            responses: {
                /** @description Parameters with their errors */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calibration"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `SCHOOL_UNKNOWN` There is no such school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `REQUEST_INVALID` The request has wrong parameters; see the findings. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Audits a plan as it is handed in, for example after it was edited by hand; stores nothing */
        post: {
            parameters: {
                query?: {
                    /** @description A stored school, instead of one in the body */
                    school?: string;
                    /** @description Missing: the current version */
                    version?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnalysisRequest"];
                };
            };
            responses: {
                /** @description Violations, figures, loads */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Analysis"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `SCHOOL_UNKNOWN` There is no such school.
                 *
                 *     `SCHOOL_VERSION_UNKNOWN` The school has no such version.
                 */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `PLAN_INVALID` The school or the plan handed in has errors.
                 *
                 *     `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reference schools */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DemoSchoolList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo/schools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reference school, ready to post */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The document */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["School"];
                    };
                };
                /** @description `DEMO_SCHOOL_UNKNOWN` There is no such reference school. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policy packs: first the program's own, then the district's */
        get: {
            parameters: {
                query?: {
                    /** @description How many at most */
                    limit?: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyList"];
                    };
                };
                /**
                 * @description `REQUEST_INVALID` The request has wrong parameters; see the findings.
                 *
                 *     `CURSOR_INVALID` Wrong cursor: use `next` of the page before.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Stores a district's own policy pack */
        post: {
            parameters: {
                query?: {
                    /** @description Checks only; nothing is stored */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description A repetition with the same key and body gets the first answer again, for at least a day */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PolicyPackInput"];
                };
            };
            responses: {
                /** @description Dry run: the pack has no errors */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyStored"];
                    };
                };
                /** @description Stored */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyStored"];
                    };
                };
                /**
                 * @description `BODY_EMPTY` The request has no body; a JSON document is needed.
                 *
                 *     `BODY_NOT_UTF8` The body is not encoded in UTF-8.
                 *
                 *     `BODY_NOT_JSON` The body is not valid JSON.
                 *
                 *     `BODY_TOO_DEEP` The JSON is nested too deeply.
                 */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `POLICY_EXISTS` A policy pack with this id exists already; use another id. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `BODY_TOO_LARGE` The body is too large.
                 *
                 *     `DOCUMENT_TOO_DEMANDING` Handling this document takes more time or memory than allowed.
                 */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `MEDIA_TYPE_UNSUPPORTED` The content type must be application/json.
                 *
                 *     `CONTENT_ENCODING_UNSUPPORTED` The body must not be compressed.
                 */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description `POLICY_INVALID` The policy pack has errors; nothing was stored.
                 *
                 *     `IDEMPOTENCY_KEY_INVALID` Idempotency-Key must be 1 to 200 visible ASCII characters.
                 *
                 *     `IDEMPOTENCY_KEY_REUSED` This Idempotency-Key was used for another request.
                 */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `BUSY` Too much is waiting already; try again later. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A policy pack with its rules and citations */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The pack */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyPack"];
                    };
                };
                /** @description `POLICY_UNKNOWN` There is no such policy pack. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Alive */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The store answers and plans can be made */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ready */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description `NOT_READY` The service is starting or stopping. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every code a request can be refused with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The index */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProblemIndex"];
                    };
                };
            };
        };
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
        AnalysisRequest: {
            /** @description Left out where the query names a stored school */
            school?: components["schemas"]["SchoolInput"];
            plan: components["schemas"]["Plan"];
        };
        /** @description Local bell time HH:mm */
        Clock: string;
        /** @description Both ends included */
        DateRange: {
            from: components["schemas"]["IsoDate"];
            to: components["schemas"]["IsoDate"];
        };
        /** @description Caller's own identifier: no slash, no hash sign, no blank at either end. */
        Id: string;
        /**
         * Format: date
         * @description Date YYYY-MM-DD
         */
        IsoDate: string;
        Name: string;
        Sentence: {
            zh: string;
            en: string;
        };
        /** @description ISO weekday, 1 Monday … 5 Friday */
        Weekday: number;
        /** @enum {string} */
        WorkKind: "homework" | "qa" | "club" | "assistant" | "independent" | "extended" | "lunch" | "evening" | "patrol" | "gate" | "escort" | "waiting" | "firstAid" | "dutyLeader" | "reserve";
        CalibrationRequest: {
            /** @description Columns time, gate, count and, if known, announced; 时间、校门、人数、公布时间 */
            csv: string;
            /** @description Announced minute of all rows that name none */
            announced?: components["schemas"]["Clock"];
        };
        AbsencePost: {
            person: components["schemas"]["Id"];
            dates: components["schemas"]["DateRange"];
            /** @description Missing: whole days */
            blocks?: components["schemas"]["Id"][];
            /** @description Private; never published */
            reason?: string;
            /** @description Earlier dates are past and stay as they are */
            frozenBefore?: components["schemas"]["IsoDate"];
            /**
             * @description Keep the result as a new plan; the old one stays. Otherwise nothing is stored
             * @default false
             */
            apply: boolean;
            /** @description Name of the new plan */
            name?: components["schemas"]["Name"];
        };
        BudgetPost: {
            /** @description What parents pay a pupil and month at most, whole fen */
            feeCapFen: number;
        };
        FrontierPost: {
            /**
             * @description How many rosters are made at most; each takes as long as a roster
             * @default 7
             */
            points: number;
        };
        PlanRequest: {
            /** @description For people, for example “autumn, first draft” */
            name?: components["schemas"]["Name"];
            /** @default 1 */
            seed: number;
            /** @description Work units of each member of the search. Equal school, seed and iterations give equal plans */
            iterations?: number;
            /** @description Wall-clock limit; its plan can be repeated from its provenance */
            seconds?: number;
            /** @description Missing: the current version */
            schoolVersion?: number;
        };
        PolicyPackInput: {
            /** @constant */
            schema: "afterbell.policy/1";
            /** @description Identifier of a pack, kebab-case */
            id: string;
            /** @description Chinese first, English second */
            name: {
                zh: string;
                en: string;
            };
            /**
             * @description core: rules that need no source, always in force; base: a notice that can be left out; region: the rest
             * @default region
             * @enum {string}
             */
            role: "core" | "base" | "region";
            /**
             * @description Packs whose rules apply too; a later one overrides an earlier
             * @default []
             */
            extends: string[];
            document?: {
                file: string;
                title: string;
                headings: {
                    number: string;
                    text: string;
                    occurrence: number;
                }[];
            };
            rules: {
                /** @description One concern, one id, in all packs: the same id in a later pack of the lineage overrides */
                id: string;
                /** @enum {string} */
                level: "hard" | "inPrinciple" | "requiredOffer" | "recommended" | "evidence" | "schoolDecides" | "report" | "export";
                /**
                 * @default checklist
                 * @enum {string}
                 */
                shownBy: "plan" | "finance" | "publication" | "checklist";
                /** @description The rule in our own words */
                sentence: {
                    zh: string;
                    en: string;
                };
                /** @default {} */
                params: {
                    [key: string]: {
                        value: number | string | boolean | string[];
                        /** @enum {string} */
                        unit: "HH:mm" | "minutes" | "days" | "month" | "iso-weekdays" | "grades" | "times-per-term" | "count" | "percent" | "fen-per-pupil-lesson" | "fen-per-pupil-day" | "fen-per-lesson" | "flag" | "code" | "codes" | "words" | "prohibited-content";
                    };
                };
                citation: {
                    /** @description File of the document, for example seeds/sanya.txt */
                    document: string;
                    /** @description Path of the numbered heading, for example 三(六)1 */
                    number: string;
                    heading: string;
                    /** @description Which of several headings with the same number; missing: the first */
                    occurrence?: number;
                    /** @description Known from reports of the press, not from the document itself */
                    asReported?: boolean;
                };
                /** @description A later rule that takes its place: confirm with the district */
                supersededBy?: {
                    /** @description Identifier of a pack, kebab-case */
                    pack: string;
                    /** @description One concern, one id, in all packs: the same id in a later pack of the lineage overrides */
                    rule: string;
                    /** @description Chinese first, English second */
                    note: {
                        zh: string;
                        en: string;
                    };
                };
                /** @description How the clause was read, where that is a judgement */
                note?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        RecommendationPost: {
            person: components["schemas"]["Id"];
            dates: components["schemas"]["DateRange"];
            /** @description Missing: whole days */
            blocks?: components["schemas"]["Id"][];
            /** @description Private; never published */
            reason?: string;
            /** @description Earlier dates are past and stay as they are */
            frozenBefore?: components["schemas"]["IsoDate"];
            /**
             * @description Also say why everybody else cannot
             * @default false
             */
            barred: boolean;
        };
        SchoolInput: {
            /** @constant */
            schema: "afterbell.school/1";
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            district?: components["schemas"]["Id"];
            /** @description Policy pack, for example helan */
            region: components["schemas"]["Id"];
            /**
             * @description The national notice applies on top of the region
             * @default true
             */
            nationalBase: boolean;
            /** @default Asia/Shanghai */
            timeZone: string;
            /**
             * @default countyTown
             * @enum {string}
             */
            setting: "countyTown" | "rural" | "city";
            /** @default {} */
            options: {
                /** @default 4 */
                unitsPerLesson: number;
                /** @default 40 */
                lessonMinutes: number;
                /**
                 * @description "refuse" is a bar, not only a wish
                 * @default false
                 */
                refusalBinds: boolean;
                /**
                 * @default fairnessFirst
                 * @enum {string}
                 */
                rosterOrder: "fairnessFirst" | "willingnessFirst" | "balanced";
                /** @description With `balanced`: a weight or a window; missing: both weights 1 */
                rosterBalance?: {
                    /** @constant */
                    kind: "weight";
                    fairness: number;
                    willingness: number;
                } | {
                    /** @constant */
                    kind: "window";
                    /** @description Whole sub-units of a lesson */
                    leastUnits: number;
                    /** @description Whole sub-units of a lesson */
                    widthUnits: number;
                };
                /**
                 * @description Rotating posts follow an N-week cycle, or single dates
                 * @default {
                 *       "kind": "cycle",
                 *       "weeks": 2
                 *     }
                 */
                rotation: {
                    /** @constant */
                    kind: "cycle";
                    weeks: number;
                } | {
                    /** @constant */
                    kind: "dated";
                };
                /** @default {} */
                defaultCaps: {
                    /** @default 3 */
                    perDay: number;
                    /** @default 8 */
                    perWeek: number;
                };
                /** @default 50 */
                pupilsPerSupervisor: number;
                /**
                 * @description Seats of every open section kept for late joiners
                 * @default 0
                 */
                spareSeats: number;
                /**
                 * @description One supervisor per homework group and weekday (the usual), or the same on all weekdays
                 * @enum {string}
                 */
                homeworkSupervisor?: "weekday" | "week";
                /** @description Fridays, evenings, extended care: how many for each */
                bands?: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    weekdays?: components["schemas"]["Weekday"][];
                    blocks?: components["schemas"]["Id"][];
                    works?: components["schemas"]["WorkKind"][];
                    dates?: components["schemas"]["DateRange"];
                    /** @description For everybody who may take such a duty */
                    least?: number;
                    most?: number;
                }[];
                /** @description Days in lieu 调休: what earns one */
                daysInLieu?: {
                    /** @description Load that earns one day off */
                    unitsPerDay: number;
                    /**
                     * @description Only duties in extended care and evenings earn
                     * @default true
                     */
                    lateOnly: boolean;
                };
                /**
                 * @description How many choices count as "got a wish"
                 * @default 3
                 */
                firstChoices: number;
            };
            term: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                start: components["schemas"]["IsoDate"];
                end: components["schemas"]["IsoDate"];
                /** @default [] */
                holidays: {
                    name: components["schemas"]["Name"];
                    dates: components["schemas"]["DateRange"];
                }[];
                /** @default [] */
                makeUpDays: {
                    /** @description A Saturday or Sunday on which the school works */
                    date: components["schemas"]["IsoDate"];
                    /** @description Which weekday's table it follows */
                    follows: components["schemas"]["Weekday"];
                    /** @default true */
                    service: boolean;
                    /** @default true */
                    clubs: boolean;
                    /** @default false */
                    vendors: boolean;
                }[];
                /**
                 * @description Days that are not normal; a later entry overrides an earlier one
                 * @default []
                 */
                dayKinds: {
                    dates: components["schemas"]["DateRange"];
                    /** @enum {string} */
                    kind: "normal" | "homeworkOnly" | "noService" | "halfDay" | "exam" | "event";
                    /** @description Missing: all grades */
                    grades?: components["schemas"]["Id"][];
                    name?: components["schemas"]["Name"];
                }[];
                /** @default {} */
                dayRules: {
                    /**
                     * @default {
                     *       "service": true,
                     *       "clubs": true
                     *     }
                     */
                    normal: {
                        service: boolean;
                        clubs: boolean;
                    };
                    /**
                     * @default {
                     *       "service": true,
                     *       "clubs": false
                     *     }
                     */
                    homeworkOnly: {
                        service: boolean;
                        clubs: boolean;
                    };
                    /**
                     * @default {
                     *       "service": false,
                     *       "clubs": false
                     *     }
                     */
                    noService: {
                        service: boolean;
                        clubs: boolean;
                    };
                    /**
                     * @default {
                     *       "service": false,
                     *       "clubs": false
                     *     }
                     */
                    halfDay: {
                        service: boolean;
                        clubs: boolean;
                    };
                    /**
                     * @default {
                     *       "service": true,
                     *       "clubs": false
                     *     }
                     */
                    exam: {
                        service: boolean;
                        clubs: boolean;
                    };
                    /**
                     * @default {
                     *       "service": false,
                     *       "clubs": false
                     *     }
                     */
                    event: {
                        service: boolean;
                        clubs: boolean;
                    };
                };
                /** @description Clubs meet only within it; missing: the whole term */
                clubWindow?: components["schemas"]["DateRange"];
                /** @description Changes of club are accepted; lists are frozen afterwards */
                trialWeek?: components["schemas"]["DateRange"];
                /**
                 * @description Missing dates belong to the first template that fits
                 * @default []
                 */
                seasons: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    dates: components["schemas"]["DateRange"];
                }[];
            };
            blocks: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /** @enum {string} */
                kind: "homework" | "club" | "break" | "extended" | "lunch" | "evening";
                /**
                 * @default afterSchool
                 * @enum {string}
                 */
                ledger: "afterSchool" | "lunch" | "evening";
                /**
                 * @default [
                 *       1,
                 *       2,
                 *       3,
                 *       4,
                 *       5
                 *     ]
                 */
                weekdays: components["schemas"]["Weekday"][];
                /** @description Missing: all grades */
                grades?: components["schemas"]["Id"][];
                /**
                 * @description The supervised activity of pupils who are in no club; the first entry that fits counts
                 * @default []
                 */
                defaults: {
                    grades?: components["schemas"]["Id"][];
                    activity: components["schemas"]["Id"];
                }[];
                /**
                 * @description The activity on service days without clubs; missing: the default activity
                 * @default []
                 */
                replacement: {
                    grades?: components["schemas"]["Id"][];
                    activity: components["schemas"]["Id"];
                }[];
            }[];
            templates: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                seasons?: components["schemas"]["Id"][];
                weekdays?: components["schemas"]["Weekday"][];
                grades?: components["schemas"]["Id"][];
                afternoonStart?: components["schemas"]["Clock"];
                /** @description End of the planned lessons: the first dismissal */
                lessonsEnd: components["schemas"]["Clock"];
                times: {
                    block: components["schemas"]["Id"];
                    start: components["schemas"]["Clock"];
                    end: components["schemas"]["Clock"];
                }[];
            }[];
            campuses: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
            }[];
            buildings: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                campus: components["schemas"]["Id"];
                /**
                 * @description Metres east of the campus origin
                 * @default 0
                 */
                x: number;
                /**
                 * @description Metres north of the campus origin
                 * @default 0
                 */
                y: number;
            }[];
            rooms: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                building: components["schemas"]["Id"];
                /** @default 1 */
                floor: number;
                /** @enum {string} */
                kind: "classroom" | "music" | "art" | "calligraphy" | "dance" | "laboratory" | "computer" | "library" | "workshop" | "gym" | "playground" | "court" | "garden" | "hall" | "canteen" | "clinic" | "office" | "other";
                /** @default false */
                outdoors: boolean;
                /** @description Pupils at once, over all groups */
                capacity: number;
                /**
                 * @description How many groups may share it at the same time
                 * @default 1
                 */
                groupsAtOnce: number;
                /** @default [] */
                equipment: string[];
                /**
                 * @description Closed on these dates, weekdays or blocks; a missing part means all
                 * @default []
                 */
                closed: {
                    dates?: components["schemas"]["DateRange"];
                    weekday?: components["schemas"]["Weekday"];
                    block?: components["schemas"]["Id"];
                }[];
                /** @description Where an outdoor group goes in bad weather */
                indoorFallback?: components["schemas"]["Id"];
            }[];
            gates: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                campus: components["schemas"]["Id"];
                /** @default 0 */
                x: number;
                /** @default 0 */
                y: number;
                /** @description Clear width; 30 cm of it are lost to the edges */
                clearWidthCentimetres: number;
                /**
                 * @description Pupils handed to a collector at the same time
                 * @default 2
                 */
                handoverPoints: number;
                /** @default 60 */
                waitingSquareMetres: number;
                /** @default 30 */
                kerbMetres: number;
                /** @description Cars that can park while their driver comes to the gate on foot; missing: none */
                parkingPlaces?: number;
                /** @description Two-wheelers that can stand beside the waiting area; the others stand in it. Missing: enough for all */
                twoWheelerPlaces?: number;
                /** @description Part of the waiting area under a roof: what is left of it in rain. Missing: all of it */
                coveredSquareMetres?: number;
                /**
                 * @default [
                 *       {
                 *         "from": "06:00",
                 *         "to": "22:00"
                 *       }
                 *     ]
                 */
                open: {
                    from: components["schemas"]["Clock"];
                    to: components["schemas"]["Clock"];
                }[];
                /** @default [] */
                closedDates: components["schemas"]["DateRange"][];
            }[];
            /** @default {} */
            grounds: {
                /** @default [] */
                ways: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    /** @enum {string} */
                    kind: "stairs" | "corridor" | "path";
                    /** @description Clear width; 30 cm of it are lost to the edges */
                    clearWidthCentimetres: number;
                    /**
                     * @description Length; of stairs the length of the slope
                     * @default 0
                     */
                    metres: number;
                }[];
                /** @default [] */
                routes: {
                    id: components["schemas"]["Id"];
                    building: components["schemas"]["Id"];
                    /** @description Missing: all floors */
                    floors?: number[];
                    gate: components["schemas"]["Id"];
                    /** @description In the order in which they are passed */
                    ways: components["schemas"]["Id"][];
                    /**
                     * @default any
                     * @enum {string}
                     */
                    weather: "any" | "dry" | "rain";
                }[];
                /** @default [] */
                assemblyAreas: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    /** @description Gates whose groups stand here */
                    gates: components["schemas"]["Id"][];
                    /** @description Pupils it holds at once */
                    pupils: number;
                }[];
                /** @default [] */
                buses: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    /** @description Before which gate it stands */
                    gate: components["schemas"]["Id"];
                    departs: components["schemas"]["Clock"];
                    /**
                     * @default [
                     *       1,
                     *       2,
                     *       3,
                     *       4,
                     *       5
                     *     ]
                     */
                    weekdays: components["schemas"]["Weekday"][];
                    /**
                     * @description From the gate until everybody is on it
                     * @default 3
                     */
                    boardMinutes: number;
                    /** @description Missing: all pupils with transport `bus` */
                    pupils?: components["schemas"]["Id"][];
                }[];
            };
            /** @default {} */
            travel: {
                /** @default 15 */
                betweenCampusesMinutes: number;
                /** @default 0 */
                betweenBuildingsMinutes: number;
            };
            /** @default {} */
            dismissal: {
                /** @default 3 */
                gatherMinutes: number;
                /**
                 * @description Wished gap between two waves at one gate
                 * @default 10
                 */
                gapMinutes: number;
                /** @default 3 */
                leastGapMinutes: number;
                /**
                 * @description A group leaves within this time after its last block
                 * @default 30
                 */
                windowMinutes: number;
                /**
                 * @description Grades 1–2: 0.9 m/s
                 * @default 54
                 */
                walkMetresPerMinuteLower: number;
                /**
                 * @description Grade 3 upward: 1.1 m/s
                 * @default 66
                 */
                walkMetresPerMinuteUpper: number;
                /** @default 15 */
                secondsPerFloor: number;
                /** @default 4 */
                handoverSeconds: number;
                /** @default 800 */
                collectedPermille: number;
                /**
                 * @description Mean arrival against the announced time
                 * @default -300
                 */
                collectorMeanEarlySeconds: number;
                /** @default 360 */
                collectorDeviationSeconds: number;
                /** @default 300 */
                carPermille: number;
                /** @default 48 */
                carKerbSeconds: number;
                /** @default 750 */
                carLengthCentimetres: number;
                /**
                 * @default fromSection
                 * @enum {string}
                 */
                escort: "fromSection" | "viaHomeroom";
                /**
                 * @description On stairs: 0.6 m/s
                 * @default 36
                 */
                stairsMetresPerMinute: number;
                /**
                 * @description Met by a two-wheeler, of those who are met
                 * @default 420
                 */
                twoWheelerPermille: number;
                /**
                 * @description Who leaves first: the lower grades, or another band of grades in every season or on every weekday
                 * @default lowerFirst
                 * @enum {string}
                 */
                order: "lowerFirst" | "seasons" | "weekdays";
                /** @default {} */
                rain: {
                    /**
                     * @description Pace in rain against dry weather
                     * @default 800
                     */
                    walkPermille: number;
                    /**
                     * @description Coats and umbrellas
                     * @default 2
                     */
                    extraGatherMinutes: number;
                    /**
                     * @description Time of a handover against dry weather
                     * @default 1250
                     */
                    handoverPermille: number;
                    /**
                     * @description Met by car, of those who are met
                     * @default 450
                     */
                    carPermille: number;
                    /**
                     * @description Collectors come later by
                     * @default 60
                     */
                    collectorLateSeconds: number;
                };
            };
            stages: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /** @enum {string} */
                kind: "primary" | "juniorHigh";
            }[];
            grades: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                number: number;
                stage: components["schemas"]["Id"];
            }[];
            classes: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                grade: components["schemas"]["Id"];
                homeRoom: components["schemas"]["Id"];
                /** @description Pupils on the roll, also those who do not take part */
                pupils: number;
            }[];
            pupils?: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                class: components["schemas"]["Id"];
                /**
                 * @description Blocks in which the pupil stays, by weekday; empty: does not take part
                 * @default []
                 */
                stay: {
                    weekday: components["schemas"]["Weekday"];
                    blocks: components["schemas"]["Id"][];
                }[];
                /** @description First day, if later than the start of term */
                joins?: components["schemas"]["IsoDate"];
                /** @description Last day, if earlier than the end of term */
                leaves?: components["schemas"]["IsoDate"];
                /**
                 * @description One-day bookings
                 * @default []
                 */
                bookings: {
                    date: components["schemas"]["IsoDate"];
                    blocks: components["schemas"]["Id"][];
                }[];
                /** @default [] */
                absences: components["schemas"]["DateRange"][];
                /** @default [] */
                earlyLeaving: {
                    weekday?: components["schemas"]["Weekday"];
                    date?: components["schemas"]["IsoDate"];
                    at: components["schemas"]["Clock"];
                }[];
                /**
                 * @description Clubs, best first; one list for the whole week
                 * @default []
                 */
                choices: components["schemas"]["Id"][];
                /**
                 * @description Club sessions wanted a week
                 * @default 0
                 */
                want: number;
                /**
                 * @description This club only on this weekday
                 * @default []
                 */
                pins: {
                    weekday: components["schemas"]["Weekday"];
                    club: components["schemas"]["Id"];
                }[];
                /**
                 * @description Clubs with a fee that the parents agreed to in writing
                 * @default []
                 */
                paidConsent: components["schemas"]["Id"][];
                /** @description Whole fen */
                feeLimitFenPerTerm?: number;
                /** @default [] */
                priority: ("disability" | "leftBehind" | "migrantWorkerChild" | "poorFamily" | "singleParent")[];
                /**
                 * @default none
                 * @enum {string}
                 */
                waiver: "none" | "reduced" | "free";
                /** @default [] */
                siblings: components["schemas"]["Id"][];
                /**
                 * @description Leave in the same wave through the same gate
                 * @default false
                 */
                siblingsTogether: boolean;
                /** @default [] */
                collectors: {
                    name: components["schemas"]["Name"];
                    relation: string;
                    /** @description Private 托管 minder who collects several pupils */
                    minder?: components["schemas"]["Id"];
                }[];
                /** @default false */
                mayLeaveAlone: boolean;
                /**
                 * @default walk
                 * @enum {string}
                 */
                transport: "walk" | "twoWheeler" | "car" | "bus";
                /**
                 * @description Last term's clubs whose place the pupil asks to keep
                 * @default []
                 */
                keeps: components["schemas"]["Id"][];
                /**
                 * @description How many wishes were missed last term: first in ties
                 * @default 0
                 */
                lostLastTerm: number;
                survey?: {
                    asked: boolean;
                    /** @enum {string} */
                    answer?: "yes" | "no";
                    reason?: string;
                };
            }[];
            headCounts?: {
                class: components["schemas"]["Id"];
                weekday: components["schemas"]["Weekday"];
                block: components["schemas"]["Id"];
                club?: components["schemas"]["Id"];
                pupils: number;
            }[];
            staff: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /** @enum {string} */
                kind: "teacher" | "leader" | "health" | "security" | "library" | "logistics";
                /**
                 * @description Empty: all
                 * @default []
                 */
                campuses: components["schemas"]["Id"][];
                /** @default [] */
                subjects: string[];
                /** @description Class whose homeroom teacher this is */
                homeroomOf?: components["schemas"]["Id"];
                /** @default [] */
                teaches: {
                    class: components["schemas"]["Id"];
                    subject: string;
                }[];
                /**
                 * @description What clubs ask of their leaders
                 * @default []
                 */
                skills: string[];
                /**
                 * @description Ordinary lessons a week
                 * @default 0
                 */
                weeklyLessons: number;
                /** @default 1000 */
                fullTimePermille: number;
                /**
                 * @description Sub-units a week
                 * @default {}
                 */
                weeklyLoad: {
                    /** @description Whole sub-units of a lesson */
                    least?: number;
                    /** @description Whole sub-units of a lesson */
                    wished?: number;
                    /** @description Whole sub-units of a lesson */
                    most?: number;
                };
                /** @default {} */
                caps: {
                    /** @description Duties on one date */
                    perDay?: number;
                    /** @description Duties in one week */
                    perWeek?: number;
                    /** @description Consecutive dates with duties in extended care or in the evening; days without school end a row */
                    lateDaysInARow?: number;
                };
                /** @default [] */
                unavailable: {
                    weekday?: components["schemas"]["Weekday"];
                    /**
                     * @description Weeks of the term, counted from 1
                     * @default every
                     * @enum {string}
                     */
                    weeks: "every" | "odd" | "even";
                    block?: components["schemas"]["Id"];
                    from?: components["schemas"]["Clock"];
                    to?: components["schemas"]["Clock"];
                    dates?: components["schemas"]["DateRange"];
                    reason?: string;
                }[];
                /** @default [] */
                absences: {
                    dates: components["schemas"]["DateRange"];
                    block?: components["schemas"]["Id"];
                    reason?: string;
                }[];
                /** @default [] */
                willingness: {
                    weekday?: components["schemas"]["Weekday"];
                    block?: components["schemas"]["Id"];
                    work?: components["schemas"]["WorkKind"];
                    /** @enum {string} */
                    level: "refuse" | "reluctant" | "neutral" | "willing" | "eager";
                }[];
                /** @default [] */
                statuses: {
                    /** @enum {string} */
                    kind: "pregnancy" | "nursing" | "childUnderOne" | "longLeave" | "training" | "other";
                    dates: components["schemas"]["DateRange"];
                    /** @description Target during the status, in proportion; 0 means no duties at all */
                    sharePermille: number;
                }[];
                /**
                 * @description Surplus (positive) or shortfall from earlier terms
                 * @default 0
                 */
                carriedInUnits: number;
                /** @description Tutor pair 师徒: the younger colleague */
                mentorOf?: components["schemas"]["Id"];
                /**
                 * @description Never late on the same date as any of these people
                 * @default []
                 */
                notWith: components["schemas"]["Id"][];
                /** @description Days in lieu 调休: free of duties, the target stays as it is */
                daysOff?: components["schemas"]["DateRange"][];
                /** @description Dates wished for or to be avoided */
                dateWishes?: {
                    dates: components["schemas"]["DateRange"];
                    block?: components["schemas"]["Id"];
                    /** @enum {string} */
                    level: "wish" | "avoid";
                }[];
                /** @description Wishes duties on few days rather than spread */
                fewDays?: boolean;
            }[];
            /** @default [] */
            externals: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /** @enum {string} */
                kind: "retiredTeacher" | "student" | "coach" | "artist" | "craftsperson" | "heritageBearer" | "volunteer" | "vendorInstructor" | "otherProfessional";
                vendor?: components["schemas"]["Id"];
                /** @default [] */
                skills: string[];
                qualification?: string;
                qualificationUntil?: components["schemas"]["IsoDate"];
                /** @description Approval by school or bureau */
                approved?: components["schemas"]["DateRange"];
                backgroundCheckedOn?: components["schemas"]["IsoDate"];
                healthCheckedOn?: components["schemas"]["IsoDate"];
                /**
                 * @description Employed elsewhere as a teacher at present
                 * @default false
                 */
                inServiceTeacher: boolean;
                /**
                 * @description Empty: always
                 * @default []
                 */
                available: {
                    weekday: components["schemas"]["Weekday"];
                    block?: components["schemas"]["Id"];
                }[];
                /** @default [] */
                absences: {
                    dates: components["schemas"]["DateRange"];
                    block?: components["schemas"]["Id"];
                    reason?: string;
                }[];
                /** @default [] */
                substitutesFor: components["schemas"]["Id"][];
                /**
                 * @description Whole fen
                 * @default 0
                 */
                payFenPerLesson: number;
            }[];
            /** @default [] */
            vendors: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /**
                 * @description Subject-teaching institutions may not take part
                 * @enum {string}
                 */
                kind: "nonSubject" | "subject";
                /** @description On the education bureau's list during these dates */
                approved?: components["schemas"]["DateRange"];
                licence?: components["schemas"]["DateRange"];
                score?: number;
            }[];
            /** @default [] */
            clubs: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /**
                 * @description Club, Q&A room 答疑室, or open activity (films, reading room)
                 * @default club
                 * @enum {string}
                 */
                kind: "club" | "qa" | "open";
                /** @default  */
                description: string;
                /** @enum {string} */
                category: "moral" | "intellectual" | "physical" | "aesthetic" | "labour";
                grades: components["schemas"]["Id"][];
                /** @description What leading it weighs and pays */
                post: components["schemas"]["Id"];
                /** @enum {string} */
                provider: "school" | "external" | "vendor";
                vendor?: components["schemas"]["Id"];
                /** @description Missing: every club block */
                blocks?: components["schemas"]["Id"][];
                /** @description Missing: any */
                weekdays?: components["schemas"]["Weekday"][];
                /**
                 * @description Weeks of the term, counted from 1
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
                /**
                 * @description Groups that may be opened
                 * @default 1
                 */
                sections: number;
                /**
                 * @description A member comes this often, on different weekdays
                 * @default 1
                 */
                sessionsPerWeek: number;
                /**
                 * @description A pupil may take several sections (on different weekdays)
                 * @default false
                 */
                repeatable: boolean;
                /** @default 0 */
                minSize: number;
                maxSize: number;
                /** @default {} */
                room: {
                    /**
                     * @description Empty: any kind
                     * @default []
                     */
                    kinds: ("classroom" | "music" | "art" | "calligraphy" | "dance" | "laboratory" | "computer" | "library" | "workshop" | "gym" | "playground" | "court" | "garden" | "hall" | "canteen" | "clinic" | "office" | "other")[];
                    /** @default [] */
                    equipment: string[];
                    /** @description Only these rooms */
                    rooms?: components["schemas"]["Id"][];
                };
                /** @default {} */
                leaders: {
                    /**
                     * @description Leaders at the same time
                     * @default 1
                     */
                    count: number;
                    /**
                     * @description Two leaders take turns, odd and even weeks
                     * @default false
                     */
                    alternating: boolean;
                    skill?: string;
                    /**
                     * @description Teachers of these subjects (any of them)
                     * @default []
                     */
                    subjects: string[];
                    /** @description Only these people (staff or external) */
                    people?: components["schemas"]["Id"][];
                    /** @description The same leader in all sections and on all weekdays */
                    same?: boolean;
                };
                /**
                 * @description A member of staff stands beside the external leader
                 * @default false
                 */
                assistant: boolean;
                /** @description Closed group 校队: exactly these pupils, outside the draw */
                members?: components["schemas"]["Id"][];
                /**
                 * @description Whole fen
                 * @default 0
                 */
                feeFenPerSession: number;
                window?: components["schemas"]["DateRange"];
            }[];
            activities: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /** @default  */
                description: string;
                /** @enum {string} */
                kind: "homework" | "qa" | "reading" | "independent" | "outdoor" | "labour" | "film" | "care" | "selfStudy" | "lunch";
                /**
                 * @default intellectual
                 * @enum {string}
                 */
                category: "moral" | "intellectual" | "physical" | "aesthetic" | "labour";
                /**
                 * @description Classes may share a group within
                 * @default none
                 * @enum {string}
                 */
                merge: "none" | "grade" | "stage" | "school";
                /** @default 50 */
                maxSize: number;
                /** @default 50 */
                pupilsPerSupervisor: number;
                /**
                 * @description Preferred rooms, best first; otherwise a home room of the group
                 * @default []
                 */
                rooms: components["schemas"]["Id"][];
                /**
                 * @description Q&A: subjects whose teachers take turns over the weekdays
                 * @default []
                 */
                subjects: string[];
                /** @description Over the week the supervisors cover as many subjects as they can */
                turns?: boolean;
                post: components["schemas"]["Id"];
            }[];
            posts: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                work: components["schemas"]["WorkKind"];
                /** @enum {string} */
                coverage: "pupils" | "gate" | "leader" | "other";
                /** @description What the duty adds to the load */
                loadUnits: number;
                /** @description What the duty adds to the pay */
                payUnits: number;
                staffKinds: ("teacher" | "leader" | "health" | "security" | "library" | "logistics")[];
                /**
                 * @description All needed, for example first aid
                 * @default []
                 */
                skills: string[];
                /**
                 * @description People from outside may take it
                 * @default false
                 */
                externals: boolean;
                /** @description A post of the school day that people take in turn: in each block, once over the day, or while pupils leave. Missing: the post belongs to clubs and activities. */
                rotating?: {
                    /** @default 1 */
                    count: number;
                    weekdays?: components["schemas"]["Weekday"][];
                    /** @enum {string} */
                    during: "block" | "day" | "dismissal" | "firstDismissal";
                    /** @description With `block` and `day`: which blocks; missing: all of the service */
                    blocks?: components["schemas"]["Id"][];
                    place?: string;
                };
            }[];
            /** @default [] */
            locks: ({
                /** @constant */
                kind: "section";
                club: components["schemas"]["Id"];
                section: number;
                weekday: components["schemas"]["Weekday"];
                block: components["schemas"]["Id"];
                room?: components["schemas"]["Id"];
                leaders?: components["schemas"]["Id"][];
            } | {
                /** @constant */
                kind: "noClub";
                club: components["schemas"]["Id"];
                weekday: components["schemas"]["Weekday"];
                block: components["schemas"]["Id"];
            } | {
                /** @constant */
                kind: "emptyRoom";
                room: components["schemas"]["Id"];
                weekday: components["schemas"]["Weekday"];
                block: components["schemas"]["Id"];
            } | {
                /** @constant */
                kind: "freePerson";
                person: components["schemas"]["Id"];
                weekday: components["schemas"]["Weekday"];
                block?: components["schemas"]["Id"];
            } | {
                /** @constant */
                kind: "groupRoom";
                class: components["schemas"]["Id"];
                block: components["schemas"]["Id"];
                room: components["schemas"]["Id"];
            } | {
                /** @constant */
                kind: "supervisor";
                class: components["schemas"]["Id"];
                weekday: components["schemas"]["Weekday"];
                block: components["schemas"]["Id"];
                person: components["schemas"]["Id"];
            } | {
                /** @constant */
                kind: "duty";
                duty: string;
                person: components["schemas"]["Id"] | null;
            } | {
                /** @constant */
                kind: "member";
                pupil: components["schemas"]["Id"];
                club: components["schemas"]["Id"];
                section?: number;
            } | {
                /** @constant */
                kind: "notMember";
                pupil: components["schemas"]["Id"];
                club: components["schemas"]["Id"];
            })[];
            /**
             * @description What people have ticked off on the checklist of the region, with date and name
             * @default []
             */
            evidence: {
                /** @description Id of a rule of the policy pack, for example pupil-agreement */
                rule: string;
                /** @description When it was done */
                date: components["schemas"]["IsoDate"];
                /** @description Who ticked it off */
                by: components["schemas"]["Name"];
                /** @description The month it stands for (YYYY-MM), for what is due every month; missing: the month of the date */
                month?: string;
                /**
                 * @description false: somebody looked, and the clause is not kept
                 * @default true
                 */
                kept: boolean;
                /** @description Where the papers are */
                note?: string;
            }[];
            /**
             * @description Reasons on record for departing from rules that allow it
             * @default []
             */
            deviations: {
                /** @description Id of a rule of the policy pack, for example pupil-agreement */
                rule: string;
                /** @description Only for this: id of a club, an activity or a grade; missing: everywhere */
                where?: string;
                reason: string;
                by: components["schemas"]["Name"];
                date: components["schemas"]["IsoDate"];
            }[];
            /** @description What the school decides about money where its region does not */
            money?: {
                fees?: {
                    /** @enum {string} */
                    ledger: "afterSchool" | "lunch" | "evening";
                    /** @description What parents pay a pupil-lesson; never above a cap of the region */
                    parentFenPerLesson?: number;
                    /** @description Planned cost of a pupil-lesson; missing: what parents pay */
                    plannedFenPerLesson?: number;
                    /** @description Public money a pupil-day */
                    subsidyFenPerPupilDay?: number;
                    /** @description Parents never pay more a month */
                    mostParentFenPerMonth?: number;
                    /** @description Pay of the school's own people, before tax */
                    staffPayFenPerLesson?: number;
                }[];
                /** @description How much of the fee a reduced waiver takes off, where the region does not say */
                reducedWaiverPercent?: number;
                /** @description No source states a score; the school decides */
                satisfaction?: {
                    /** @description Fewer satisfied answers: a warning */
                    warnBelowPercent: number;
                    /** @description Fewer: a ground of exit */
                    excludeBelowPercent: number;
                    /**
                     * @description Surveys with fewer answers do not count
                     * @default 10
                     */
                    leastAnswers: number;
                };
            };
            /** @description Attendance, invoices and scores, written down while the term runs */
            records?: {
                attendance?: {
                    pupil: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @description Missing: every block of the day in which the pupil is expected */
                    block?: components["schemas"]["Id"];
                    /** @enum {string} */
                    status: "present" | "late" | "leftEarly" | "absentReported" | "absentUnreported";
                    note?: string;
                }[];
                staffAttendance?: {
                    person: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @description Missing: every duty of the date */
                    block?: components["schemas"]["Id"];
                    /** @enum {string} */
                    status: "present" | "late" | "absent";
                    /** @description Did the duty instead, and is paid for it */
                    coveredBy?: components["schemas"]["Id"];
                }[];
                cancelled?: {
                    date: components["schemas"]["IsoDate"];
                    /** @description Missing: the whole day */
                    block?: components["schemas"]["Id"];
                    /** @description Only this club */
                    club?: components["schemas"]["Id"];
                    /** @description Only these classes */
                    classes?: components["schemas"]["Id"][];
                    reason?: string;
                }[];
                invoices?: {
                    id: components["schemas"]["Id"];
                    vendor: components["schemas"]["Id"];
                    /** @description Month YYYY-MM */
                    month: string;
                    /** @description Whole fen */
                    fen: number;
                    receivedOn?: components["schemas"]["IsoDate"];
                    note?: string;
                }[];
                expenses?: {
                    date: components["schemas"]["IsoDate"];
                    /**
                     * @default afterSchool
                     * @enum {string}
                     */
                    ledger: "afterSchool" | "lunch" | "evening";
                    what: components["schemas"]["Name"];
                    /** @description Whole fen */
                    fen: number;
                }[];
                satisfaction?: {
                    person?: components["schemas"]["Id"];
                    /** @description Either a person or a vendor */
                    vendor?: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @enum {string} */
                    by: "pupils" | "parents" | "school";
                    answers: number;
                    satisfied: number;
                }[];
                exitGrounds?: {
                    person?: components["schemas"]["Id"];
                    /** @description Either a person or a vendor */
                    vendor?: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @enum {string} */
                    ground: "lowServiceLevel" | "maliciousRecruiting" | "notAsPrescribed" | "disturbingOrder" | "lowResponsibility" | "lowQuality" | "lowSatisfaction";
                    note?: string;
                }[];
            };
        };
        SimulationRequest: {
            /** @description Missing: the first season of the plan */
            season?: string;
            /** @description Missing: the weekday on which most pupils leave at once */
            weekday?: number;
            /**
             * @description A day with clubs, or one without them
             * @default normal
             * @enum {string}
             */
            mode: "normal" | "replacement";
            /** @default 200 */
            replications: number;
            /** @default 1 */
            seed: number;
            /**
             * @description Step of the series and of the positions
             * @default 60
             */
            stepSeconds: number;
            /**
             * @description With positions of people over time, of replication 0
             * @default false
             */
            positions: boolean;
            /**
             * @description Compared with the plan as it is
             * @default []
             */
            scenarios: {
                name: components["schemas"]["Name"];
                /**
                 * @description Slower, by the routes for rain, met under the roof
                 * @default false
                 */
                rain: boolean;
                /**
                 * @description Waves and gates are planned anew for these conditions; otherwise they stay those of the plan
                 * @default false
                 */
                replan: boolean;
                /** @description With `replan`: the wished gap between waves */
                gapMinutes?: number;
                /** @description With `replan`: the window after the last block */
                windowMinutes?: number;
                /** @default [] */
                waves: {
                    /** @description Only those who leave after this block; null: after the lessons; missing: all */
                    after?: components["schemas"]["Id"] | null;
                    /** @description Groups with pupils of these grades; missing: all */
                    grades?: components["schemas"]["Id"][];
                    /** @description Only these groups (session or class); missing: all */
                    units?: string[];
                    gate?: components["schemas"]["Id"];
                    /** @description New minute of all of them */
                    minute?: components["schemas"]["Clock"];
                    /** @description Earlier (−) or later (+) */
                    shiftMinutes?: number;
                }[];
                /** @default [] */
                gates: {
                    gate: components["schemas"]["Id"];
                    /** @description Its groups take the nearest open gate */
                    closed?: boolean;
                    clearWidthCentimetres?: number;
                    handoverPoints?: number;
                    waitingSquareMetres?: number;
                    kerbMetres?: number;
                    parkingPlaces?: number;
                    twoWheelerPlaces?: number;
                }[];
                /** @default {} */
                guardians: {
                    meanEarlySeconds?: number;
                    deviationSeconds?: number;
                    collectedPermille?: number;
                    carPermille?: number;
                    twoWheelerPermille?: number;
                    handoverSeconds?: number;
                    carKerbSeconds?: number;
                };
            }[];
        };
        SwapPost: {
            duties: [
                string,
                string
            ];
            reason?: string;
            frozenBefore?: components["schemas"]["IsoDate"];
            /**
             * @description Keep the result as a new plan; the old one stays. Otherwise nothing is stored
             * @default false
             */
            apply: boolean;
            /** @description Name of the new plan */
            name?: components["schemas"]["Name"];
        };
        AbsenceAnswer: {
            repair: {
                /** @description Somebody cannot come; others take the duties, and what they take counts for them */
                change: {
                    /** @constant */
                    kind: "absence";
                    person: components["schemas"]["Id"];
                    dates: components["schemas"]["DateRange"];
                    /** @description Missing: whole days */
                    blocks?: components["schemas"]["Id"][];
                    /** @description Private; never published */
                    reason?: string;
                    moves: {
                        duty: string;
                        date: components["schemas"]["IsoDate"];
                        from: components["schemas"]["Id"] | null;
                        to: components["schemas"]["Id"] | null;
                        /**
                         * @description Role of the duty before; afterwards it is a cover, unless it is its own series
                         * @enum {string}
                         */
                        role: "leader" | "assistant" | "fixed" | "rotating" | "cover";
                    }[];
                };
                changedDuties: number;
                /** @description Duties of other people that change hands as well */
                othersChanged: number;
                uncovered: string[];
                /** @description What is proven of the direct substitution */
                certificate: components["schemas"]["StageCertificate"];
                sentence: components["schemas"]["Sentence"];
            };
            /** @description The new plan; null where nothing was to be kept */
            plan: components["schemas"]["PlanSummary"] | null;
        };
        Accounts: {
            /** @constant */
            schema: "afterbell.accounts/1";
            school: components["schemas"]["Id"];
            term: components["schemas"]["Id"];
            region: components["schemas"]["Id"];
            months: string[];
            rules: {
                rule: string;
                pack: string;
                level: string;
                sentence: components["schemas"]["Sentence"];
                /** @description A later notice overtakes it: confirm with the district */
                confirm: boolean;
            }[];
            fees: {
                /** @enum {string} */
                ledger: "afterSchool" | "lunch" | "evening";
                /**
                 * @description Whose figures; `undecided`: the region is silent and so is the school
                 * @enum {string}
                 */
                kind: "region" | "school" | "free" | "undecided";
                /** @description Whole fen */
                plannedFenPerLesson: number;
                /** @description Whole fen */
                subsidyFenPerPupilDay: number;
                /** @description Whole fen */
                parentCapFenPerLesson: number;
                mostParentFenPerMonth: number | null;
            }[];
            pupilMonths: {
                pupil: string;
                class: components["schemas"]["Id"];
                /** @enum {string} */
                ledger: "afterSchool" | "lunch" | "evening";
                /** @description Month YYYY-MM */
                month: string;
                /** @description Lessons and vendor sessions as the plan has them: absences known before are taken off */
                plannedLessons: number;
                /** @description Vendor sessions too */
                attendedLessons: number;
                absentReported: number;
                absentUnreported: number;
                cancelled: number;
                /** @description Lessons before a late join that the rule bills */
                beforeJoining: number;
                /** @description Without vendor sessions */
                billedLessons: number;
                billedDays: number;
                /** @description Whole fen */
                costFen: number;
                /** @description Whole fen */
                subsidyFen: number;
                /** @description Due from parents for the service, waivers taken off */
                parentFen: number;
                /** @description Whole fen */
                waivedFen: number;
                /** @description Whole fen */
                uncoveredFen: number;
                vendorSessions: number;
                /** @description Collected on behalf */
                vendorFen: number;
                /** @description Parents and vendors as planned: asked for at the beginning of the month */
                plannedFen: number;
                /** @description Parents and vendors by attendance and rule */
                dueFen: number;
                /** @description Brought in from months before */
                correctionFen: number;
                /** @description What the bill of the month asks for */
                billFen: number;
            }[];
            pupils: {
                pupil: string;
                class: components["schemas"]["Id"];
                /** @enum {string} */
                ledger: "afterSchool" | "lunch" | "evening";
                /** @description Whole fen */
                dueFen: number;
                /** @description Whole fen */
                billedFen: number;
                /** @description At the end of term: below zero goes back to the parents */
                settlementFen: number;
                /** @description Share in the surplus of a parents' committee */
                refundFen: number;
            }[];
            classes: {
                class: components["schemas"]["Id"];
                /** @enum {string} */
                ledger: "afterSchool" | "lunch" | "evening";
                billedLessons: number;
                billedDays: number;
                /** @description Whole fen */
                costFen: number;
                /** @description Whole fen */
                subsidyFen: number;
            }[];
            pay: {
                person: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "staff" | "external";
                /** @enum {string} */
                ledger: "afterSchool" | "lunch" | "evening";
                /** @description Month YYYY-MM */
                month: string;
                plannedUnits: number;
                /** @description By attendance */
                units: number;
                /** @description null: nobody has decided the rate */
                plannedFen: number | null;
                fen: number | null;
            }[];
            externalsPaidAs: string | null;
            vendors: {
                vendor: components["schemas"]["Id"];
                /** @description Month YYYY-MM */
                month: string;
                /** @description Pupil-sessions */
                sessions: number;
                /** @description Whole fen */
                collectedFen: number;
                /** @description null: no invoice yet */
                invoicedFen: number | null;
                /** @description Collected less invoiced; above zero would be a mark-up */
                differenceFen: number;
            }[];
            accounts: {
                /** @enum {string} */
                ledger: "afterSchool" | "lunch" | "evening";
                /** @enum {string} */
                holder: "school" | "committee";
                months: {
                    /** @description Month YYYY-MM */
                    month: string;
                    /** @description Whole fen, may be negative */
                    openingFen: number;
                    /** @description Bills of the month */
                    parentsFen: number;
                    /** @description Settled with parents at the end of term */
                    settlementFen: number;
                    /** @description Subsidy, and waivers that public money covers */
                    publicFen: number;
                    /** @description Whole fen */
                    staffFen: number;
                    /** @description Whole fen */
                    externalsFen: number;
                    /** @description Whole fen */
                    vendorsFen: number;
                    /** @description Whole fen */
                    otherFen: number;
                    /** @description Whole fen, may be negative */
                    closingFen: number;
                }[];
                /** @description Whole fen */
                surplusFen: number;
                /** @description Of the surplus, to the parents */
                refundedFen: number;
            }[];
            uncovered: {
                session: string;
                dates: number;
                shortDates: number;
                /** @description So many pupils pay for one lesson */
                pupilsPerPaidLesson: number;
                leastPupils: number;
                /** @description Whole fen */
                payFen: number;
                /** @description Whole fen */
                fundsFen: number;
            }[];
            warnings: {
                code: string;
                sentence: components["schemas"]["Sentence"];
            }[];
            /** @description Each total beside the sum of its rows, counted in two ways; equal, or something is wrong */
            controls: {
                what: components["schemas"]["Sentence"];
                /** @description Whole fen, may be negative */
                rowsFen: number;
                /** @description Whole fen, may be negative */
                totalFen: number;
            }[];
        };
        Activity: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @default  */
            description: string;
            /** @enum {string} */
            kind: "homework" | "qa" | "reading" | "independent" | "outdoor" | "labour" | "film" | "care" | "selfStudy" | "lunch";
            /**
             * @default intellectual
             * @enum {string}
             */
            category: "moral" | "intellectual" | "physical" | "aesthetic" | "labour";
            /**
             * @description Classes may share a group within
             * @default none
             * @enum {string}
             */
            merge: "none" | "grade" | "stage" | "school";
            /** @default 50 */
            maxSize: number;
            /** @default 50 */
            pupilsPerSupervisor: number;
            /**
             * @description Preferred rooms, best first; otherwise a home room of the group
             * @default []
             */
            rooms: components["schemas"]["Id"][];
            /**
             * @description Q&A: subjects whose teachers take turns over the weekdays
             * @default []
             */
            subjects: string[];
            /** @description Over the week the supervisors cover as many subjects as they can */
            turns?: boolean;
            post: components["schemas"]["Id"];
        };
        Analysis: {
            /** @description The plan was made from exactly this school document */
            sameSchool: boolean;
            /** @description No hard rule is broken */
            passed: boolean;
            rulesChecked: string[];
            violations: components["schemas"]["Violation"][];
            figures: {
                duties: number;
                openDuties: number;
                hardViolations: number;
                deviations: number;
            };
            fairness: {
                total: components["schemas"]["FairnessMeasures"];
                people: components["schemas"]["PersonLoad"][];
            };
        };
        Block: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @enum {string} */
            kind: "homework" | "club" | "break" | "extended" | "lunch" | "evening";
            /**
             * @default afterSchool
             * @enum {string}
             */
            ledger: "afterSchool" | "lunch" | "evening";
            /**
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5
             *     ]
             */
            weekdays: components["schemas"]["Weekday"][];
            /** @description Missing: all grades */
            grades?: components["schemas"]["Id"][];
            /**
             * @description The supervised activity of pupils who are in no club; the first entry that fits counts
             * @default []
             */
            defaults: {
                grades?: components["schemas"]["Id"][];
                activity: components["schemas"]["Id"];
            }[];
            /**
             * @description The activity on service days without clubs; missing: the default activity
             * @default []
             */
            replacement: {
                grades?: components["schemas"]["Id"][];
                activity: components["schemas"]["Id"];
            }[];
        };
        Budget: {
            /** @description What parents pay a pupil and month at most */
            feeCapFen: number;
            pupilMonths: number;
            /** @description Whole fen */
            subsidyFen: number;
            /** @description Pay of the after-school duties that are no clubs */
            fixedFen: number;
            /** @description feeCapFen × pupilMonths + subsidyFen − fixedFen; below zero: not even these are paid */
            budgetFen: number;
            /** @description The largest menu of clubs within the budget */
            menu: {
                /**
                 * @description `optimal`: no menu within the budget has more clubs, nor with as many clubs more pupils
                 * @enum {string}
                 */
                status: "optimal" | "feasible" | "infeasible" | "unsolved";
                clubs: {
                    club: components["schemas"]["Id"];
                    sections: number;
                    pupils: number;
                    /** @description Whole fen */
                    fen: number;
                }[];
                pupils: number;
                /** @description Whole fen */
                costFen: number;
                budgetFen: number;
            };
            /** @description What the leaders of the clubs of the plan cost */
            nowFen: number;
            /** @description The same clubs with leaders who cost least; places that nobody can take come first */
            staffing: {
                /** @enum {string} */
                status: "optimal" | "feasible" | "unsolved";
                assignments: {
                    session: string;
                    person: components["schemas"]["Id"];
                    /** @description Whole fen */
                    fen: number;
                }[];
                unfilled: {
                    session: string;
                    places: number;
                }[];
                /** @description Whole fen */
                costFen: number;
            };
        };
        Building: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            campus: components["schemas"]["Id"];
            /**
             * @description Metres east of the campus origin
             * @default 0
             */
            x: number;
            /**
             * @description Metres north of the campus origin
             * @default 0
             */
            y: number;
        };
        Calibration: {
            findings: components["schemas"]["Finding"][];
            rows: number;
            pupils: number;
            gates: {
                gate: string;
                pupils: number;
                /** @description There was a queue; otherwise the rate is known from below only */
                saturated: boolean;
                /** @description How long pupils left as fast as they could be handed over */
                saturatedSeconds: number;
                pupilsPerMinute: {
                    value: number;
                    low: number;
                    high: number;
                    standardError: number;
                };
            }[];
            /** @description A pupil at one handover point, for `dismissal.handoverSeconds`; null without known gates or queues */
            handoverSeconds: {
                value: number;
                low: number;
                high: number;
                standardError: number;
            } | null;
            /** @description For `dismissal.collectorMeanEarlySeconds` */
            meanEarlySeconds: {
                value: number;
                low: number;
                high: number;
                standardError: number;
            } | null;
            /** @description For `dismissal.collectorDeviationSeconds` */
            deviationSeconds: {
                value: number;
                low: number;
                high: number;
                standardError: number;
            } | null;
            /** @description Scatter against what independent arrivals explain; above 1 the intervals are widened by it */
            dispersion: number;
            /** @description For a chart: what was counted, and what the fitted model expects */
            fitted: {
                gate: string;
                /** @description End of the interval, seconds after midnight */
                second: number;
                counted: number;
                expected: number;
            }[];
        };
        Club: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /**
             * @description Club, Q&A room 答疑室, or open activity (films, reading room)
             * @default club
             * @enum {string}
             */
            kind: "club" | "qa" | "open";
            /** @default  */
            description: string;
            /** @enum {string} */
            category: "moral" | "intellectual" | "physical" | "aesthetic" | "labour";
            grades: components["schemas"]["Id"][];
            /** @description What leading it weighs and pays */
            post: components["schemas"]["Id"];
            /** @enum {string} */
            provider: "school" | "external" | "vendor";
            vendor?: components["schemas"]["Id"];
            /** @description Missing: every club block */
            blocks?: components["schemas"]["Id"][];
            /** @description Missing: any */
            weekdays?: components["schemas"]["Weekday"][];
            /**
             * @description Weeks of the term, counted from 1
             * @default every
             * @enum {string}
             */
            weeks: "every" | "odd" | "even";
            /**
             * @description Groups that may be opened
             * @default 1
             */
            sections: number;
            /**
             * @description A member comes this often, on different weekdays
             * @default 1
             */
            sessionsPerWeek: number;
            /**
             * @description A pupil may take several sections (on different weekdays)
             * @default false
             */
            repeatable: boolean;
            /** @default 0 */
            minSize: number;
            maxSize: number;
            room: {
                /**
                 * @description Empty: any kind
                 * @default []
                 */
                kinds: ("classroom" | "music" | "art" | "calligraphy" | "dance" | "laboratory" | "computer" | "library" | "workshop" | "gym" | "playground" | "court" | "garden" | "hall" | "canteen" | "clinic" | "office" | "other")[];
                /** @default [] */
                equipment: string[];
                /** @description Only these rooms */
                rooms?: components["schemas"]["Id"][];
            };
            leaders: {
                /**
                 * @description Leaders at the same time
                 * @default 1
                 */
                count: number;
                /**
                 * @description Two leaders take turns, odd and even weeks
                 * @default false
                 */
                alternating: boolean;
                skill?: string;
                /**
                 * @description Teachers of these subjects (any of them)
                 * @default []
                 */
                subjects: string[];
                /** @description Only these people (staff or external) */
                people?: components["schemas"]["Id"][];
                /** @description The same leader in all sections and on all weekdays */
                same?: boolean;
            };
            /**
             * @description A member of staff stands beside the external leader
             * @default false
             */
            assistant: boolean;
            /** @description Closed group 校队: exactly these pupils, outside the draw */
            members?: components["schemas"]["Id"][];
            /**
             * @description Whole fen
             * @default 0
             */
            feeFenPerSession: number;
            window?: components["schemas"]["DateRange"];
        };
        Comparison: {
            /** @description Both were made from the same school document */
            sameSchool: boolean;
            figures: {
                before: components["schemas"]["PlanFigures"];
                after: components["schemas"]["PlanFigures"];
            };
            sessions: {
                unchanged: number;
                added: {
                    id: string;
                    weekday: components["schemas"]["Weekday"];
                    block: components["schemas"]["Id"];
                    room: components["schemas"]["Id"];
                    leaders: components["schemas"]["Id"][];
                    classes: components["schemas"]["Id"][];
                    pupils: number;
                }[];
                removed: {
                    id: string;
                    weekday: components["schemas"]["Weekday"];
                    block: components["schemas"]["Id"];
                    room: components["schemas"]["Id"];
                    leaders: components["schemas"]["Id"][];
                    classes: components["schemas"]["Id"][];
                    pupils: number;
                }[];
                changed: {
                    before: {
                        id: string;
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                        room: components["schemas"]["Id"];
                        leaders: components["schemas"]["Id"][];
                        classes: components["schemas"]["Id"][];
                        pupils: number;
                    };
                    after: {
                        id: string;
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                        room: components["schemas"]["Id"];
                        leaders: components["schemas"]["Id"][];
                        classes: components["schemas"]["Id"][];
                        pupils: number;
                    };
                    what: ("time" | "weeks" | "room" | "leaders" | "classes" | "pupils")[];
                }[];
            };
            placements: {
                /** @description Pupils who are somewhere else at least once */
                pupils: number;
                changed: {
                    pupil: string;
                    weekday: components["schemas"]["Weekday"];
                    block: components["schemas"]["Id"];
                    /** @description Session id; null: nowhere */
                    before: string | null;
                    after: string | null;
                }[];
            };
            duties: {
                /** @description Duties that another person has, or that only one of the plans has */
                changed: number;
                people: {
                    /** @description null: duties that nobody has */
                    person: components["schemas"]["Id"] | null;
                    before: {
                        duties: number;
                        units: number;
                    };
                    after: {
                        duties: number;
                        units: number;
                    };
                    /** @description Duty ids */
                    gained: string[];
                    lost: string[];
                }[];
            };
        };
        DemoSchool: {
            id: components["schemas"]["Id"];
            title: components["schemas"]["Sentence"];
            /** @description A school with this id is stored */
            stored: boolean;
        };
        DemoSchoolList: {
            items: components["schemas"]["DemoSchool"][];
        };
        DismissalComparison: {
            findings: components["schemas"]["Finding"][];
            plan: components["schemas"]["SimulationReport"] | null;
            positions?: {
                startSecond: number;
                stepSeconds: number;
                groups: {
                    unit: string;
                    gate: components["schemas"]["Id"];
                    pupils: number;
                    /** @description Where the head of the group is; between two entries it moves in a straight line */
                    places: {
                        second: number;
                        /** @description `room:`, `way:`, `assembly:` or `gate:` and the id */
                        place: string;
                        x: number;
                        y: number;
                    }[];
                }[];
                gates: {
                    gate: components["schemas"]["Id"];
                    x: number;
                    y: number;
                    /** @description Waiting pupils at each step */
                    pupils: number[];
                    guardians: number[];
                    kerbCars: number[];
                    /** @description Pupils who have left by then */
                    away: number[];
                }[];
            };
            scenarios: components["schemas"]["ScenarioReport"][];
        };
        DismissalStream: {
            /** @description `season/weekday/after/mode` */
            id: string;
            season: string;
            weekday: components["schemas"]["Weekday"];
            after: components["schemas"]["Id"] | null;
            /** @enum {string} */
            mode: "always" | "normal" | "replacement";
            units: {
                /** @description Session id or class id */
                id: string;
                /** @enum {string} */
                kind: "session" | "class";
                grades: components["schemas"]["Id"][];
                pupils: number;
                /** @description When their last block (or the lessons) ends */
                endMinute: number;
                /** @description End and gathering */
                readyMinute: number;
                walkMinutes: number;
                /** @description When the unit passes the gate */
                minute: number;
                gate: components["schemas"]["Id"];
                /**
                 * @description The session's leader, or an escort duty
                 * @enum {string}
                 */
                escort: "leader" | "post";
                /** @description Of these, how many leave without a collector; missing: by the usual share */
                alone?: number;
                /** @description Of these, how many are collected by car; missing: by the usual share */
                cars?: number;
                /** @description Buses that pupils of the group have to reach */
                buses?: {
                    bus: components["schemas"]["Id"];
                    pupils: number;
                }[];
            }[];
            waves: {
                minute: number;
                gate: components["schemas"]["Id"];
                pupils: number;
                units: string[];
            }[];
            figures: {
                pupils: number;
                /** @description Minute of the last wave */
                lastMinute: number;
                minutesOverCapacity: number;
                expectedPeak: number;
                expectedPeakBound: number;
                /** @description Least gap between two waves at one gate; missing: one wave a gate */
                gapMinutes?: number;
                /** @description No choice of waves with at least this gap has a lower expected peak */
                expectedPeakBoundAtGap?: number;
                meanWaitSeconds: number;
                simulatedP95WaitSeconds?: number;
                simulatedPeak?: number;
            };
        };
        Duty: {
            id: string;
            date: components["schemas"]["IsoDate"];
            /** @description Block id, or `day`, `lessons` (first dismissal) */
            block: string;
            post: components["schemas"]["Id"];
            work: components["schemas"]["WorkKind"];
            session?: string;
            gate?: components["schemas"]["Id"];
            startMinute: number;
            /** @description Includes the escort to the gate where the leader escorts */
            endMinute: number;
            /** @description Whole sub-units of a lesson */
            units: number;
            /** @description Whole sub-units of a lesson */
            payUnits: number;
            /** @description Duties that one person should hold together: a fixed post of the week, or a place in the cycle */
            series: string;
            /** @enum {string} */
            role: "leader" | "assistant" | "fixed" | "rotating" | "cover";
            /** @description null: nobody could be found; listed in `open` */
            person: components["schemas"]["Id"] | null;
        };
        ExternalPerson: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @enum {string} */
            kind: "retiredTeacher" | "student" | "coach" | "artist" | "craftsperson" | "heritageBearer" | "volunteer" | "vendorInstructor" | "otherProfessional";
            vendor?: components["schemas"]["Id"];
            /** @default [] */
            skills: string[];
            qualification?: string;
            qualificationUntil?: components["schemas"]["IsoDate"];
            /** @description Approval by school or bureau */
            approved?: components["schemas"]["DateRange"];
            backgroundCheckedOn?: components["schemas"]["IsoDate"];
            healthCheckedOn?: components["schemas"]["IsoDate"];
            /**
             * @description Employed elsewhere as a teacher at present
             * @default false
             */
            inServiceTeacher: boolean;
            /**
             * @description Empty: always
             * @default []
             */
            available: {
                weekday: components["schemas"]["Weekday"];
                block?: components["schemas"]["Id"];
            }[];
            /** @default [] */
            absences: {
                dates: components["schemas"]["DateRange"];
                block?: components["schemas"]["Id"];
                reason?: string;
            }[];
            /** @default [] */
            substitutesFor: components["schemas"]["Id"][];
            /**
             * @description Whole fen
             * @default 0
             */
            payFenPerLesson: number;
        };
        FairnessMeasures: {
            people: number;
            total: number;
            mean: number;
            highest: number;
            lowest: number;
            range: number;
            standardDeviation: number;
            coefficientOfVariation: number;
            jain: number;
            gini: number;
            /** @description Root of the summed squared deviation (Timefold); not comparable between schools */
            unfairness: number;
            /** @description Part of the load that the least loaded 0, 10, 20 … 100 % of the people carry */
            lorenz?: number[];
        };
        Finding: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            path: string;
            params: {
                [key: string]: string | number;
            };
            message: components["schemas"]["Sentence"];
            cause: components["schemas"]["Sentence"];
            remedy: components["schemas"]["Sentence"];
        };
        FlowCertificate: {
            layer: string;
            /**
             * @description What an item is: a series over the term, a series over the cycle, or one dated duty; exchange: dated duties that changed hands after all layers
             * @enum {string}
             */
            kind: "weekly" | "cycle" | "dated" | "exchange";
            /**
             * @description network: the layer is a network; relaxed: some rules are no part of the network but the optimal flow keeps them; partial: only the levels with potentials are proven; none: valid roster without proof
             * @enum {string}
             */
            proof: "network" | "relaxed" | "partial" | "none";
            /** @description Load of one item, in sub-units */
            unit: number;
            /** @description Load of one dated duty of the layer */
            loadUnits: number;
            /** @description Series ids (weekly, cycle) or duty ids (dated), in order of text */
            items: string[];
            /** @description Everybody who may take at least one item, in order of ids */
            people: {
                person: components["schemas"]["Id"];
                /** @description Whole-number weight of the squared load; 0: outside fairness (externals) */
                weight: number;
                /** @description Carried in, and given by locks, the matrix and earlier layers */
                offsetUnits: number;
            }[];
            /** @description Per item the index of its person, -1: nobody */
            assigned: number[];
            /** @description Exchange: per item the index of who had it after all layers, -1: nobody */
            from?: number[];
            /** @description Items of which any two overlap in time */
            cliques: number[][];
            limits: {
                /** @description Index into `people` */
                person: number;
                /** @enum {string} */
                kind: "slot" | "day" | "week";
                /** @description Slot: number of the clique; otherwise the name of the cell */
                cell: string;
                cap: number;
            }[];
            levels: {
                name: string;
                value: number;
                /** @description Proven lower bound at equal earlier levels; equals the value where exact */
                bound: number | null;
                /** @description Items, then limits, then people; the sink has 0. Empty: no proof, nor for later levels */
                potentials: number[];
            }[];
        };
        Frontier: {
            /** @description From fairest to most willing; none dominates another */
            points: {
                name: components["schemas"]["Sentence"];
                /** @description 0: fairest */
                position: number;
                options: {
                    /**
                     * @default fairnessFirst
                     * @enum {string}
                     */
                    rosterOrder: "fairnessFirst" | "willingnessFirst" | "balanced";
                    rosterBalance?: {
                        /** @constant */
                        kind: "weight";
                        fairness: number;
                        willingness: number;
                    } | {
                        /** @constant */
                        kind: "window";
                        /** @description Whole sub-units of a lesson */
                        leastUnits: number;
                        /** @description Whole sub-units of a lesson */
                        widthUnits: number;
                    };
                };
                /** @description Weighted sum of squared loads of the staff: F, least is fairest */
                sumOfSquares: number;
                /** @description Cost of willingness of all duties that the roster chose: W, least is most willing */
                willingness: number;
                measures: components["schemas"]["FairnessMeasures"];
                /** @description Layers, and those proven optimal for the named problem given the layers before */
                layers: {
                    all: number;
                    proven: number;
                };
                uncovered: number;
                proof: components["schemas"]["Sentence"];
            }[];
            /** @description Rosters that were made and left out, because another one is at least as good in both */
            dominated: number;
            layers: {
                layer: string;
                points: {
                    fairness: number;
                    willingness: number;
                    problem: string;
                    supported: boolean;
                    /** @enum {string} */
                    undominated: "proven" | "open";
                }[];
                supportedComplete: boolean;
                unexplored: {
                    from: number;
                    to: number;
                }[];
            }[];
            unexplored: components["schemas"]["Sentence"];
        };
        Gate: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            campus: components["schemas"]["Id"];
            /** @default 0 */
            x: number;
            /** @default 0 */
            y: number;
            /** @description Clear width; 30 cm of it are lost to the edges */
            clearWidthCentimetres: number;
            /**
             * @description Pupils handed to a collector at the same time
             * @default 2
             */
            handoverPoints: number;
            /** @default 60 */
            waitingSquareMetres: number;
            /** @default 30 */
            kerbMetres: number;
            /** @description Cars that can park while their driver comes to the gate on foot; missing: none */
            parkingPlaces?: number;
            /** @description Two-wheelers that can stand beside the waiting area; the others stand in it. Missing: enough for all */
            twoWheelerPlaces?: number;
            /** @description Part of the waiting area under a roof: what is left of it in rain. Missing: all of it */
            coveredSquareMetres?: number;
            /**
             * @default [
             *       {
             *         "from": "06:00",
             *         "to": "22:00"
             *       }
             *     ]
             */
            open: {
                from: components["schemas"]["Clock"];
                to: components["schemas"]["Clock"];
            }[];
            /** @default [] */
            closedDates: components["schemas"]["DateRange"][];
        };
        GateReport: {
            gate: components["schemas"]["Id"];
            pupils: number;
            squareMetres: number;
            pupilWait: {
                mean: {
                    value: number;
                    low: number;
                    high: number;
                };
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            guardianWait: {
                mean: {
                    value: number;
                    low: number;
                    high: number;
                };
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description Most people in the waiting area */
            peakPeople: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description People per square metre */
            peakDensity: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            levelOfService: {
                /**
                 * @description Of waiting areas: J. Fruin, "Pedestrian Planning and Design", 1971
                 * @enum {string}
                 */
                p50: "A" | "B" | "C" | "D" | "E" | "F";
                /**
                 * @description Of waiting areas: J. Fruin, "Pedestrian Planning and Design", 1971
                 * @enum {string}
                 */
                p95: "A" | "B" | "C" | "D" | "E" | "F";
            };
            /** @description Most cars that wait beyond the bays */
            kerbQueueCars: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            kerbQueueMetres: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description Most two-wheelers without a place of their own */
            twoWheelersInArea: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            parkedCars: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            awayMinute: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            series: {
                /** @description Seconds after midnight */
                startSecond: number;
                stepSeconds: number;
                people: {
                    mean: number[];
                    p95: number[];
                };
                pupils: {
                    mean: number[];
                    p95: number[];
                };
                guardians: {
                    mean: number[];
                    p95: number[];
                };
                kerbCars: {
                    mean: number[];
                    p95: number[];
                };
            };
        };
        Grade: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            number: number;
            stage: components["schemas"]["Id"];
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        Lock: {
            /** @constant */
            kind: "section";
            club: components["schemas"]["Id"];
            section: number;
            weekday: components["schemas"]["Weekday"];
            block: components["schemas"]["Id"];
            room?: components["schemas"]["Id"];
            leaders?: components["schemas"]["Id"][];
        } | {
            /** @constant */
            kind: "noClub";
            club: components["schemas"]["Id"];
            weekday: components["schemas"]["Weekday"];
            block: components["schemas"]["Id"];
        } | {
            /** @constant */
            kind: "emptyRoom";
            room: components["schemas"]["Id"];
            weekday: components["schemas"]["Weekday"];
            block: components["schemas"]["Id"];
        } | {
            /** @constant */
            kind: "freePerson";
            person: components["schemas"]["Id"];
            weekday: components["schemas"]["Weekday"];
            block?: components["schemas"]["Id"];
        } | {
            /** @constant */
            kind: "groupRoom";
            class: components["schemas"]["Id"];
            block: components["schemas"]["Id"];
            room: components["schemas"]["Id"];
        } | {
            /** @constant */
            kind: "supervisor";
            class: components["schemas"]["Id"];
            weekday: components["schemas"]["Weekday"];
            block: components["schemas"]["Id"];
            person: components["schemas"]["Id"];
        } | {
            /** @constant */
            kind: "duty";
            duty: string;
            person: components["schemas"]["Id"] | null;
        } | {
            /** @constant */
            kind: "member";
            pupil: components["schemas"]["Id"];
            club: components["schemas"]["Id"];
            section?: number;
        } | {
            /** @constant */
            kind: "notMember";
            pupil: components["schemas"]["Id"];
            club: components["schemas"]["Id"];
        };
        OpenItem: {
            code: string;
            /** @enum {string} */
            stage: "demand" | "matrix" | "enrolment" | "dismissal" | "roster";
            /** @description Ids of what is left open: duties, sections, pupils */
            refs: string[];
            sentence: components["schemas"]["Sentence"];
            remedy: components["schemas"]["Sentence"];
            /** @description Uncovered duties: the cheapest remedies found, with proof that they work */
            relief?: {
                cost: number;
                /** @description Empty: exchanging duties is enough */
                remedies: ({
                    /** @constant */
                    kind: "raiseDayCap";
                    person: components["schemas"]["Id"];
                    /** @description Now */
                    from: number;
                    /** @description With the remedy */
                    to: number;
                } | {
                    /** @constant */
                    kind: "raiseWeekCap";
                    person: components["schemas"]["Id"];
                    /** @description Now */
                    from: number;
                    /** @description With the remedy */
                    to: number;
                } | {
                    /** @constant */
                    kind: "raiseWeekLoad";
                    person: components["schemas"]["Id"];
                    /** @description Now */
                    from: number;
                    /** @description With the remedy */
                    to: number;
                } | {
                    /** @constant */
                    kind: "askRefuser";
                    person: components["schemas"]["Id"];
                    post: components["schemas"]["Id"];
                    weekday: components["schemas"]["Weekday"];
                    block: string;
                } | {
                    /** @constant */
                    kind: "addPerson";
                    post: components["schemas"]["Id"];
                    weekday: components["schemas"]["Weekday"];
                    block: string;
                    count: number;
                })[];
                /** @description Duties of the item that somebody takes then */
                covers: string[];
                /** @description Duties that have another person then */
                changes: {
                    duty: string;
                    from: components["schemas"]["Id"] | null;
                    /** @description null: somebody new (`addPerson`) */
                    to: components["schemas"]["Id"] | null;
                }[];
            };
            /** @description Sections left out: the causes, and remedies that were verified */
            diagnosis?: {
                section: string;
                /** @enum {string} */
                status: "proven" | "others" | "limit";
                /** @description Without any single cause the others leave a place: shown by solving again */
                irreducible: boolean;
                causes: {
                    /** @enum {string} */
                    code: "ownLock" | "clubDays" | "clubDates" | "cellLocked" | "roomKind" | "equipment" | "roomSeats" | "leaderAsked" | "teamSize" | "meetings" | "vendorDates" | "approval" | "personAway" | "refusal" | "personLockedFree" | "personCaps" | "roomShared" | "roomClosed" | "roomLockedEmpty" | "fixedGroups" | "travel" | "shelter" | "commonMembers" | "otherLock" | "otherSection" | "peopleNeeded" | "roomsNeeded" | "nothingFits";
                    /** @description Ids of the clubs, sections, rooms, people or vendors concerned */
                    refs: string[];
                    sentence: components["schemas"]["Sentence"];
                }[];
                /** @description Each verified by planning the club again with the changes */
                remedies: {
                    changes: ({
                        /** @constant */
                        kind: "liftLock";
                        lock: components["schemas"]["Lock"];
                    } | {
                        /** @constant */
                        kind: "allowCell";
                        club: components["schemas"]["Id"];
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "allDates";
                        club: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "allowRoom";
                        club: components["schemas"]["Id"];
                        room: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "newRoom";
                        club: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "equipRoom";
                        room: components["schemas"]["Id"];
                        equipment: string[];
                    } | {
                        /** @constant */
                        kind: "enlargeRoom";
                        room: components["schemas"]["Id"];
                        capacity: number;
                        groupsAtOnce: number;
                    } | {
                        /** @constant */
                        kind: "openRoom";
                        room: components["schemas"]["Id"];
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "appoint";
                        club: components["schemas"]["Id"];
                        section: number;
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                        leaders: components["schemas"]["Id"][];
                    } | {
                        /** @constant */
                        kind: "newLeader";
                        club: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "bePresent";
                        person: components["schemas"]["Id"];
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "agree";
                        person: components["schemas"]["Id"];
                    } | {
                        /** @constant */
                        kind: "raiseCaps";
                        person: components["schemas"]["Id"];
                        perDay: number;
                        perWeek: number;
                        /** @description Missing: the load of a week has no limit now either */
                        mostUnits?: number;
                    } | {
                        /** @constant */
                        kind: "extendVendor";
                        vendor: components["schemas"]["Id"];
                        dates: components["schemas"]["DateRange"];
                    } | {
                        /** @constant */
                        kind: "fewerSections";
                        club: components["schemas"]["Id"];
                        sections: number;
                    })[];
                    sentence: components["schemas"]["Sentence"];
                    /** @description Where and when the section runs then, and who leads it */
                    meetings: {
                        section: string;
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                        /** @description `+` before a new room */
                        room: string;
                        /** @description `+` before a new person */
                        leaders: string[];
                    }[];
                    /** @description All meetings of the other sections that have another place then */
                    moved: {
                        section: string;
                        weekday: components["schemas"]["Weekday"];
                        block: components["schemas"]["Id"];
                        /** @description `+` before a new room */
                        room: string;
                        /** @description `+` before a new person */
                        leaders: string[];
                    }[];
                }[];
            };
        };
        PairedMeasure: {
            /** @enum {string} */
            measure: "meanPupilWaitSeconds" | "p95PupilWaitSeconds" | "meanGuardianWaitSeconds" | "peakPeople" | "peakDensity" | "kerbQueueMetres" | "emptyMinute";
            /** @description Mean over the days */
            plan: number;
            scenario: number;
            /** @description Scenario less plan, mean over the same days; below 0: the scenario is better */
            difference: {
                value: number;
                low: number;
                high: number;
            };
            /** @description Probability that the scenario is better on the same day (Wilson) */
            better: {
                value: number;
                low: number;
                high: number;
            };
            worse: {
                value: number;
                low: number;
                high: number;
            };
        };
        PersonLoad: {
            person: components["schemas"]["Id"];
            /** @description Agreed share d of the person, in full-time equivalents over the term */
            shareWeight: number;
            duties: number;
            /** @description Clubs led and fixed posts of the week */
            givenUnits: number;
            /** @description Rotating posts and covers */
            rotatingUnits: number;
            totalUnits: number;
            carriedInUnits: number;
            /** @description Share of the total that the agreed shares give */
            targetUnits: number;
            payUnits: number;
            byWork: {
                work: components["schemas"]["WorkKind"];
                duties: number;
                units: number;
            }[];
            byWillingness: {
                refuse: number;
                reluctant: number;
                neutral: number;
                willing: number;
                eager: number;
            };
        };
        Placement: {
            pupil: string;
            weekday: components["schemas"]["Weekday"];
            block: components["schemas"]["Id"];
            session: string;
            rank?: number;
        };
        Plan: {
            /** @constant */
            schema: "afterbell.plan/1";
            /** @enum {string} */
            status: "complete" | "partial" | "infeasible" | "stopped";
            school: components["schemas"]["Id"];
            term: components["schemas"]["Id"];
            region: components["schemas"]["Id"];
            calendar: components["schemas"]["PlanCalendar"];
            matrix: components["schemas"]["PlanMatrix"];
            enrolment: components["schemas"]["PlanEnrolment"];
            dismissal: components["schemas"]["PlanDismissal"];
            roster: components["schemas"]["PlanRoster"];
            /** @description Absences and swaps after the plan was made, in order; `roster.flows` and `roster.bound` are from before */
            changes?: ({
                /** @constant */
                kind: "absence";
                person: components["schemas"]["Id"];
                dates: components["schemas"]["DateRange"];
                /** @description Missing: whole days */
                blocks?: components["schemas"]["Id"][];
                /** @description Private; never published */
                reason?: string;
                moves: {
                    duty: string;
                    date: components["schemas"]["IsoDate"];
                    from: components["schemas"]["Id"] | null;
                    to: components["schemas"]["Id"] | null;
                    /**
                     * @description Role of the duty before; afterwards it is a cover, unless it is its own series
                     * @enum {string}
                     */
                    role: "leader" | "assistant" | "fixed" | "rotating" | "cover";
                }[];
            } | {
                /** @constant */
                kind: "swap";
                /** @description Private; never published */
                reason?: string;
                moves: {
                    duty: string;
                    date: components["schemas"]["IsoDate"];
                    from: components["schemas"]["Id"] | null;
                    to: components["schemas"]["Id"] | null;
                    /**
                     * @description Role of the duty before; afterwards it is a cover, unless it is its own series
                     * @enum {string}
                     */
                    role: "leader" | "assistant" | "fixed" | "rotating" | "cover";
                }[];
            })[];
            reports: components["schemas"]["PlanReports"];
            certificates: components["schemas"]["PlanCertificates"];
            audit: components["schemas"]["PlanAudit"];
            open: components["schemas"]["PlanOpen"];
            provenance: components["schemas"]["PlanProvenance"];
        };
        PlanAudit: {
            violations: components["schemas"]["Violation"][];
            rulesChecked: string[];
        };
        PlanCalendar: {
            days: {
                date: components["schemas"]["IsoDate"];
                weekday: components["schemas"]["Weekday"];
                week: number;
                season: string;
                makeUp: boolean;
                serviceGrades: number;
                clubGrades: number;
            }[];
        };
        PlanCertificates: components["schemas"]["StageCertificate"][];
        PlanDismissal: {
            streams: components["schemas"]["DismissalStream"][];
            posts: {
                stream: string;
                /** @enum {string} */
                work: "gate" | "escort" | "waiting";
                post: components["schemas"]["Id"];
                gate: components["schemas"]["Id"];
                n: number;
                startMinute: number;
                endMinute: number;
            }[];
        };
        PlanEnrolment: {
            placements: components["schemas"]["Placement"][];
        };
        /** @description Figures beside the solution */
        PlanFigures: {
            sessions: number;
            duties: number;
            /** @description Duties that nobody has */
            openDuties: number;
            openItems: number;
            hardViolations: number;
            /** @description Of rules that hold in principle */
            deviations: number;
            rulesChecked: number;
            applicants: number;
            placedFirst: number;
            placedWithinFirstChoices: number;
            seats: number;
            seatsTaken: number;
            /** @description Sub-units per share */
            highestLoad: number;
            lowestLoad: number;
            meanLoad: number;
            gini: number;
            /** @description (value - bound) / bound of the whole roster */
            fairnessGap: number;
            dutiesUnderCertificate: number;
            /** @description Minute of the day at which the last pupils leave */
            lastDismissalMinute: number | null;
        };
        PlanList: {
            items: components["schemas"]["PlanSummary"][];
            /** @description Cursor; null at the end */
            next: string | null;
        };
        PlanMatrix: {
            sessions: components["schemas"]["Session"][];
            closedSections: {
                section: string;
                reason: components["schemas"]["Sentence"];
            }[];
            /** @description How the table was changed for the sake of wishes */
            wishesLoop?: {
                /** @description Moves that rules allow and that the prices of seats speak for */
                movesPriced: number;
                /** @description Of these, proven to gain nothing */
                movesDropped: number;
                enrolmentsSolved: number;
                movesTaken: number;
                /** @description In the table that the loop started from */
                before: {
                    applicants: number;
                    /** @description Pupils with their first choice */
                    placedFirst: number;
                    placedWithinFirstChoices: number;
                    /** @description Priority pupils with none of their first choices */
                    priorityWithoutFirstChoices: number;
                    /** @description Sum over sessions: 0, 1, 3, 6, 10 … by the place on the list */
                    priorityRankCost: number;
                    othersWithoutFirstChoices: number;
                    othersRankCost: number;
                };
            };
        };
        PlanOpen: components["schemas"]["OpenItem"][];
        PlanProvenance: {
            schoolHash: string;
            policyHash: string;
            seed: number;
            budget: {
                /** @constant */
                kind: "usual";
            } | {
                /** @constant */
                kind: "iterations";
                iterations: number;
            } | {
                /** @constant */
                kind: "clock";
            };
            /** @description Work units spent by stage and member: enough to replay */
            iterations: {
                [key: string]: number;
            };
            version: string;
        };
        PlanReports: {
            fairness: {
                unitsPerLesson: number;
                people: components["schemas"]["PersonLoad"][];
                exempt: components["schemas"]["Id"][];
                externals: components["schemas"]["PersonLoad"][];
                total: components["schemas"]["FairnessMeasures"];
                byWork: {
                    work: components["schemas"]["WorkKind"];
                    measures: components["schemas"]["FairnessMeasures"];
                }[];
                /** @description People from outside, idle ones included; their loads are divided by nothing */
                externalTotal?: components["schemas"]["FairnessMeasures"];
                externalByWork?: {
                    work: components["schemas"]["WorkKind"];
                    measures: components["schemas"]["FairnessMeasures"];
                }[];
                /** @description Duties of school staff */
                willingness?: {
                    duties: number;
                    byLevel: {
                        /** @enum {string} */
                        level: "refuse" | "reluctant" | "neutral" | "willing" | "eager";
                        duties: number;
                        /** @description Part of all, 0 … 1 */
                        share: number;
                    }[];
                };
                willingnessByWork?: {
                    work: components["schemas"]["WorkKind"];
                    shares: {
                        duties: number;
                        byLevel: {
                            /** @enum {string} */
                            level: "refuse" | "reluctant" | "neutral" | "willing" | "eager";
                            duties: number;
                            /** @description Part of all, 0 … 1 */
                            share: number;
                        }[];
                    };
                }[];
                pay?: {
                    staff: {
                        people: number;
                        lessons: number;
                        mean: number;
                        highest: number;
                        lowest: number;
                    };
                    externals: {
                        people: number;
                        lessons: number;
                        mean: number;
                        highest: number;
                        lowest: number;
                    };
                };
                /** @description Highest load for the share first */
                worstOff?: {
                    person: components["schemas"]["Id"];
                    /** @description Load with what is carried in, divided by the share */
                    loadPerShare: number;
                    aboveTargetUnits: number;
                    reasons: {
                        /** @enum {string} */
                        kind: "fewQualified" | "clubLeader" | "ownClass" | "refusedByOthers" | "asked" | "partTime" | "carriedIn" | "wholeSeries" | "other";
                        value: number;
                        /** @description fewQualified: how many others qualify for the scarcest of these duties */
                        people?: number;
                        sentence: components["schemas"]["Sentence"];
                    }[];
                }[];
                comparability?: {
                    measures: {
                        measure: string;
                        /** @description Between plans of one school with the same people and total */
                        betweenPlans: boolean;
                        betweenSchools: boolean;
                        sentence: components["schemas"]["Sentence"];
                    }[];
                    /** @description For the same people and total these put plans in the same order */
                    orderAlike: string[];
                    sentence: components["schemas"]["Sentence"];
                };
                certificate: {
                    duties: number;
                    dutiesUnderCertificate: number;
                    /** @description Weighted sum of squares of whole loads, the measure of the certificate */
                    sumOfSquares: number;
                    /** @description No complete roster for this matrix has less */
                    lowerBound: number;
                    /** @description (value - bound) / bound */
                    gap: number;
                    covers: components["schemas"]["Sentence"];
                };
            };
            finance: {
                payUnits: number;
                unitsPerLesson: number;
                /** @description null: the region is silent and the school has not decided */
                staffPayFen: number | null;
                people: {
                    person: components["schemas"]["Id"];
                    lessons: number;
                    fen: number | null;
                }[];
                externals: {
                    person: components["schemas"]["Id"];
                    lessons: number;
                    /** @description Whole fen */
                    fen: number;
                }[];
                pupilLessons: number;
                pupilDays: number;
                plannedFen: number | null;
                subsidyFen: number | null;
                parentFen: number | null;
                uncoveredFen: number | null;
                waivedFen: number | null;
                /** @description Collected on behalf */
                vendorFen: number;
                freeOfCharge: boolean;
                /** @description Lunch and evening care, apart from the after-school service; only ledgers with duties */
                otherLedgers?: {
                    /** @enum {string} */
                    ledger: "lunch" | "evening";
                    people: {
                        person: components["schemas"]["Id"];
                        lessons: number;
                        fen: number | null;
                    }[];
                    externals: {
                        person: components["schemas"]["Id"];
                        lessons: number;
                        /** @description Whole fen */
                        fen: number;
                    }[];
                }[];
            };
            compliance: {
                pack: components["schemas"]["Id"];
                clauses: {
                    rule: string;
                    pack: string;
                    level: string;
                    sentence: components["schemas"]["Sentence"];
                    citation: string;
                    /** @enum {string} */
                    status: "kept" | "broken" | "needsEvidence" | "notApplicable";
                    /** @description What shows it: figures, dates and people of this plan */
                    shown: components["schemas"]["Sentence"];
                    /** @description What to do, where something is left to do */
                    todo?: components["schemas"]["Sentence"];
                    /** @description What people tick off for the clause; missing: nothing */
                    checklist?: {
                        /** @description YYYY-MM, for what is due every month */
                        month?: string;
                        /** @description Not earlier than this day */
                        from?: components["schemas"]["IsoDate"];
                        /** @description Last day */
                        due: components["schemas"]["IsoDate"];
                        /** @description When it was done; missing: not ticked off */
                        date?: components["schemas"]["IsoDate"];
                        by?: string;
                        note?: string;
                        /** @description Done outside its dates */
                        late: boolean;
                    }[];
                    /** @description Reasons on record for departing from the clause */
                    deviations?: {
                        where?: string;
                        reason: string;
                        by: string;
                        date: components["schemas"]["IsoDate"];
                    }[];
                }[];
            };
            enrolment: {
                applicants: number;
                placedFirst: number;
                placedWithinFirstChoices: number;
                withoutFirstChoices: number;
                seats: number;
                seatsTaken: number;
                byGrade: {
                    grade: components["schemas"]["Id"];
                    applicants: number;
                    first: number;
                    withinFirstChoices: number;
                }[];
                oversubscribed: {
                    club: components["schemas"]["Id"];
                    firstChoices: number;
                    seats: number;
                }[];
            };
        };
        PlanRoster: {
            duties: components["schemas"]["Duty"][];
            flows: components["schemas"]["FlowCertificate"][];
            bound: {
                /** @description Σ weight · (carried in + all duties)² of the plan */
                value: number;
                lowerBound: number;
                /** @description (value - lowerBound) / lowerBound, rounded up to a millionth; 0 where both are 0 */
                gap: number;
                /** @description Dated duties */
                duties: number;
                /** @description Of these in layers with proof */
                dutiesUnderCertificate: number;
                /** @description Units that the plan gives to nobody or to externals */
                leftOutUnits: number;
                prices: {
                    person: components["schemas"]["Id"];
                    weight: number;
                    fixedUnits: number;
                    price: number;
                }[];
            };
            side?: {
                constraints: {
                    /** @description Kind of the constraint; bands with their id after a slash */
                    name: string;
                    /** @description How often it is not kept, in its own measure; 0: kept */
                    value: number;
                    /** @description The same for the roster of the layers */
                    before: number;
                    /** @description No roster has less */
                    bound: number;
                    /** @description People, groups or clubs for which it is not kept */
                    where: string[];
                    sentence: components["schemas"]["Sentence"];
                }[];
                /** @description Dated duties that changed hands after the layers */
                changed: number;
                /** @description Weighted sum of squared loads of the roster of the layers */
                sumOfSquaresBefore: number;
                /** @description People with less than their least load */
                shortfalls: {
                    person: components["schemas"]["Id"];
                    /** @description Whole sub-units of a lesson */
                    required: number;
                    given: number;
                    reason: components["schemas"]["Sentence"];
                }[];
                /** @description Load that counts, days earned by it, and school days of the term kept free */
                daysInLieu: {
                    person: components["schemas"]["Id"];
                    units: number;
                    earned: number;
                    taken: number;
                }[];
            };
        };
        PlanSummary: {
            /** Format: uuid */
            id: string;
            school: components["schemas"]["Id"];
            schoolVersion: number;
            schoolHash: string;
            name: components["schemas"]["Name"] | null;
            seed: number;
            iterations: number | null;
            seconds: number | null;
            /** @description Version of this summary, as in its ETag */
            revision: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "stopped" | "cancelled" | "failed";
            /** @description Somebody asked to end the search and keep the best */
            stopAsked: boolean;
            /**
             * @description What can be read of the plan: nothing yet, the best so far, or the final plan
             * @enum {string}
             */
            document: "none" | "bestSoFar" | "final";
            /** @description Status of the plan document */
            status: ("complete" | "partial" | "infeasible" | "stopped") | null;
            progress: components["schemas"]["Progress"] | null;
            figures: components["schemas"]["PlanFigures"] | null;
            /** @description Why a failed plan failed */
            fault: {
                code: string;
                sentence: components["schemas"]["Sentence"];
            } | null;
            /** @description How often a run was begun; more than one after restarts */
            attempts: number;
            spentMs: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            publishedAt: string | null;
        };
        PolicyList: {
            items: components["schemas"]["PolicySummary"][];
            /** @description Cursor; null at the end */
            next: string | null;
        };
        PolicyPack: {
            /** @constant */
            schema: "afterbell.policy/1";
            /** @description Identifier of a pack, kebab-case */
            id: string;
            /** @description Chinese first, English second */
            name: {
                zh: string;
                en: string;
            };
            /**
             * @description core: rules that need no source, always in force; base: a notice that can be left out; region: the rest
             * @default region
             * @enum {string}
             */
            role: "core" | "base" | "region";
            /**
             * @description Packs whose rules apply too; a later one overrides an earlier
             * @default []
             */
            extends: string[];
            document?: {
                file: string;
                title: string;
                headings: {
                    number: string;
                    text: string;
                    occurrence: number;
                }[];
            };
            rules: {
                /** @description One concern, one id, in all packs: the same id in a later pack of the lineage overrides */
                id: string;
                /** @enum {string} */
                level: "hard" | "inPrinciple" | "requiredOffer" | "recommended" | "evidence" | "schoolDecides" | "report" | "export";
                /**
                 * @default checklist
                 * @enum {string}
                 */
                shownBy: "plan" | "finance" | "publication" | "checklist";
                /** @description The rule in our own words */
                sentence: {
                    zh: string;
                    en: string;
                };
                /** @default {} */
                params: {
                    [key: string]: {
                        value: number | string | boolean | string[];
                        /** @enum {string} */
                        unit: "HH:mm" | "minutes" | "days" | "month" | "iso-weekdays" | "grades" | "times-per-term" | "count" | "percent" | "fen-per-pupil-lesson" | "fen-per-pupil-day" | "fen-per-lesson" | "flag" | "code" | "codes" | "words" | "prohibited-content";
                    };
                };
                citation: {
                    /** @description File of the document, for example seeds/sanya.txt */
                    document: string;
                    /** @description Path of the numbered heading, for example 三(六)1 */
                    number: string;
                    heading: string;
                    /** @description Which of several headings with the same number; missing: the first */
                    occurrence?: number;
                    /** @description Known from reports of the press, not from the document itself */
                    asReported?: boolean;
                };
                /** @description A later rule that takes its place: confirm with the district */
                supersededBy?: {
                    /** @description Identifier of a pack, kebab-case */
                    pack: string;
                    /** @description One concern, one id, in all packs: the same id in a later pack of the lineage overrides */
                    rule: string;
                    /** @description Chinese first, English second */
                    note: {
                        zh: string;
                        en: string;
                    };
                };
                /** @description How the clause was read, where that is a judgement */
                note?: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        PolicyStored: {
            id: string;
            name: components["schemas"]["Sentence"];
            /** @enum {string} */
            role: "core" | "base" | "region";
            extends: string[];
            rules: number;
            /** @description Comes with the program */
            bundled: boolean;
            /** @description Warnings */
            findings: components["schemas"]["Finding"][];
        };
        PolicySummary: {
            id: string;
            name: components["schemas"]["Sentence"];
            /** @enum {string} */
            role: "core" | "base" | "region";
            extends: string[];
            rules: number;
            /** @description Comes with the program */
            bundled: boolean;
        };
        Post: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            work: components["schemas"]["WorkKind"];
            /** @enum {string} */
            coverage: "pupils" | "gate" | "leader" | "other";
            /** @description What the duty adds to the load */
            loadUnits: number;
            /** @description What the duty adds to the pay */
            payUnits: number;
            staffKinds: ("teacher" | "leader" | "health" | "security" | "library" | "logistics")[];
            /**
             * @description All needed, for example first aid
             * @default []
             */
            skills: string[];
            /**
             * @description People from outside may take it
             * @default false
             */
            externals: boolean;
            /** @description A post of the school day that people take in turn: in each block, once over the day, or while pupils leave. Missing: the post belongs to clubs and activities. */
            rotating?: {
                /** @default 1 */
                count: number;
                weekdays?: components["schemas"]["Weekday"][];
                /** @enum {string} */
                during: "block" | "day" | "dismissal" | "firstDismissal";
                /** @description With `block` and `day`: which blocks; missing: all of the service */
                blocks?: components["schemas"]["Id"][];
                place?: string;
            };
        };
        /** @description RFC 9457 */
        Problem: {
            /** @description Relative address; the fragment is the code */
            type: string;
            /** @description The message in the language of `Accept-Language` (zh or en) */
            title: string;
            status: number;
            /** @enum {string} */
            code: "BODY_EMPTY" | "BODY_NOT_UTF8" | "BODY_NOT_JSON" | "BODY_TOO_DEEP" | "FOREIGN_ORIGIN" | "ROUTE_UNKNOWN" | "METHOD_UNKNOWN" | "SCHOOL_UNKNOWN" | "SCHOOL_VERSION_UNKNOWN" | "PLAN_UNKNOWN" | "PLAN_NOT_READY" | "POLICY_UNKNOWN" | "DEMO_SCHOOL_UNKNOWN" | "EXPORT_UNKNOWN" | "SCHOOL_EXISTS" | "SCHOOL_HAS_PUBLISHED_PLAN" | "SCHOOL_HAS_UNFINISHED_PLAN" | "PLAN_PUBLISHED" | "PLAN_UNFINISHED" | "PLAN_NOT_FINAL" | "POLICY_EXISTS" | "VERSION_STALE" | "BODY_TOO_LARGE" | "DOCUMENT_TOO_DEMANDING" | "MEDIA_TYPE_UNSUPPORTED" | "CONTENT_ENCODING_UNSUPPORTED" | "REQUEST_INVALID" | "CURSOR_INVALID" | "SCHOOL_INVALID" | "SCHOOL_ID_DIFFERS" | "PLAN_INVALID" | "CHANGE_REFUSED" | "POLICY_INVALID" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_MISSING" | "WORKBOOK_INVALID" | "WORKBOOK_TYPE_UNSUPPORTED" | "INTERNAL" | "BUSY" | "NOT_READY";
            message: components["schemas"]["Sentence"];
            params: {
                [key: string]: string | number;
            };
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                path: string;
                params: {
                    [key: string]: string | number;
                };
                message: components["schemas"]["Sentence"];
                cause: components["schemas"]["Sentence"];
                remedy: components["schemas"]["Sentence"];
                cell?: {
                    sheet: string;
                    cell: string;
                };
            }[];
            /** @description More than listed where a document has more than a thousand */
            findingsTotal: number;
            /** @description Number of an internal error, as in the log */
            instance?: string;
        };
        ProblemIndex: {
            items: {
                /** @enum {string} */
                code: "BODY_EMPTY" | "BODY_NOT_UTF8" | "BODY_NOT_JSON" | "BODY_TOO_DEEP" | "FOREIGN_ORIGIN" | "ROUTE_UNKNOWN" | "METHOD_UNKNOWN" | "SCHOOL_UNKNOWN" | "SCHOOL_VERSION_UNKNOWN" | "PLAN_UNKNOWN" | "PLAN_NOT_READY" | "POLICY_UNKNOWN" | "DEMO_SCHOOL_UNKNOWN" | "EXPORT_UNKNOWN" | "SCHOOL_EXISTS" | "SCHOOL_HAS_PUBLISHED_PLAN" | "SCHOOL_HAS_UNFINISHED_PLAN" | "PLAN_PUBLISHED" | "PLAN_UNFINISHED" | "PLAN_NOT_FINAL" | "POLICY_EXISTS" | "VERSION_STALE" | "BODY_TOO_LARGE" | "DOCUMENT_TOO_DEMANDING" | "MEDIA_TYPE_UNSUPPORTED" | "CONTENT_ENCODING_UNSUPPORTED" | "REQUEST_INVALID" | "CURSOR_INVALID" | "SCHOOL_INVALID" | "SCHOOL_ID_DIFFERS" | "PLAN_INVALID" | "CHANGE_REFUSED" | "POLICY_INVALID" | "IDEMPOTENCY_KEY_INVALID" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_MISSING" | "WORKBOOK_INVALID" | "WORKBOOK_TYPE_UNSUPPORTED" | "INTERNAL" | "BUSY" | "NOT_READY";
                status: number;
                message: components["schemas"]["Sentence"];
            }[];
        };
        /** @description A full snapshot */
        Progress: {
            /** @enum {string} */
            stage: "validate" | "calendar" | "demand" | "matrix" | "enrolment" | "dismissal" | "roster" | "simulation" | "audit" | "report";
            /** @description Of the whole plan */
            donePermille: number;
            /** @description Objective so far, level by level */
            best: number[] | null;
            bound: number[] | null;
            /** @description (best - bound) / bound at the first level that differs */
            gap: number | null;
            elapsedMs: number;
        };
        Pupil: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            class: components["schemas"]["Id"];
            /**
             * @description Blocks in which the pupil stays, by weekday; empty: does not take part
             * @default []
             */
            stay: {
                weekday: components["schemas"]["Weekday"];
                blocks: components["schemas"]["Id"][];
            }[];
            /** @description First day, if later than the start of term */
            joins?: components["schemas"]["IsoDate"];
            /** @description Last day, if earlier than the end of term */
            leaves?: components["schemas"]["IsoDate"];
            /**
             * @description One-day bookings
             * @default []
             */
            bookings: {
                date: components["schemas"]["IsoDate"];
                blocks: components["schemas"]["Id"][];
            }[];
            /** @default [] */
            absences: components["schemas"]["DateRange"][];
            /** @default [] */
            earlyLeaving: {
                weekday?: components["schemas"]["Weekday"];
                date?: components["schemas"]["IsoDate"];
                at: components["schemas"]["Clock"];
            }[];
            /**
             * @description Clubs, best first; one list for the whole week
             * @default []
             */
            choices: components["schemas"]["Id"][];
            /**
             * @description Club sessions wanted a week
             * @default 0
             */
            want: number;
            /**
             * @description This club only on this weekday
             * @default []
             */
            pins: {
                weekday: components["schemas"]["Weekday"];
                club: components["schemas"]["Id"];
            }[];
            /**
             * @description Clubs with a fee that the parents agreed to in writing
             * @default []
             */
            paidConsent: components["schemas"]["Id"][];
            /** @description Whole fen */
            feeLimitFenPerTerm?: number;
            /** @default [] */
            priority: ("disability" | "leftBehind" | "migrantWorkerChild" | "poorFamily" | "singleParent")[];
            /**
             * @default none
             * @enum {string}
             */
            waiver: "none" | "reduced" | "free";
            /** @default [] */
            siblings: components["schemas"]["Id"][];
            /**
             * @description Leave in the same wave through the same gate
             * @default false
             */
            siblingsTogether: boolean;
            /** @default [] */
            collectors: {
                name: components["schemas"]["Name"];
                relation: string;
                /** @description Private 托管 minder who collects several pupils */
                minder?: components["schemas"]["Id"];
            }[];
            /** @default false */
            mayLeaveAlone: boolean;
            /**
             * @default walk
             * @enum {string}
             */
            transport: "walk" | "twoWheeler" | "car" | "bus";
            /**
             * @description Last term's clubs whose place the pupil asks to keep
             * @default []
             */
            keeps: components["schemas"]["Id"][];
            /**
             * @description How many wishes were missed last term: first in ties
             * @default 0
             */
            lostLastTerm: number;
            survey?: {
                asked: boolean;
                /** @enum {string} */
                answer?: "yes" | "no";
                reason?: string;
            };
        };
        Recommendations: {
            person: components["schemas"]["Id"];
            dates: components["schemas"]["DateRange"];
            duties: {
                duty: components["schemas"]["Duty"];
                substitutes: {
                    person: components["schemas"]["Id"];
                    external: boolean;
                    /** @description Duties that change hands: 1, or 2 with `through` */
                    changes: number;
                    /** @description The duty that he or she gives up for it, and who takes that one */
                    through?: {
                        duty: string;
                        to: components["schemas"]["Id"];
                    };
                    /** @description 0: whom the school would ask first */
                    affinity: number;
                    /** @description null: externals are not asked */
                    willingness: ("refuse" | "reluctant" | "neutral" | "willing" | "eager") | null;
                    /** @description Weighted sum of squared loads of the staff */
                    sumOfSquares: {
                        before: number;
                        after: number;
                    };
                    load: {
                        beforeUnits: number;
                        afterUnits: number;
                        targetUnits: number;
                    };
                    sentence: components["schemas"]["Sentence"];
                }[];
                /** @description Where asked for */
                barred?: {
                    person: components["schemas"]["Id"];
                    rule: string;
                    sentence: components["schemas"]["Sentence"];
                }[];
                sentence: components["schemas"]["Sentence"];
            }[];
        };
        Room: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            building: components["schemas"]["Id"];
            /** @default 1 */
            floor: number;
            /** @enum {string} */
            kind: "classroom" | "music" | "art" | "calligraphy" | "dance" | "laboratory" | "computer" | "library" | "workshop" | "gym" | "playground" | "court" | "garden" | "hall" | "canteen" | "clinic" | "office" | "other";
            /** @default false */
            outdoors: boolean;
            /** @description Pupils at once, over all groups */
            capacity: number;
            /**
             * @description How many groups may share it at the same time
             * @default 1
             */
            groupsAtOnce: number;
            /** @default [] */
            equipment: string[];
            /**
             * @description Closed on these dates, weekdays or blocks; a missing part means all
             * @default []
             */
            closed: {
                dates?: components["schemas"]["DateRange"];
                weekday?: components["schemas"]["Weekday"];
                block?: components["schemas"]["Id"];
            }[];
            /** @description Where an outdoor group goes in bad weather */
            indoorFallback?: components["schemas"]["Id"];
        };
        ScenarioReport: {
            name: string;
            /** @description What is wrong with the scenario, or odd about it */
            findings: components["schemas"]["Finding"][];
            /** @description null: the scenario has errors */
            report: components["schemas"]["SimulationReport"] | null;
            comparison: components["schemas"]["PairedMeasure"][];
            positions?: {
                startSecond: number;
                stepSeconds: number;
                groups: {
                    unit: string;
                    gate: components["schemas"]["Id"];
                    pupils: number;
                    /** @description Where the head of the group is; between two entries it moves in a straight line */
                    places: {
                        second: number;
                        /** @description `room:`, `way:`, `assembly:` or `gate:` and the id */
                        place: string;
                        x: number;
                        y: number;
                    }[];
                }[];
                gates: {
                    gate: components["schemas"]["Id"];
                    x: number;
                    y: number;
                    /** @description Waiting pupils at each step */
                    pupils: number[];
                    guardians: number[];
                    kerbCars: number[];
                    /** @description Pupils who have left by then */
                    away: number[];
                }[];
            };
        };
        School: {
            /** @constant */
            schema: "afterbell.school/1";
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            district?: components["schemas"]["Id"];
            /** @description Policy pack, for example helan */
            region: components["schemas"]["Id"];
            /**
             * @description The national notice applies on top of the region
             * @default true
             */
            nationalBase: boolean;
            /** @default Asia/Shanghai */
            timeZone: string;
            /**
             * @default countyTown
             * @enum {string}
             */
            setting: "countyTown" | "rural" | "city";
            options: {
                /** @default 4 */
                unitsPerLesson: number;
                /** @default 40 */
                lessonMinutes: number;
                /**
                 * @description "refuse" is a bar, not only a wish
                 * @default false
                 */
                refusalBinds: boolean;
                /**
                 * @default fairnessFirst
                 * @enum {string}
                 */
                rosterOrder: "fairnessFirst" | "willingnessFirst" | "balanced";
                /** @description With `balanced`: a weight or a window; missing: both weights 1 */
                rosterBalance?: {
                    /** @constant */
                    kind: "weight";
                    fairness: number;
                    willingness: number;
                } | {
                    /** @constant */
                    kind: "window";
                    /** @description Whole sub-units of a lesson */
                    leastUnits: number;
                    /** @description Whole sub-units of a lesson */
                    widthUnits: number;
                };
                /**
                 * @description Rotating posts follow an N-week cycle, or single dates
                 * @default {
                 *       "kind": "cycle",
                 *       "weeks": 2
                 *     }
                 */
                rotation: {
                    /** @constant */
                    kind: "cycle";
                    weeks: number;
                } | {
                    /** @constant */
                    kind: "dated";
                };
                defaultCaps: {
                    /** @default 3 */
                    perDay: number;
                    /** @default 8 */
                    perWeek: number;
                };
                /** @default 50 */
                pupilsPerSupervisor: number;
                /**
                 * @description Seats of every open section kept for late joiners
                 * @default 0
                 */
                spareSeats: number;
                /**
                 * @description One supervisor per homework group and weekday (the usual), or the same on all weekdays
                 * @enum {string}
                 */
                homeworkSupervisor?: "weekday" | "week";
                /** @description Fridays, evenings, extended care: how many for each */
                bands?: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    weekdays?: components["schemas"]["Weekday"][];
                    blocks?: components["schemas"]["Id"][];
                    works?: components["schemas"]["WorkKind"][];
                    dates?: components["schemas"]["DateRange"];
                    /** @description For everybody who may take such a duty */
                    least?: number;
                    most?: number;
                }[];
                /** @description Days in lieu 调休: what earns one */
                daysInLieu?: {
                    /** @description Load that earns one day off */
                    unitsPerDay: number;
                    /**
                     * @description Only duties in extended care and evenings earn
                     * @default true
                     */
                    lateOnly: boolean;
                };
                /**
                 * @description How many choices count as "got a wish"
                 * @default 3
                 */
                firstChoices: number;
            };
            term: components["schemas"]["Term"];
            blocks: components["schemas"]["Block"][];
            templates: components["schemas"]["Template"][];
            campuses: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
            }[];
            buildings: components["schemas"]["Building"][];
            rooms: components["schemas"]["Room"][];
            gates: components["schemas"]["Gate"][];
            grounds: {
                /** @default [] */
                ways: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    /** @enum {string} */
                    kind: "stairs" | "corridor" | "path";
                    /** @description Clear width; 30 cm of it are lost to the edges */
                    clearWidthCentimetres: number;
                    /**
                     * @description Length; of stairs the length of the slope
                     * @default 0
                     */
                    metres: number;
                }[];
                /** @default [] */
                routes: {
                    id: components["schemas"]["Id"];
                    building: components["schemas"]["Id"];
                    /** @description Missing: all floors */
                    floors?: number[];
                    gate: components["schemas"]["Id"];
                    /** @description In the order in which they are passed */
                    ways: components["schemas"]["Id"][];
                    /**
                     * @default any
                     * @enum {string}
                     */
                    weather: "any" | "dry" | "rain";
                }[];
                /** @default [] */
                assemblyAreas: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    /** @description Gates whose groups stand here */
                    gates: components["schemas"]["Id"][];
                    /** @description Pupils it holds at once */
                    pupils: number;
                }[];
                /** @default [] */
                buses: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Name"];
                    /** @description Before which gate it stands */
                    gate: components["schemas"]["Id"];
                    departs: components["schemas"]["Clock"];
                    /**
                     * @default [
                     *       1,
                     *       2,
                     *       3,
                     *       4,
                     *       5
                     *     ]
                     */
                    weekdays: components["schemas"]["Weekday"][];
                    /**
                     * @description From the gate until everybody is on it
                     * @default 3
                     */
                    boardMinutes: number;
                    /** @description Missing: all pupils with transport `bus` */
                    pupils?: components["schemas"]["Id"][];
                }[];
            };
            travel: {
                /** @default 15 */
                betweenCampusesMinutes: number;
                /** @default 0 */
                betweenBuildingsMinutes: number;
            };
            dismissal: {
                /** @default 3 */
                gatherMinutes: number;
                /**
                 * @description Wished gap between two waves at one gate
                 * @default 10
                 */
                gapMinutes: number;
                /** @default 3 */
                leastGapMinutes: number;
                /**
                 * @description A group leaves within this time after its last block
                 * @default 30
                 */
                windowMinutes: number;
                /**
                 * @description Grades 1–2: 0.9 m/s
                 * @default 54
                 */
                walkMetresPerMinuteLower: number;
                /**
                 * @description Grade 3 upward: 1.1 m/s
                 * @default 66
                 */
                walkMetresPerMinuteUpper: number;
                /** @default 15 */
                secondsPerFloor: number;
                /** @default 4 */
                handoverSeconds: number;
                /** @default 800 */
                collectedPermille: number;
                /**
                 * @description Mean arrival against the announced time
                 * @default -300
                 */
                collectorMeanEarlySeconds: number;
                /** @default 360 */
                collectorDeviationSeconds: number;
                /** @default 300 */
                carPermille: number;
                /** @default 48 */
                carKerbSeconds: number;
                /** @default 750 */
                carLengthCentimetres: number;
                /**
                 * @default fromSection
                 * @enum {string}
                 */
                escort: "fromSection" | "viaHomeroom";
                /**
                 * @description On stairs: 0.6 m/s
                 * @default 36
                 */
                stairsMetresPerMinute: number;
                /**
                 * @description Met by a two-wheeler, of those who are met
                 * @default 420
                 */
                twoWheelerPermille: number;
                /**
                 * @description Who leaves first: the lower grades, or another band of grades in every season or on every weekday
                 * @default lowerFirst
                 * @enum {string}
                 */
                order: "lowerFirst" | "seasons" | "weekdays";
                rain: {
                    /**
                     * @description Pace in rain against dry weather
                     * @default 800
                     */
                    walkPermille: number;
                    /**
                     * @description Coats and umbrellas
                     * @default 2
                     */
                    extraGatherMinutes: number;
                    /**
                     * @description Time of a handover against dry weather
                     * @default 1250
                     */
                    handoverPermille: number;
                    /**
                     * @description Met by car, of those who are met
                     * @default 450
                     */
                    carPermille: number;
                    /**
                     * @description Collectors come later by
                     * @default 60
                     */
                    collectorLateSeconds: number;
                };
            };
            stages: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                /** @enum {string} */
                kind: "primary" | "juniorHigh";
            }[];
            grades: components["schemas"]["Grade"][];
            classes: components["schemas"]["SchoolClass"][];
            pupils?: components["schemas"]["Pupil"][];
            headCounts?: {
                class: components["schemas"]["Id"];
                weekday: components["schemas"]["Weekday"];
                block: components["schemas"]["Id"];
                club?: components["schemas"]["Id"];
                pupils: number;
            }[];
            staff: components["schemas"]["StaffMember"][];
            /** @default [] */
            externals: components["schemas"]["ExternalPerson"][];
            /** @default [] */
            vendors: components["schemas"]["Vendor"][];
            /** @default [] */
            clubs: components["schemas"]["Club"][];
            activities: components["schemas"]["Activity"][];
            posts: components["schemas"]["Post"][];
            /** @default [] */
            locks: components["schemas"]["Lock"][];
            /**
             * @description What people have ticked off on the checklist of the region, with date and name
             * @default []
             */
            evidence: {
                /** @description Id of a rule of the policy pack, for example pupil-agreement */
                rule: string;
                /** @description When it was done */
                date: components["schemas"]["IsoDate"];
                /** @description Who ticked it off */
                by: components["schemas"]["Name"];
                /** @description The month it stands for (YYYY-MM), for what is due every month; missing: the month of the date */
                month?: string;
                /**
                 * @description false: somebody looked, and the clause is not kept
                 * @default true
                 */
                kept: boolean;
                /** @description Where the papers are */
                note?: string;
            }[];
            /**
             * @description Reasons on record for departing from rules that allow it
             * @default []
             */
            deviations: {
                /** @description Id of a rule of the policy pack, for example pupil-agreement */
                rule: string;
                /** @description Only for this: id of a club, an activity or a grade; missing: everywhere */
                where?: string;
                reason: string;
                by: components["schemas"]["Name"];
                date: components["schemas"]["IsoDate"];
            }[];
            /** @description What the school decides about money where its region does not */
            money?: {
                fees?: {
                    /** @enum {string} */
                    ledger: "afterSchool" | "lunch" | "evening";
                    /** @description What parents pay a pupil-lesson; never above a cap of the region */
                    parentFenPerLesson?: number;
                    /** @description Planned cost of a pupil-lesson; missing: what parents pay */
                    plannedFenPerLesson?: number;
                    /** @description Public money a pupil-day */
                    subsidyFenPerPupilDay?: number;
                    /** @description Parents never pay more a month */
                    mostParentFenPerMonth?: number;
                    /** @description Pay of the school's own people, before tax */
                    staffPayFenPerLesson?: number;
                }[];
                /** @description How much of the fee a reduced waiver takes off, where the region does not say */
                reducedWaiverPercent?: number;
                /** @description No source states a score; the school decides */
                satisfaction?: {
                    /** @description Fewer satisfied answers: a warning */
                    warnBelowPercent: number;
                    /** @description Fewer: a ground of exit */
                    excludeBelowPercent: number;
                    /**
                     * @description Surveys with fewer answers do not count
                     * @default 10
                     */
                    leastAnswers: number;
                };
            };
            /** @description Attendance, invoices and scores, written down while the term runs */
            records?: {
                attendance?: {
                    pupil: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @description Missing: every block of the day in which the pupil is expected */
                    block?: components["schemas"]["Id"];
                    /** @enum {string} */
                    status: "present" | "late" | "leftEarly" | "absentReported" | "absentUnreported";
                    note?: string;
                }[];
                staffAttendance?: {
                    person: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @description Missing: every duty of the date */
                    block?: components["schemas"]["Id"];
                    /** @enum {string} */
                    status: "present" | "late" | "absent";
                    /** @description Did the duty instead, and is paid for it */
                    coveredBy?: components["schemas"]["Id"];
                }[];
                cancelled?: {
                    date: components["schemas"]["IsoDate"];
                    /** @description Missing: the whole day */
                    block?: components["schemas"]["Id"];
                    /** @description Only this club */
                    club?: components["schemas"]["Id"];
                    /** @description Only these classes */
                    classes?: components["schemas"]["Id"][];
                    reason?: string;
                }[];
                invoices?: {
                    id: components["schemas"]["Id"];
                    vendor: components["schemas"]["Id"];
                    /** @description Month YYYY-MM */
                    month: string;
                    /** @description Whole fen */
                    fen: number;
                    receivedOn?: components["schemas"]["IsoDate"];
                    note?: string;
                }[];
                expenses?: {
                    date: components["schemas"]["IsoDate"];
                    /**
                     * @default afterSchool
                     * @enum {string}
                     */
                    ledger: "afterSchool" | "lunch" | "evening";
                    what: components["schemas"]["Name"];
                    /** @description Whole fen */
                    fen: number;
                }[];
                satisfaction?: {
                    person?: components["schemas"]["Id"];
                    /** @description Either a person or a vendor */
                    vendor?: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @enum {string} */
                    by: "pupils" | "parents" | "school";
                    answers: number;
                    satisfied: number;
                }[];
                exitGrounds?: {
                    person?: components["schemas"]["Id"];
                    /** @description Either a person or a vendor */
                    vendor?: components["schemas"]["Id"];
                    date: components["schemas"]["IsoDate"];
                    /** @enum {string} */
                    ground: "lowServiceLevel" | "maliciousRecruiting" | "notAsPrescribed" | "disturbingOrder" | "lowResponsibility" | "lowQuality" | "lowSatisfaction";
                    note?: string;
                }[];
            };
        };
        SchoolClass: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            grade: components["schemas"]["Id"];
            homeRoom: components["schemas"]["Id"];
            /** @description Pupils on the roll, also those who do not take part */
            pupils: number;
        };
        SchoolFigures: {
            grades: number;
            classes: number;
            /** @description On the roll, also those who do not take part */
            pupils: number;
            staff: number;
            clubs: number;
            warnings: number;
        };
        SchoolList: {
            items: components["schemas"]["SchoolSummary"][];
            /** @description Cursor; null at the end */
            next: string | null;
        };
        SchoolStored: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            region: components["schemas"]["Id"];
            version: number;
            /** @description SHA-256 of the canonical document, as in the provenance of its plans */
            hash: string;
            figures: components["schemas"]["SchoolFigures"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** @description Warnings */
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                path: string;
                params: {
                    [key: string]: string | number;
                };
                message: components["schemas"]["Sentence"];
                cause: components["schemas"]["Sentence"];
                remedy: components["schemas"]["Sentence"];
                cell?: {
                    sheet: string;
                    cell: string;
                };
            }[];
        };
        SchoolSummary: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            region: components["schemas"]["Id"];
            version: number;
            /** @description SHA-256 of the canonical document, as in the provenance of its plans */
            hash: string;
            figures: components["schemas"]["SchoolFigures"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
        };
        SchoolVersion: {
            version: number;
            hash: string;
            figures: components["schemas"]["SchoolFigures"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        SchoolVersionList: {
            items: components["schemas"]["SchoolVersion"][];
            /** @description Cursor; null at the end */
            next: string | null;
        };
        Session: {
            /** @description `weekday/block/key`, key = `club#n` or `activity#firstClass` (`!` appended for replacement) */
            id: string;
            weekday: components["schemas"]["Weekday"];
            block: components["schemas"]["Id"];
            /**
             * @description Weeks of the term, counted from 1
             * @enum {string}
             */
            weeks: "every" | "odd" | "even";
            /** @enum {string} */
            kind: "club" | "group";
            /** @enum {string} */
            mode: "always" | "normal" | "replacement";
            club?: components["schemas"]["Id"];
            section?: string;
            activity?: components["schemas"]["Id"];
            /** @description Groups: the classes; clubs: empty */
            classes: components["schemas"]["Id"][];
            /** @description Grades whose pupils may be here */
            grades: components["schemas"]["Id"][];
            room: components["schemas"]["Id"];
            /** @description Outdoor groups: where they go in bad weather */
            fallbackRoom?: components["schemas"]["Id"];
            /** @description Clubs: staff or externals; alternating: odd weeks, even weeks. Groups: empty */
            leaders: components["schemas"]["Id"][];
            /** @description Members of staff who stand beside an external */
            assistants: number;
            /** @description Groups: people needed at once */
            supervisors: number;
            post: components["schemas"]["Id"];
            /** @description Most pupils on any date */
            pupils: number;
        };
        SimulationReport: {
            season: string;
            weekday: number;
            /** @enum {string} */
            mode: "normal" | "replacement";
            /** @enum {string} */
            weather: "dry" | "rain";
            replications: number;
            seed: number;
            pupils: number;
            pupilWait: {
                mean: {
                    value: number;
                    low: number;
                    high: number;
                };
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            guardianWait: {
                mean: {
                    value: number;
                    low: number;
                    high: number;
                };
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description In the fullest waiting area */
            peakPeople: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description At the longest queue */
            kerbQueueCars: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            kerbQueueMetres: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description Minute of the day at which the last pupil is away */
            emptyMinute: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            waves: components["schemas"]["WaveReport"][];
            gates: components["schemas"]["GateReport"][];
            ways: {
                way: components["schemas"]["Id"];
                pupils: number;
                /** @description Most pupils in line before it */
                mostWaiting: number;
                longestDelaySeconds: number;
            }[];
        };
        StaffMember: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /** @enum {string} */
            kind: "teacher" | "leader" | "health" | "security" | "library" | "logistics";
            /**
             * @description Empty: all
             * @default []
             */
            campuses: components["schemas"]["Id"][];
            /** @default [] */
            subjects: string[];
            /** @description Class whose homeroom teacher this is */
            homeroomOf?: components["schemas"]["Id"];
            /** @default [] */
            teaches: {
                class: components["schemas"]["Id"];
                subject: string;
            }[];
            /**
             * @description What clubs ask of their leaders
             * @default []
             */
            skills: string[];
            /**
             * @description Ordinary lessons a week
             * @default 0
             */
            weeklyLessons: number;
            /** @default 1000 */
            fullTimePermille: number;
            /**
             * @description Sub-units a week
             * @default {}
             */
            weeklyLoad: {
                /** @description Whole sub-units of a lesson */
                least?: number;
                /** @description Whole sub-units of a lesson */
                wished?: number;
                /** @description Whole sub-units of a lesson */
                most?: number;
            };
            /** @default {} */
            caps: {
                /** @description Duties on one date */
                perDay?: number;
                /** @description Duties in one week */
                perWeek?: number;
                /** @description Consecutive dates with duties in extended care or in the evening; days without school end a row */
                lateDaysInARow?: number;
            };
            /** @default [] */
            unavailable: {
                weekday?: components["schemas"]["Weekday"];
                /**
                 * @description Weeks of the term, counted from 1
                 * @default every
                 * @enum {string}
                 */
                weeks: "every" | "odd" | "even";
                block?: components["schemas"]["Id"];
                from?: components["schemas"]["Clock"];
                to?: components["schemas"]["Clock"];
                dates?: components["schemas"]["DateRange"];
                reason?: string;
            }[];
            /** @default [] */
            absences: {
                dates: components["schemas"]["DateRange"];
                block?: components["schemas"]["Id"];
                reason?: string;
            }[];
            /** @default [] */
            willingness: {
                weekday?: components["schemas"]["Weekday"];
                block?: components["schemas"]["Id"];
                work?: components["schemas"]["WorkKind"];
                /** @enum {string} */
                level: "refuse" | "reluctant" | "neutral" | "willing" | "eager";
            }[];
            /** @default [] */
            statuses: {
                /** @enum {string} */
                kind: "pregnancy" | "nursing" | "childUnderOne" | "longLeave" | "training" | "other";
                dates: components["schemas"]["DateRange"];
                /** @description Target during the status, in proportion; 0 means no duties at all */
                sharePermille: number;
            }[];
            /**
             * @description Surplus (positive) or shortfall from earlier terms
             * @default 0
             */
            carriedInUnits: number;
            /** @description Tutor pair 师徒: the younger colleague */
            mentorOf?: components["schemas"]["Id"];
            /**
             * @description Never late on the same date as any of these people
             * @default []
             */
            notWith: components["schemas"]["Id"][];
            /** @description Days in lieu 调休: free of duties, the target stays as it is */
            daysOff?: components["schemas"]["DateRange"][];
            /** @description Dates wished for or to be avoided */
            dateWishes?: {
                dates: components["schemas"]["DateRange"];
                block?: components["schemas"]["Id"];
                /** @enum {string} */
                level: "wish" | "avoid";
            }[];
            /** @description Wishes duties on few days rather than spread */
            fewDays?: boolean;
        };
        StageCertificate: {
            /** @enum {string} */
            stage: "demand" | "matrix" | "enrolment" | "dismissal" | "roster";
            /** @description For the roster: the layer */
            name: string;
            /** @enum {string} */
            status: "optimal" | "bounded" | "unproven";
            /** @description What is claimed, given the stages before, and what proves it */
            claim: components["schemas"]["Sentence"];
            objective: {
                name: string;
                value: number;
                bound: number | null;
            }[];
        };
        SwapAnswer: {
            change: {
                /** @constant */
                kind: "absence";
                person: components["schemas"]["Id"];
                dates: components["schemas"]["DateRange"];
                /** @description Missing: whole days */
                blocks?: components["schemas"]["Id"][];
                /** @description Private; never published */
                reason?: string;
                moves: {
                    duty: string;
                    date: components["schemas"]["IsoDate"];
                    from: components["schemas"]["Id"] | null;
                    to: components["schemas"]["Id"] | null;
                    /**
                     * @description Role of the duty before; afterwards it is a cover, unless it is its own series
                     * @enum {string}
                     */
                    role: "leader" | "assistant" | "fixed" | "rotating" | "cover";
                }[];
            } | {
                /** @constant */
                kind: "swap";
                /** @description Private; never published */
                reason?: string;
                moves: {
                    duty: string;
                    date: components["schemas"]["IsoDate"];
                    from: components["schemas"]["Id"] | null;
                    to: components["schemas"]["Id"] | null;
                    /**
                     * @description Role of the duty before; afterwards it is a cover, unless it is its own series
                     * @enum {string}
                     */
                    role: "leader" | "assistant" | "fixed" | "rotating" | "cover";
                }[];
            };
            /** @description The new plan; null where nothing was to be kept */
            plan: components["schemas"]["PlanSummary"] | null;
        };
        Template: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            seasons?: components["schemas"]["Id"][];
            weekdays?: components["schemas"]["Weekday"][];
            grades?: components["schemas"]["Id"][];
            afternoonStart?: components["schemas"]["Clock"];
            /** @description End of the planned lessons: the first dismissal */
            lessonsEnd: components["schemas"]["Clock"];
            times: {
                block: components["schemas"]["Id"];
                start: components["schemas"]["Clock"];
                end: components["schemas"]["Clock"];
            }[];
        };
        Term: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            start: components["schemas"]["IsoDate"];
            end: components["schemas"]["IsoDate"];
            /** @default [] */
            holidays: {
                name: components["schemas"]["Name"];
                dates: components["schemas"]["DateRange"];
            }[];
            /** @default [] */
            makeUpDays: {
                /** @description A Saturday or Sunday on which the school works */
                date: components["schemas"]["IsoDate"];
                /** @description Which weekday's table it follows */
                follows: components["schemas"]["Weekday"];
                /** @default true */
                service: boolean;
                /** @default true */
                clubs: boolean;
                /** @default false */
                vendors: boolean;
            }[];
            /**
             * @description Days that are not normal; a later entry overrides an earlier one
             * @default []
             */
            dayKinds: {
                dates: components["schemas"]["DateRange"];
                /** @enum {string} */
                kind: "normal" | "homeworkOnly" | "noService" | "halfDay" | "exam" | "event";
                /** @description Missing: all grades */
                grades?: components["schemas"]["Id"][];
                name?: components["schemas"]["Name"];
            }[];
            dayRules: {
                /**
                 * @default {
                 *       "service": true,
                 *       "clubs": true
                 *     }
                 */
                normal: {
                    service: boolean;
                    clubs: boolean;
                };
                /**
                 * @default {
                 *       "service": true,
                 *       "clubs": false
                 *     }
                 */
                homeworkOnly: {
                    service: boolean;
                    clubs: boolean;
                };
                /**
                 * @default {
                 *       "service": false,
                 *       "clubs": false
                 *     }
                 */
                noService: {
                    service: boolean;
                    clubs: boolean;
                };
                /**
                 * @default {
                 *       "service": false,
                 *       "clubs": false
                 *     }
                 */
                halfDay: {
                    service: boolean;
                    clubs: boolean;
                };
                /**
                 * @default {
                 *       "service": true,
                 *       "clubs": false
                 *     }
                 */
                exam: {
                    service: boolean;
                    clubs: boolean;
                };
                /**
                 * @default {
                 *       "service": false,
                 *       "clubs": false
                 *     }
                 */
                event: {
                    service: boolean;
                    clubs: boolean;
                };
            };
            /** @description Clubs meet only within it; missing: the whole term */
            clubWindow?: components["schemas"]["DateRange"];
            /** @description Changes of club are accepted; lists are frozen afterwards */
            trialWeek?: components["schemas"]["DateRange"];
            /**
             * @description Missing dates belong to the first template that fits
             * @default []
             */
            seasons: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Name"];
                dates: components["schemas"]["DateRange"];
            }[];
        };
        TermReports: {
            /** @description null: the school has no list of pupils */
            survey: {
                /** @description On the list */
                pupils: number;
                asked: number;
                coveragePermille: number;
                answered: number;
                yes: number;
                no: number;
                /** @description Stay in at least one block of the week */
                takingPart: number;
                /** @description Of the pupils on the list */
                participationPermille: number;
                /** @description Of those who do not take part */
                reasons: {
                    reason: string;
                    pupils: number;
                }[];
                classes: {
                    class: components["schemas"]["Id"];
                    pupils: number;
                    asked: number;
                    takingPart: number;
                }[];
                /** @description Pupils still to be asked */
                notAsked: string[];
                /** @description Answered no and stay, or yes and do not */
                contradictions: string[];
                warnings: {
                    code: string;
                    sentence: components["schemas"]["Sentence"];
                }[];
            } | null;
            satisfaction: {
                /** @enum {string} */
                kind: "staff" | "external" | "vendor";
                id: components["schemas"]["Id"];
                /** @description With enough answers to count */
                surveys: number;
                answers: number;
                satisfied: number;
                /** @description Rounded down; null: no survey counts */
                percent: number | null;
                /** @enum {string} */
                decision: "none" | "warning" | "exclusion";
                grounds: string[];
                rule: string | null;
                sentence: components["schemas"]["Sentence"];
            }[];
            directReports: {
                /** @description Month YYYY-MM */
                month: string;
                pupils: number;
                /** @description With at least one lesson in the month */
                takingPart: number;
                participationPermille: number;
                /** @description With service for any grade */
                days: number;
                /** @description Weeks of five school days, each with service, that end in the month */
                fullWeeks: number;
                /** @description Service a day, of the grades that have it */
                meanMinutes: number;
                latestEnd: string | null;
                pupilLessons: number;
                staff: number;
                externals: number;
                vendors: number;
                lessonsPaid: number;
                clubs: number;
                /** @description Whole fen */
                parentFen: number;
                /** @description Whole fen */
                vendorFen: number;
                /** @description Whole fen */
                subsidyFen: number;
                waivedPupils: number;
                /** @description Whole fen */
                waivedFen: number;
            }[];
            performance: {
                takingPart: number;
                participationPermille: number;
                /** @description Lessons attended of lessons planned */
                attendancePermille: number | null;
                clubs: {
                    /** @enum {string} */
                    category: "moral" | "intellectual" | "physical" | "aesthetic" | "labour";
                    clubs: number;
                    sections: number;
                    pupils: number;
                }[];
                firstChoicePermille: number | null;
                staff: number;
                lessons: number;
                highestLoad: number;
                lowestLoad: number;
                gini: number;
                /** @description Whole fen */
                costFen: number;
                /** @description Whole fen */
                subsidyFen: number;
                /** @description Whole fen */
                parentFen: number;
                /** @description Whole fen */
                waivedFen: number;
                /** @description Whole fen */
                uncoveredFen: number;
                satisfaction: {
                    /** @enum {string} */
                    kind: "staff" | "external" | "vendor";
                    id: components["schemas"]["Id"];
                    /** @description With enough answers to count */
                    surveys: number;
                    answers: number;
                    satisfied: number;
                    /** @description Rounded down; null: no survey counts */
                    percent: number | null;
                    /** @enum {string} */
                    decision: "none" | "warning" | "exclusion";
                    grounds: string[];
                    rule: string | null;
                    sentence: components["schemas"]["Sentence"];
                }[];
                clausesKept: number;
                clausesBroken: number;
                clausesOpen: number;
            };
            payReview: {
                staff: number;
                unitsPerLesson: number;
                units: number;
                lessons: number;
                fen: number | null;
                people: {
                    person: components["schemas"]["Id"];
                    plannedUnits: number;
                    units: number;
                    lessons: number;
                    fen: number | null;
                }[];
            };
        };
        Validation: {
            valid: boolean;
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                path: string;
                params: {
                    [key: string]: string | number;
                };
                message: components["schemas"]["Sentence"];
                cause: components["schemas"]["Sentence"];
                remedy: components["schemas"]["Sentence"];
                cell?: {
                    sheet: string;
                    cell: string;
                };
            }[];
            findingsTotal: number;
            /** @description null where the document has errors */
            figures: components["schemas"]["SchoolFigures"] | null;
        };
        Vendor: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Name"];
            /**
             * @description Subject-teaching institutions may not take part
             * @enum {string}
             */
            kind: "nonSubject" | "subject";
            /** @description On the education bureau's list during these dates */
            approved?: components["schemas"]["DateRange"];
            licence?: components["schemas"]["DateRange"];
            score?: number;
        };
        Violation: {
            rule: string;
            /** @enum {string} */
            level: "hard" | "inPrinciple" | "requiredOffer";
            who: string[];
            where: string;
            when: string;
            sentence: components["schemas"]["Sentence"];
            remedy: components["schemas"]["Sentence"];
        };
        WaveReport: {
            stream: string;
            after: components["schemas"]["Id"] | null;
            /** @description Announced minute */
            minute: number;
            gate: components["schemas"]["Id"];
            pupils: number;
            units: string[];
            /** @description The last pupil reaches the gate this long after the minute */
            lateSeconds: number;
            pupilWait: {
                mean: {
                    value: number;
                    low: number;
                    high: number;
                };
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            guardianWait: {
                mean: {
                    value: number;
                    low: number;
                    high: number;
                };
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            /** @description Minute of the day at which its last pupil is away */
            awayMinute: {
                p50: {
                    value: number;
                    low: number;
                    high: number;
                };
                p95: {
                    value: number;
                    low: number;
                    high: number;
                };
            };
            series: {
                /** @description Seconds after midnight */
                startSecond: number;
                stepSeconds: number;
                /** @description Pupils of the wave who are through the gate and still there */
                pupils: {
                    mean: number[];
                    p95: number[];
                };
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
