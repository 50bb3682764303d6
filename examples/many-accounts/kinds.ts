/**
 * The connectors that the table can use, with their catalog ids and fields. The compiler rejects a row without one of the fields;
 * a preview rejects a field that the connector does not have.
 */
export const kinds = {
  // "The Trade Desk - Audience Activation"
  tradeDesk: { connectorId: "32e62e03fae6ca99", fields: ["advertiserId"], secrets: ["advertiserSecretKey"] },
  // "Amazon S3 - Destination"
  amazonS3: { connectorId: "b136e9b4b9871443", fields: ["accessKey"], secrets: ["secretKey"] },
  // "SFTP (Destination)"
  sftp: { connectorId: "13e5bbb4a838e3c3", fields: ["hostname", "port", "username"], secrets: ["sshPrivateKey"] },
} as const;

export type Kind = keyof typeof kinds;

/** A value for each field of the connector that is not a secret. */
export type Fields<K extends Kind> = { [field in typeof kinds[K]["fields"][number]]: string | number };
