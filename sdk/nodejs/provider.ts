import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/**
 * A provider instance: one set of settings and credentials for the Connectors API.
 */
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  public static readonly __pulumiType = "connectors";

  /**
   * Returns true if the given object is an instance of Provider.  This is designed to work even
   * when multiple copies of the Pulumi SDK have been loaded into the same process.
   */
  public static isInstance(obj: any): obj is Provider {
    if (obj === undefined || obj === null) {
      return false;
    }
    return obj["__pulumiType"] === "pulumi:providers:" + Provider.__pulumiType;
  }

  /**
   * Create a Provider resource with the given unique name, arguments, and options.
   *
   * @param name The _unique_ name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args?: ProviderArgs, opts?: pulumi.ResourceOptions) {
    let resourceInputs: pulumi.Inputs = {};
    opts = opts || {};
    resourceInputs["accessToken"] = args?.accessToken ? pulumi.secret(args.accessToken) : undefined;
    resourceInputs["accountId"] = args?.accountId;
    resourceInputs["baseUrl"] = args?.baseUrl;
    resourceInputs["batching"] = pulumi.output(args?.batching).apply(JSON.stringify);
    resourceInputs["clientId"] = args?.clientId;
    resourceInputs["clientSecret"] = args?.clientSecret ? pulumi.secret(args.clientSecret) : undefined;
    resourceInputs["maxConcurrency"] = pulumi.output(args?.maxConcurrency).apply(JSON.stringify);
    resourceInputs["maxRetries"] = pulumi.output(args?.maxRetries).apply(JSON.stringify);
    resourceInputs["refreshBeforeUpdate"] = pulumi.output(args?.refreshBeforeUpdate).apply(JSON.stringify);
    resourceInputs["requestTimeoutSeconds"] = pulumi.output(args?.requestTimeoutSeconds).apply(JSON.stringify);
    resourceInputs["routes"] = pulumi.output(args?.routes).apply(JSON.stringify);
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    super(Provider.__pulumiType, name, resourceInputs, opts);
  }
}

/**
 * The set of arguments for constructing a Provider resource.
 */
export interface ProviderArgs {
  /**
   * Bearer token that is sent unchanged, instead of `clientId` and `clientSecret`. If it is not set, the provider reads the environment variable `CONNECTORS_ACCESS_TOKEN` and does not store the value. It uses that value only if `CONNECTORS_BASE_URL`, if set, is the address in use.
   */
  accessToken?: pulumi.Input<string | undefined>;
  /**
   * Default sub-account for resources and functions that do not set `accountId`, such as `a3ba4fbd9d51df11`. It must not be a secret, because the ids of resources contain it. If it is not set, the provider reads the environment variable `CONNECTORS_ACCOUNT_ID`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Root URL of the Connectors API, such as `https://api.example.com`. The scheme must be `https`; `http` is accepted for a loopback address only. If it is not set, the provider reads the environment variable `CONNECTORS_BASE_URL`.
   */
  baseUrl?: pulumi.Input<string | undefined>;
  /**
   * Whether connectors that are added to one sub-account at the same time share a request, and likewise connectors that are removed. The default is true.
   */
  batching?: pulumi.Input<boolean | undefined>;
  /**
   * Client id of the API credentials. The provider exchanges it, together with `clientSecret`, for an access token. If it is not set, the provider reads the environment variable `CONNECTORS_CLIENT_ID`.
   */
  clientId?: pulumi.Input<string | undefined>;
  /**
   * Client secret of the API credentials. If it is not set, the provider reads the environment variable `CONNECTORS_CLIENT_SECRET` and does not store the value. It uses that value only if `CONNECTORS_BASE_URL` and `CONNECTORS_CLIENT_ID`, if set, are the address and the client id in use.
   */
  clientSecret?: pulumi.Input<string | undefined>;
  /**
   * Maximum number of concurrent HTTP requests, from 1 to 256. The default is 8.
   */
  maxConcurrency?: pulumi.Input<number | undefined>;
  /**
   * Maximum number of retries after a transient failure, from 0 to 20. A throttled request (HTTP 429) is retried up to five times as often. The default is 4.
   */
  maxRetries?: pulumi.Input<number | undefined>;
  /**
   * Whether `pulumi preview` and `pulumi up` read the resources first, so that drift is detected without `--refresh`. The default is false.
   */
  refreshBeforeUpdate?: pulumi.Input<boolean | undefined>;
  /**
   * Timeout of one HTTP request in seconds, from 1 to 3600. The default is 30.
   */
  requestTimeoutSeconds?: pulumi.Input<number | undefined>;
  /**
   * Overrides for endpoint paths: method and path by endpoint name, such as `{ listAdded: "GET /es/v2/connectors/added" }`. The endpoint names are `token`, `get`, `list`, `add`, `listAdded`, `listSupported`, `getConfiguration`, `configure` and `remove`; an endpoint without an override uses its built-in path.
   */
  routes?: pulumi.Input<{[key: string]: pulumi.Input<string>} | undefined>;
}
