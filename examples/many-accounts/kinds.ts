/**
 * The connectors that the table may use: id in the catalogue, and fields. `pulumi up` tells of a field that the platform does not know;
 * the compiler tells of one that the table does not fill in.
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

/** A value for each of a connector's fields that are not secret. */
export type Fields<K extends Kind> = { [field in typeof kinds[K]["fields"][number]]: string | number };
