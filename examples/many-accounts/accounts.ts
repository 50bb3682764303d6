import { Fields, Kind } from "./kinds";

export interface SubAccount {
  accountId: string;
  /** Its connectors, with the fields that are not secrets. */
  connectors: { [K in Kind]?: Fields<K> };
}

/** The table. Each name is part of resource names and of setting keys, so a later change of a name needs aliases. */
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
