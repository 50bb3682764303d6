import * as pulumi from "@pulumi/pulumi";
import * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * Reads the configuration of an added connector, with the description of each field. Secret values are never returned.
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
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: string;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
}

export interface GetConnectorConfigurationResult {
  /**
   * Sub-account.
   */
  readonly accountId: string;
  /**
   * Id of the configuration.
   */
  readonly configurationId?: string;
  /**
   * Whether the platform holds a complete configuration.
   */
  readonly configured: boolean;
  /**
   * Fields that each connection sets for itself.
   */
  readonly connectionFields: outputs.ConfigurationField[];
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  readonly connectorId: string;
  /**
   * Whether its configuration may be changed.
   */
  readonly editable?: boolean;
  /**
   * Environment that the connector was added from.
   */
  readonly env?: string;
  /**
   * Fields that are set once for the connector.
   */
  readonly fields: outputs.ConfigurationField[];
  /**
   * When anybody last changed it: RFC 3339, UTC.
   */
  readonly lastUpdated?: string;
  /**
   * Name of the configuration.
   */
  readonly name?: string;
  /**
   * Key in the platform's secret manager.
   */
  readonly secretName?: string;
}

/**
 * Reads the configuration of an added connector, with the description of each field. Secret values are never returned.
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
   * Sub-account to look in. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: pulumi.Input<string>;
}
