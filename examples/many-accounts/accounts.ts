import { Fields, Kind } from "./kinds";

export interface SubAccount {
  accountId: string;
  /** What it has, with the fields that are not secret. */
  connectors: { [K in Kind]?: Fields<K> };
}

/** The table. The names are part of the resources' names and of the secrets' keys: to change one later, give the resources an alias. */
export const accounts: { [name: string]: SubAccount } = {
  north: {
    accountId: "a3ba4fbd9d51df11",
    connectors: {
      tradeDesk: { advertiserId: "ttd-north" },
      amazonS3: { accessKey: "access-key-north" },
    },
  },
  south: {
    accountId: "5c1de2f3a4b59687",
    connectors: {
      tradeDesk: { advertiserId: "ttd-south" },
      sftp: { hostname: "sftp.example.com", port: 22, username: "south" },
    },
  },
};
