import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
 */
export function getSupportedConnectors(args: GetSupportedConnectorsArgs, opts?: pulumi.InvokeOptions): Promise<GetSupportedConnectorsResult> {
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invoke("connectors:index:getSupportedConnectors", {
    "accountId": args.accountId,
    "connectorId": args.connectorId,
    "query": args.query,
  }, opts);
}

export interface GetSupportedConnectorsArgs {
  /**
   * Sub-account of the connection. The default is the provider's `accountId`.
   */
  accountId?: string;
  /**
   * Catalog id of the given connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * Keyword that the results must match. By default, the results are not filtered.
   */
  query?: string;
}

export interface GetSupportedConnectorsResult {
  /**
   * All matching connectors, from all pages of the API.
   */
  readonly connectors: outputs.SupportedConnector[];
}

/**
 * Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
 */
export function getSupportedConnectorsOutput(args: GetSupportedConnectorsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetSupportedConnectorsResult> {
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invokeOutput("connectors:index:getSupportedConnectors", {
    "accountId": args.accountId,
    "connectorId": args.connectorId,
    "query": args.query,
  }, opts);
}

export interface GetSupportedConnectorsOutputArgs {
  /**
   * Sub-account of the connection. The default is the provider's `accountId`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Catalog id of the given connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: pulumi.Input<string>;
  /**
   * Keyword that the results must match. By default, the results are not filtered.
   */
  query?: pulumi.Input<string | undefined>;
}
