import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/**
 * A connection to the Connectors API with one set of credentials.
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
    resourceInputs["accountId"] = (args?.accountId) ?? utilities.getEnv("CONNECTORS_ACCOUNT_ID");
    resourceInputs["baseUrl"] = (args?.baseUrl) ?? utilities.getEnv("CONNECTORS_BASE_URL");
    resourceInputs["batching"] = pulumi.output(args?.batching).apply(JSON.stringify);
    resourceInputs["clientId"] = (args?.clientId) ?? utilities.getEnv("CONNECTORS_CLIENT_ID");
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
   * Bearer token to use as it is, instead of `clientId` and `clientSecret`. Without it the provider reads the environment variable `CONNECTORS_ACCESS_TOKEN` itself, and stores it nowhere.
   */
  accessToken?: pulumi.Input<string | undefined>;
  /**
   * Sub-account of everything that names none, such as `a3ba4fbd9d51df11`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Root address of the Connectors API, such as `https://api.example.com`. `http` is accepted for this machine only.
   */
  baseUrl?: pulumi.Input<string | undefined>;
  /**
   * Whether connectors of one sub-account that are added or removed at the same time share a request. Default: true.
   */
  batching?: pulumi.Input<boolean | undefined>;
  /**
   * Client id, exchanged with `clientSecret` for an access token.
   */
  clientId?: pulumi.Input<string | undefined>;
  /**
   * Client secret that goes with `clientId`. Without it the provider reads the environment variable `CONNECTORS_CLIENT_SECRET` itself, and stores it nowhere.
   */
  clientSecret?: pulumi.Input<string | undefined>;
  /**
   * How many HTTP requests are under way at once. Default: 8.
   */
  maxConcurrency?: pulumi.Input<number | undefined>;
  /**
   * How often a call that failed for a passing reason is tried again. Default: 4.
   */
  maxRetries?: pulumi.Input<number | undefined>;
  /**
   * Whether every `pulumi preview` and `pulumi up` reads configurations first, so that drift shows without `--refresh`. Default: false.
   */
  refreshBeforeUpdate?: pulumi.Input<boolean | undefined>;
  /**
   * How long one HTTP request may take, in seconds. Default: 30.
   */
  requestTimeoutSeconds?: pulumi.Input<number | undefined>;
  /**
   * Method and path of endpoints whose address differs from the built-in one, by endpoint name: `{ listAdded: "GET /es/v2/connectors/added" }`.
   */
  routes?: pulumi.Input<{[key: string]: pulumi.Input<string>} | undefined>;
}
