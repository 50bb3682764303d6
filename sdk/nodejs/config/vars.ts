import * as pulumi from "@pulumi/pulumi";
import * as utilities from "../utilities";

declare var exports: any;
const __config = new pulumi.Config("connectors");

/**
 * Bearer token to use as it is, instead of `clientId` and `clientSecret`. Without it the provider reads the environment variable `CONNECTORS_ACCESS_TOKEN` itself, and stores it nowhere.
 */
export declare const accessToken: string | undefined;
Object.defineProperty(exports, "accessToken", {
  get() {
    return __config.get("accessToken");
  },
  enumerable: true,
});

/**
 * Sub-account of everything that names none, such as `a3ba4fbd9d51df11`.
 */
export declare const accountId: string | undefined;
Object.defineProperty(exports, "accountId", {
  get() {
    return __config.get("accountId") ?? utilities.getEnv("CONNECTORS_ACCOUNT_ID");
  },
  enumerable: true,
});

/**
 * Root address of the Connectors API, such as `https://api.example.com`. `http` is accepted for this machine only.
 */
export declare const baseUrl: string | undefined;
Object.defineProperty(exports, "baseUrl", {
  get() {
    return __config.get("baseUrl") ?? utilities.getEnv("CONNECTORS_BASE_URL");
  },
  enumerable: true,
});

/**
 * Whether connectors of one sub-account that are added or removed at the same time share a request. Default: true.
 */
export declare const batching: boolean | undefined;
Object.defineProperty(exports, "batching", {
  get() {
    return __config.getObject<boolean>("batching");
  },
  enumerable: true,
});

/**
 * Client id, exchanged with `clientSecret` for an access token.
 */
export declare const clientId: string | undefined;
Object.defineProperty(exports, "clientId", {
  get() {
    return __config.get("clientId") ?? utilities.getEnv("CONNECTORS_CLIENT_ID");
  },
  enumerable: true,
});

/**
 * Client secret that goes with `clientId`. Without it the provider reads the environment variable `CONNECTORS_CLIENT_SECRET` itself, and stores it nowhere.
 */
export declare const clientSecret: string | undefined;
Object.defineProperty(exports, "clientSecret", {
  get() {
    return __config.get("clientSecret");
  },
  enumerable: true,
});

/**
 * How many HTTP requests are under way at once. Default: 8.
 */
export declare const maxConcurrency: number | undefined;
Object.defineProperty(exports, "maxConcurrency", {
  get() {
    return __config.getObject<number>("maxConcurrency");
  },
  enumerable: true,
});

/**
 * How often a call that failed for a passing reason is tried again. Default: 4.
 */
export declare const maxRetries: number | undefined;
Object.defineProperty(exports, "maxRetries", {
  get() {
    return __config.getObject<number>("maxRetries");
  },
  enumerable: true,
});

/**
 * Whether every `pulumi preview` and `pulumi up` reads configurations first, so that drift shows without `--refresh`. Default: false.
 */
export declare const refreshBeforeUpdate: boolean | undefined;
Object.defineProperty(exports, "refreshBeforeUpdate", {
  get() {
    return __config.getObject<boolean>("refreshBeforeUpdate");
  },
  enumerable: true,
});

/**
 * How long one HTTP request may take, in seconds. Default: 30.
 */
export declare const requestTimeoutSeconds: number | undefined;
Object.defineProperty(exports, "requestTimeoutSeconds", {
  get() {
    return __config.getObject<number>("requestTimeoutSeconds");
  },
  enumerable: true,
});

/**
 * Method and path of endpoints whose address differs from the built-in one, by endpoint name: `{ listAdded: "GET /es/v2/connectors/added" }`.
 */
export declare const routes: {[key: string]: string} | undefined;
Object.defineProperty(exports, "routes", {
  get() {
    return __config.getObject<{[key: string]: string}>("routes");
  },
  enumerable: true,
});
