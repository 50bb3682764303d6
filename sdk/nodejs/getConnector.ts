import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/**
 * Looks up one connector of the catalogue, by `connectorId`, or by `name` and what else tells it from its namesakes. More than one match is an error that lists them.
 */
export function getConnector(args?: GetConnectorArgs, opts?: pulumi.InvokeOptions): Promise<GetConnectorResult> {
  args = args || {};
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invoke("connectors:index:getConnector", {
    "accountId": args.accountId,
    "connectorId": args.connectorId,
    "dataType": args.dataType,
    "name": args.name,
    "supportedType": args.supportedType,
  }, opts);
}

export interface GetConnectorArgs {
  /**
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: string;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId?: string;
  /**
   * What the connector moves, such as `customer match`.
   */
  dataType?: string;
  /**
   * Name of the connector.
   */
  name?: string;
  /**
   * `Source` or `Destination`.
   */
  supportedType?: string;
}

export interface GetConnectorResult {
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  readonly connectorId: string;
  /**
   * What the connector moves, such as `customer match`.
   */
  readonly dataType: string;
  /**
   * Family of the data type, such as `audience activation`.
   */
  readonly dataTypeCategory: string;
  /**
   * Address of the documentation, if any.
   */
  readonly docUrl?: string;
  /**
   * Whether the platform has built the connector.
   */
  readonly integrated?: boolean;
  /**
   * Address of the logo.
   */
  readonly logo?: string;
  /**
   * Name of the connector. Several connectors can share one.
   */
  readonly name: string;
  /**
   * Address of the overview, if any.
   */
  readonly overviewUrl?: string;
  /**
   * Id of the platform behind the connector.
   */
  readonly platformId: string;
  /**
   * Kind of platform, such as `Data Store`.
   */
  readonly platformType: string;
  /**
   * State of the connector in the catalogue.
   */
  readonly status?: number;
  /**
   * `Source` or `Destination`.
   */
  readonly supportedType: string;
}

/**
 * Looks up one connector of the catalogue, by `connectorId`, or by `name` and what else tells it from its namesakes. More than one match is an error that lists them.
 */
export function getConnectorOutput(args?: GetConnectorOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetConnectorResult> {
  args = args || {};
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invokeOutput("connectors:index:getConnector", {
    "accountId": args.accountId,
    "connectorId": args.connectorId,
    "dataType": args.dataType,
    "name": args.name,
    "supportedType": args.supportedType,
  }, opts);
}

export interface GetConnectorOutputArgs {
  /**
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId?: pulumi.Input<string | undefined>;
  /**
   * What the connector moves, such as `customer match`.
   */
  dataType?: pulumi.Input<string | undefined>;
  /**
   * Name of the connector.
   */
  name?: pulumi.Input<string | undefined>;
  /**
   * `Source` or `Destination`.
   */
  supportedType?: pulumi.Input<string | undefined>;
}
