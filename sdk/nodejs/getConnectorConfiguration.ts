import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
 */
export function getConnectorConfiguration(args: GetConnectorConfigurationArgs, opts?: pulumi.InvokeOptions): Promise<GetConnectorConfigurationResult> {
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invoke("connectors:index:getConnectorConfiguration", {
    "accountId": args.accountId,
    "connectorId": args.connectorId,
  }, opts);
}

export interface GetConnectorConfigurationArgs {
  /**
   * Sub-account of the connector. The default is the provider's `accountId`.
   */
  accountId?: string;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
}

export interface GetConnectorConfigurationResult {
  /**
   * Sub-account of the connector.
   */
  readonly accountId: string;
  /**
   * Id of the configuration. Absent if nothing was saved yet.
   */
  readonly configurationId?: string;
  /**
   * Whether the configuration is complete. It is not if, for example, the consent for an OAuth connector is pending.
   */
  readonly configured: boolean;
  /**
   * Fields that are set for each connection. The provider does not manage connections.
   */
  readonly connectionFields: outputs.ConfigurationField[];
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  readonly connectorId: string;
  /**
   * Whether the sub-account may change the connector. If it is false, the API presumably rejects changes of the configuration; the provider does not check it.
   */
  readonly editable?: boolean;
  /**
   * Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented.
   */
  readonly env?: string;
  /**
   * Fields that are set once for the connector.
   */
  readonly fields: outputs.ConfigurationField[];
  /**
   * Timestamp of the last write by anyone: RFC 3339 in UTC, such as `2026-03-28T19:37:11Z`. Absent if nothing was saved yet.
   */
  readonly lastUpdated?: string;
  /**
   * Name of the configuration. Absent if the API returns none.
   */
  readonly name?: string;
  /**
   * Key of the entry in the secret manager that holds the secret fields. Absent if there is none.
   */
  readonly secretName?: string;
}

/**
 * Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
 */
export function getConnectorConfigurationOutput(args: GetConnectorConfigurationOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetConnectorConfigurationResult> {
  opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});
  return pulumi.runtime.invokeOutput("connectors:index:getConnectorConfiguration", {
    "accountId": args.accountId,
    "connectorId": args.connectorId,
  }, opts);
}

export interface GetConnectorConfigurationOutputArgs {
  /**
   * Sub-account of the connector. The default is the provider's `accountId`.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: pulumi.Input<string>;
}
