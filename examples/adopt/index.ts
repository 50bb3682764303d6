import * as connectors from "@madconnect/connectors";
import * as pulumi from "@pulumi/pulumi";
import declared = require("./declared.json");
import { Entry, undeclaredIn } from "./undeclared";

const config = new pulumi.Config();
const accountId = connectors.config.accountId;
const entries: Entry[] = declared;

for (const { name, connectorId, configuration } of entries) {
  const options: pulumi.CustomResourceOptions = {
    // Nobody takes away by accident what people have set up; `pulumi state unprotect` allows it.
    protect: true,
    // While the setting is on, what the state does not have yet is imported, and never created.
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

/** What the sub-account has and `declared.json` does not. */
export const undeclared = undeclaredIn(entries);

/** The secrets that the stack's settings have (`trade-desk-advertiserSecretKey`). A field without one is left as it is on the platform. */
function secretsOf(name: string, fields: string[]): { [field: string]: pulumi.Output<string> } {
  const secrets: { [field: string]: pulumi.Output<string> } = {};
  for (const field of fields) {
    const secret = config.getSecret(`${name}-${field}`);
    if (secret)
      secrets[field] = secret;
  }
  return secrets;
}
