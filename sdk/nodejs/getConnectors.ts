import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Lists the catalogue.
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
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: string;
  /**
   * Keyword that results must match.
   */
  query?: string;
}

export interface GetConnectorsResult {
  /**
   * Every match, over all pages.
   */
  readonly connectors: outputs.CatalogueConnector[];
}

/**
 * Lists the catalogue.
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
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Keyword that results must match.
   */
  query?: pulumi.Input<string | undefined>;
}
