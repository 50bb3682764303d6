import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/**
 * Looks up one connector of the catalog, by `connectorId`, or by `name` together with `dataType` and `supportedType` if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
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
   * Sub-account whose catalog is searched. The default is the provider's `accountId`.
   */
  accountId?: string;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`. Either `connectorId` or `name` must be set.
   */
  connectorId?: string;
  /**
   * Type of the data that the connector transfers, such as `customer match`, to select one of several connectors of that name. The default is any.
   */
  dataType?: string;
  /**
   * Name of the connector. Case is not significant.
   */
  name?: string;
  /**
   * Direction of the connector, `Source` or `Destination`, to select one of several connectors of that name. The default is any.
   */
  supportedType?: string;
}

export interface GetConnectorResult {
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  readonly connectorId: string;
  /**
   * Type of the data that the connector transfers, such as `customer match`.
   */
  readonly dataType: string;
  /**
   * Category of the data type. The documented categories are `audience activation`, `identity management`, `reporting`, `data store`, `campaign management` and `events`.
   */
  readonly dataTypeCategory: string;
  /**
   * URL of the connector's documentation. Absent if there is none.
   */
  readonly docUrl?: string;
  /**
   * Whether MadConnect has integrated the connector, so that it can be used. The meaning is inferred; the API does not document it.
   */
  readonly integrated?: boolean;
  /**
   * URL of the connector's logo. Absent if there is none.
   */
  readonly logo?: string;
  /**
   * Name of the connector. Names are not unique.
   */
  readonly name: string;
  /**
   * URL of the connector's overview. Absent if there is none.
   */
  readonly overviewUrl?: string;
  /**
   * Id of the platform that the connector connects to. Several connectors can share a platform.
   */
  readonly platformId: string;
  /**
   * Type of the platform, such as `Data Store`.
   */
  readonly platformType: string;
  /**
   * Status code of the connector, as the API returns it; its values are not documented.
   */
  readonly status?: number;
  /**
   * Direction of the connector: `Source` if it reads data from the platform, `Destination` if it delivers data to it.
   */
  readonly supportedType: string;
}

/**
 * Looks up one connector of the catalog, by `connectorId`, or by `name` together with `dataType` and `supportedType` if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
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
   * Sub-account whose catalog is searched. The default is the provider's `accountId`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`. Either `connectorId` or `name` must be set.
   */
  connectorId?: pulumi.Input<string | undefined>;
  /**
   * Type of the data that the connector transfers, such as `customer match`, to select one of several connectors of that name. The default is any.
   */
  dataType?: pulumi.Input<string | undefined>;
  /**
   * Name of the connector. Case is not significant.
   */
  name?: pulumi.Input<string | undefined>;
  /**
   * Direction of the connector, `Source` or `Destination`, to select one of several connectors of that name. The default is any.
   */
  supportedType?: pulumi.Input<string | undefined>;
}
