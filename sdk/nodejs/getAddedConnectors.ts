import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Lists the connectors that are added to a sub-account, with who uses them.
 */
export function getAddedConnectors(args?: GetAddedConnectorsArgs, opts?: pulumi.InvokeOptions): Promise<GetAddedConnectorsResult> {
  args = args || {};
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invoke("connectors:index:getAddedConnectors", {
    "accountId": args.accountId,
    "query": args.query,
  }, opts);
}

export interface GetAddedConnectorsArgs {
  /**
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: string;
  /**
   * Keyword that results must match.
   */
  query?: string;
}

export interface GetAddedConnectorsResult {
  /**
   * Every match, over all pages.
   */
  readonly connectors: outputs.AddedConnector[];
}

/**
 * Lists the connectors that are added to a sub-account, with who uses them.
 */
export function getAddedConnectorsOutput(args?: GetAddedConnectorsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAddedConnectorsResult> {
  args = args || {};
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invokeOutput("connectors:index:getAddedConnectors", {
    "accountId": args.accountId,
    "query": args.query,
  }, opts);
}

export interface GetAddedConnectorsOutputArgs {
  /**
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Keyword that results must match.
   */
  query?: pulumi.Input<string | undefined>;
}
