import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Lists the connectors of the catalog.
 */
export function getConnectors(args?: GetConnectorsArgs, opts?: pulumi.InvokeOptions): Promise<GetConnectorsResult> {
  args = args || {};
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invoke("connectors:index:getConnectors", {
    "accountId": args.accountId,
    "query": args.query,
  }, opts);
}

export interface GetConnectorsArgs {
  /**
   * Sub-account whose catalog is listed. The default is the provider's `accountId`.
   */
  accountId?: string;
  /**
   * Keyword that the results must match. By default, the results are not filtered.
   */
  query?: string;
}

export interface GetConnectorsResult {
  /**
   * All matching connectors, from all pages of the API.
   */
  readonly connectors: outputs.CatalogueConnector[];
}

/**
 * Lists the connectors of the catalog.
 */
export function getConnectorsOutput(args?: GetConnectorsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetConnectorsResult> {
  args = args || {};
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invokeOutput("connectors:index:getConnectors", {
    "accountId": args.accountId,
    "query": args.query,
  }, opts);
}

export interface GetConnectorsOutputArgs {
  /**
   * Sub-account whose catalog is listed. The default is the provider's `accountId`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Keyword that the results must match. By default, the results are not filtered.
   */
  query?: pulumi.Input<string | undefined>;
}
