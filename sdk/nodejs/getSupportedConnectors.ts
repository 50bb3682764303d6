import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Lists the connectors that can stand at the other end of a connection with the given one.
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
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: string;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * Keyword that results must match.
   */
  query?: string;
}

export interface GetSupportedConnectorsResult {
  /**
   * Every match, over all pages.
   */
  readonly connectors: outputs.SupportedConnector[];
}

/**
 * Lists the connectors that can stand at the other end of a connection with the given one.
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
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: pulumi.Input<string>;
  /**
   * Keyword that results must match.
   */
  query?: pulumi.Input<string | undefined>;
}
