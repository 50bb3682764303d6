import * as connectors from "@madconnect/connectors";
import * as pulumi from "@pulumi/pulumi";
import { accounts } from "./accounts";
import { Kind, kinds } from "./kinds";

const config = new pulumi.Config();

// One provider for all sub-accounts; each resource sets its own `accountId`. The provider reads the client secret from
// CONNECTORS_CLIENT_SECRET and does not store it.
const provider = new connectors.Provider("connectors", {
  baseUrl: connectors.config.baseUrl,
  clientId: connectors.config.clientId,
});

export const configured: { [name: string]: pulumi.Output<boolean> } = {};

for (const [account, { accountId, connectors: uses }] of Object.entries(accounts)) {
  for (const kind of Object.keys(uses) as Kind[]) {
    const name = `${account}-${kind}`;
    const connector = new connectors.Connector(name, { connectorId: kinds[kind].connectorId, accountId }, { provider });

    const configuration = new connectors.ConnectorConfiguration(name, {
      // The output instead of the id, so that the connector is added before it is configured.
      connectorId: connector.connectorId,
      accountId,
      config: uses[kind],
      secretConfig: secretsOf(name, kinds[kind].secrets),
    }, { provider });
    configured[name] = configuration.configured;
  }
}

/** Returns a secret from the stack's settings for each field: `north-tradeDesk-advertiserSecretKey`. */
function secretsOf(name: string, fields: readonly string[]): { [field: string]: pulumi.Output<string> } {
  return Object.fromEntries(fields.map(field => [field, config.requireSecret(`${name}-${field}`)]));
}
