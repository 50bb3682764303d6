import * as connectors from "@madconnect/connectors";
import * as pulumi from "@pulumi/pulumi";
import declared = require("./declared.json");
import { Entry, undeclaredIn } from "./undeclared";

const config = new pulumi.Config();
const accountId = connectors.config.accountId;
const entries: Entry[] = declared;

for (const { name, connectorId, configuration } of entries) {
  const options: pulumi.CustomResourceOptions = {
    // Prevents accidental removal; `pulumi state unprotect` allows it.
    protect: true,
    // If the setting is on, a resource that is not in the state is imported instead of created.
    import: config.getBoolean("import") ? `${accountId}/${connectorId}` : undefined,
  };
  const connector = new connectors.Connector(name, { connectorId }, options);

  if (configuration) {
    new connectors.ConnectorConfiguration(name, {
      connectorId: connector.connectorId,
      name: configuration.name,
      config: configuration.config,
      secretConfig: secretsOf(name, configuration.secretFields),
      secretName: configuration.secretName,
    }, options);
  }
}

/** Connectors of the sub-account that `declared.json` does not contain. */
export const undeclared = undeclaredIn(entries);

/** Returns the secrets in the stack's settings (`trade-desk-advertiserSecretKey`). A field without a setting keeps its value. */
function secretsOf(name: string, fields: string[]): { [field: string]: pulumi.Output<string> } {
  const secrets: { [field: string]: pulumi.Output<string> } = {};
  for (const field of fields) {
    const secret = config.getSecret(`${name}-${field}`);
    if (secret)
      secrets[field] = secret;
  }
  return secrets;
}
