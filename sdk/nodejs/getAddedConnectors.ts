import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Lists the connectors that are added to a sub-account, with the number of connections that use each.
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
   * Sub-account to list. The default is the provider's `accountId`.
   */
  accountId?: string;
  /**
   * Keyword that the results must match. By default, the results are not filtered.
   */
  query?: string;
}

export interface GetAddedConnectorsResult {
  /**
   * All matching connectors, from all pages of the API.
   */
  readonly connectors: outputs.AddedConnector[];
}

/**
 * Lists the connectors that are added to a sub-account, with the number of connections that use each.
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
   * Sub-account to list. The default is the provider's `accountId`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Keyword that the results must match. By default, the results are not filtered.
   */
  query?: pulumi.Input<string | undefined>;
}
