/**
 * A connector that is added to a sub-account.
 */
export interface AddedConnector {
  /**
   * Whether the saved configuration is complete. A connection needs a configured connector.
   */
  configured?: boolean;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * Type of the data that the connector transfers, such as `customer match`.
   */
  dataType: string;
  /**
   * Category of the data type. The documented categories are `audience activation`, `identity management`, `reporting`, `data store`, `campaign management` and `events`.
   */
  dataTypeCategory: string;
  /**
   * Description of the connector. Absent if the API returns none.
   */
  description?: string;
  /**
   * Number of connections that use the connector as their destination. Absent if the API does not state it. The connector can be removed only if both numbers are 0.
   */
  destConnections?: number;
  /**
   * Whether the sub-account may change the connector. If it is false, the API presumably rejects changes of the configuration; the provider does not check it.
   */
  editable?: boolean;
  /**
   * Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented.
   */
  env?: string;
  /**
   * Name of the connector. Names are not unique.
   */
  name: string;
  /**
   * Id of the platform that the connector connects to. Several connectors can share a platform.
   */
  platformId: string;
  /**
   * Type of the platform, such as `Data Store`.
   */
  platformType: string;
  /**
   * Number of connections that use the connector as their source. Absent if the API does not state it. The connector can be removed only if both numbers are 0.
   */
  srcConnections?: number;
  /**
   * Direction of the connector: `Source` if it reads data from the platform, `Destination` if it delivers data to it.
   */
  supportedType: string;
  /**
   * Whether a transfer can be initiated for the connector. If it is false, the platform presumably pushes the data itself; the API does not document the reason.
   */
  transfer?: boolean;
}

/**
 * A connector of the catalog.
 */
export interface CatalogueConnector {
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * Type of the data that the connector transfers, such as `customer match`.
   */
  dataType: string;
  /**
   * Category of the data type. The documented categories are `audience activation`, `identity management`, `reporting`, `data store`, `campaign management` and `events`.
   */
  dataTypeCategory: string;
  /**
   * Name of the connector. Names are not unique.
   */
  name: string;
  /**
   * Id of the platform that the connector connects to. Several connectors can share a platform.
   */
  platformId: string;
  /**
   * Type of the platform, such as `Data Store`.
   */
  platformType: string;
  /**
   * Direction of the connector: `Source` if it reads data from the platform, `Destination` if it delivers data to it.
   */
  supportedType: string;
  /**
   * Whether a transfer can be initiated for the connector. If it is false, the platform presumably pushes the data itself; the API does not document the reason.
   */
  transfer?: boolean;
}

/**
 * Metadata and value of a field of a connector's configuration.
 */
export interface ConfigurationField {
  /**
   * Description of the expected value. Absent if the API returns none.
   */
  description?: string;
  /**
   * Id of the field: its key in `config` or `secretConfig`.
   */
  id: string;
  /**
   * Display name of the field.
   */
  label: string;
  /**
   * Maximum of a number, inclusive. Absent if there is none.
   */
  max?: number;
  /**
   * Minimum of a number, inclusive. Absent if there is none.
   */
  min?: number;
  /**
   * Allowed values of a selection. Absent for other types.
   */
  options?: string[];
  /**
   * Whether the field is read-only: MadConnect sets its value, and a program cannot.
   */
  readonly: boolean;
  /**
   * Whether the field must have a value.
   */
  required: boolean;
  /**
   * Whether the field is a secret. A secret must be set in `secretConfig`, not in `config`.
   */
  secret: boolean;
  /**
   * Type of the field, as the API returns it: `Text`, `Number`, `Date`, `Select`, `Multi-Select` or another type. Case is not significant.
   */
  type: string;
  /**
   * Current value. Absent for a secret, and for a field without a value.
   */
  value?: any;
}

/**
 * A connector that can be at the other end of a connection with a given connector.
 */
export interface SupportedConnector {
  /**
   * Whether the saved configuration is complete. A connection needs a configured connector.
   */
  configured?: boolean;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * Type of the data that the connector transfers, such as `customer match`.
   */
  dataType: string;
  /**
   * Category of the data type. The documented categories are `audience activation`, `identity management`, `reporting`, `data store`, `campaign management` and `events`.
   */
  dataTypeCategory: string;
  /**
   * Description of the connector. Absent if the API returns none.
   */
  description?: string;
  /**
   * Number of connections that use the connector as their destination. Absent if the API does not state it. The connector can be removed only if both numbers are 0.
   */
  destConnections?: number;
  /**
   * Name of the connector. Names are not unique.
   */
  name: string;
  /**
   * Id of the platform that the connector connects to. Several connectors can share a platform.
   */
  platformId: string;
  /**
   * Type of the platform, such as `Data Store`.
   */
  platformType: string;
  /**
   * Number of connections that use the connector as their source. Absent if the API does not state it. The connector can be removed only if both numbers are 0.
   */
  srcConnections?: number;
  /**
   * Direction of the connector: `Source` if it reads data from the platform, `Destination` if it delivers data to it.
   */
  supportedType: string;
  /**
   * Whether a transfer can be initiated for the connector. If it is false, the platform presumably pushes the data itself; the API does not document the reason.
   */
  transfer?: boolean;
}
