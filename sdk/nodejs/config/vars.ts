import * as pulumi from "@pulumi/pulumi";

declare var exports: any;
const __config = new pulumi.Config("connectors");

/**
 * Bearer token that is sent unchanged, instead of `clientId` and `clientSecret`. If it is not set, the provider reads the environment variable `CONNECTORS_ACCESS_TOKEN` and does not store the value. It uses that value only if `CONNECTORS_BASE_URL`, if set, is the address in use.
 */
export declare const accessToken: string | undefined;
Object.defineProperty(exports, "accessToken", {
  get() {
    return __config.get("accessToken");
  },
  enumerable: true,
});

/**
 * Default sub-account for resources and functions that do not set `accountId`, such as `a3ba4fbd9d51df11`. It must not be a secret, because the ids of resources contain it. If it is not set, the provider reads the environment variable `CONNECTORS_ACCOUNT_ID`.
 */
export declare const accountId: string | undefined;
Object.defineProperty(exports, "accountId", {
  get() {
    return __config.get("accountId");
  },
  enumerable: true,
});

/**
 * Root URL of the Connectors API, such as `https://api.example.com`. The scheme must be `https`; `http` is accepted for a loopback address only. If it is not set, the provider reads the environment variable `CONNECTORS_BASE_URL`.
 */
export declare const baseUrl: string | undefined;
Object.defineProperty(exports, "baseUrl", {
  get() {
    return __config.get("baseUrl");
  },
  enumerable: true,
});

/**
 * Whether connectors that are added to one sub-account at the same time share a request, and likewise connectors that are removed. The default is true.
 */
export declare const batching: boolean | undefined;
Object.defineProperty(exports, "batching", {
  get() {
    return __config.getObject<boolean>("batching");
  },
  enumerable: true,
});

/**
 * Client id of the API credentials. The provider exchanges it, together with `clientSecret`, for an access token. If it is not set, the provider reads the environment variable `CONNECTORS_CLIENT_ID`.
 */
export declare const clientId: string | undefined;
Object.defineProperty(exports, "clientId", {
  get() {
    return __config.get("clientId");
  },
  enumerable: true,
});

/**
 * Client secret of the API credentials. If it is not set, the provider reads the environment variable `CONNECTORS_CLIENT_SECRET` and does not store the value. It uses that value only if `CONNECTORS_BASE_URL` and `CONNECTORS_CLIENT_ID`, if set, are the address and the client id in use.
 */
export declare const clientSecret: string | undefined;
Object.defineProperty(exports, "clientSecret", {
  get() {
    return __config.get("clientSecret");
  },
  enumerable: true,
});

/**
 * Maximum number of concurrent HTTP requests, from 1 to 256. The default is 8.
 */
export declare const maxConcurrency: number | undefined;
Object.defineProperty(exports, "maxConcurrency", {
  get() {
    return __config.getObject<number>("maxConcurrency");
  },
  enumerable: true,
});

/**
 * Maximum number of retries after a transient failure, from 0 to 20. A throttled request (HTTP 429) is retried up to five times as often. The default is 4.
 */
export declare const maxRetries: number | undefined;
Object.defineProperty(exports, "maxRetries", {
  get() {
    return __config.getObject<number>("maxRetries");
  },
  enumerable: true,
});

/**
 * Whether `pulumi preview` and `pulumi up` read the resources first, so that drift is detected without `--refresh`. The default is false.
 */
export declare const refreshBeforeUpdate: boolean | undefined;
Object.defineProperty(exports, "refreshBeforeUpdate", {
  get() {
    return __config.getObject<boolean>("refreshBeforeUpdate");
  },
  enumerable: true,
});

/**
 * Timeout of one HTTP request in seconds, from 1 to 3600. The default is 30.
 */
export declare const requestTimeoutSeconds: number | undefined;
Object.defineProperty(exports, "requestTimeoutSeconds", {
  get() {
    return __config.getObject<number>("requestTimeoutSeconds");
  },
  enumerable: true,
});

/**
 * Overrides for endpoint paths: method and path by endpoint name, such as `{ listAdded: "GET /es/v2/connectors/added" }`. The endpoint names are `token`, `get`, `list`, `add`, `listAdded`, `listSupported`, `getConfiguration`, `configure` and `remove`; an endpoint without an override uses its built-in path.
 */
export declare const routes: {[key: string]: string} | undefined;
Object.defineProperty(exports, "routes", {
  get() {
    return __config.getObject<{[key: string]: string}>("routes");
  },
  enumerable: true,
});
