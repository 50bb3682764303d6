/**
 * A connector that was added to a sub-account.
 */
export interface AddedConnector {
  /**
   * Whether the platform holds a complete configuration.
   */
  configured?: boolean;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * What the connector moves, such as `customer match`.
   */
  dataType: string;
  /**
   * Family of the data type, such as `audience activation`.
   */
  dataTypeCategory: string;
  /**
   * What the connector does.
   */
  description?: string;
  /**
   * How many connections use it as their destination.
   */
  destConnections?: number;
  /**
   * Whether its configuration may be changed.
   */
  editable?: boolean;
  /**
   * Environment that the connector was added from.
   */
  env?: string;
  /**
   * Name of the connector. Several connectors can share one.
   */
  name: string;
  /**
   * Id of the platform behind the connector.
   */
  platformId: string;
  /**
   * Kind of platform, such as `Data Store`.
   */
  platformType: string;
  /**
   * How many connections use it as their source.
   */
  srcConnections?: number;
  /**
   * `Source` or `Destination`.
   */
  supportedType: string;
  /**
   * Whether a transfer can be started on it.
   */
  transfer?: boolean;
}

/**
 * A connector of the catalogue.
 */
export interface CatalogueConnector {
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * What the connector moves, such as `customer match`.
   */
  dataType: string;
  /**
   * Family of the data type, such as `audience activation`.
   */
  dataTypeCategory: string;
  /**
   * Name of the connector. Several connectors can share one.
   */
  name: string;
  /**
   * Id of the platform behind the connector.
   */
  platformId: string;
  /**
   * Kind of platform, such as `Data Store`.
   */
  platformType: string;
  /**
   * `Source` or `Destination`.
   */
  supportedType: string;
  /**
   * Whether a transfer can be started on it.
   */
  transfer?: boolean;
}

/**
 * A field of a connector's configuration.
 */
export interface ConfigurationField {
  /**
   * What belongs in the field.
   */
  description?: string;
  /**
   * Key of the field in `config` and `secretConfig`.
   */
  id: string;
  /**
   * Name of the field as people read it.
   */
  label: string;
  /**
   * Largest value of a number.
   */
  max?: number;
  /**
   * Smallest value of a number.
   */
  min?: number;
  /**
   * Values that a selection accepts.
   */
  options?: string[];
  /**
   * Whether the platform sets the field itself.
   */
  readonly: boolean;
  /**
   * Whether the field must have a value.
   */
  required: boolean;
  /**
   * Whether the field belongs in `secretConfig`.
   */
  secret: boolean;
  /**
   * `Text`, `Number`, `Date`, `Select`, `Multi-Select` or another kind that the platform names.
   */
  type: string;
  /**
   * Value on the platform. Never set for a secret field.
   */
  value?: any;
}

/**
 * A connector that can stand at the other end of a connection.
 */
export interface SupportedConnector {
  /**
   * Whether the platform holds a complete configuration.
   */
  configured?: boolean;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: string;
  /**
   * What the connector moves, such as `customer match`.
   */
  dataType: string;
  /**
   * Family of the data type, such as `audience activation`.
   */
  dataTypeCategory: string;
  /**
   * What the connector does.
   */
  description?: string;
  /**
   * How many connections use it as their destination.
   */
  destConnections?: number;
  /**
   * Name of the connector. Several connectors can share one.
   */
  name: string;
  /**
   * Id of the platform behind the connector.
   */
  platformId: string;
  /**
   * Kind of platform, such as `Data Store`.
   */
  platformType: string;
  /**
   * How many connections use it as their source.
   */
  srcConnections?: number;
  /**
   * `Source` or `Destination`.
   */
  supportedType: string;
  /**
   * Whether a transfer can be started on it.
   */
  transfer?: boolean;
}
