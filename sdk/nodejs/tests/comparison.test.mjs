// Tests the comparison of schema.test.mjs with a changed copy of the schema, and with a changed source.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { differences } from "./surface/compare.mjs";

const schema = JSON.parse(readFileSync(new URL("../../../schema.json", import.meta.url)));
const connector = "connectors:index:Connector";
const configuration = "connectors:index:ConnectorConfiguration";

const schemaChanges = {
  "an output is new": {
    change: s => s.resources[connector].properties.region = { type: "string", description: "Where." },
    expected: [
      "connector.ts: Connector.region: add it (doc: «Where.», type: «pulumi.Output<string | undefined>», optional: «no», readonly: «yes»)",
      "connector.ts: new Connector, region: add it (sends: «undefined», gets: «undefined»)",
    ],
  },
  "an input becomes required": {
    change: s => s.resources[connector].requiredInputs.push("accountId"),
    expected: [
      "connector.ts: Connector: required inputs is «connectorId», must be «accountId, connectorId»",
      "connector.ts: ConnectorArgs.accountId: optional is «yes», must be «no»",
      "connector.ts: ConnectorArgs.accountId: type is «Input<string | undefined>», must be «Input<string>»",
    ],
  },
  "an output becomes required": {
    change: s => s.resources[connector].required.push("env"),
    expected: ["connector.ts: Connector.env: type is «Output<string | undefined>», must be «Output<string>»"],
  },
  "an input is no longer secret": {
    change: s => delete s.resources[configuration].inputProperties.secretConfig.secret,
    expected: ["connectorConfiguration.ts: new ConnectorConfiguration, secretConfig: sends is «args.secretConfig, secret», must be «args.secretConfig»"],
  },
  "an output is secret": {
    change: s => s.resources[configuration].properties.configurationId.secret = true,
    expected: ["connectorConfiguration.ts: ConnectorConfiguration: additionalSecretOutputs is «authUrl, secretConfig», must be «authUrl, configurationId, secretConfig»"],
  },
  "an input replaces": {
    change: s => s.resources[configuration].inputProperties.name.replaceOnChanges = true,
    expected: ["connectorConfiguration.ts: ConnectorConfiguration: replaceOnChanges is «accountId, connectorId», must be «accountId, connectorId, name»"],
  },
  "a setting of the provider is a number with a default from the environment": {
    change: s => s.provider.inputProperties.maxRetries.defaultInfo = { environment: ["CONNECTORS_MAX_RETRIES"] },
    expected: ["provider.ts: new Provider, maxRetries: sends is «args.maxRetries, as JSON», must be «args.maxRetries, or getEnvNumber(CONNECTORS_MAX_RETRIES), as JSON»"],
  },
  "a setting of the provider is a string": {
    change: s => s.provider.inputProperties.batching.type = "string",
    expected: [
      "provider.ts: ProviderArgs.batching: type is «Input<boolean | undefined>», must be «Input<string | undefined>»",
      "provider.ts: new Provider, batching: sends is «args.batching, as JSON», must be «args.batching»",
    ],
  },
  "a configuration variable is of another type": {
    change: s => s.config.variables.maxRetries.type = "boolean",
    expected: [
      "config/vars.ts: maxRetries: type is «number | undefined», must be «boolean | undefined»",
      "config/vars.ts: maxRetries: type read is «number», must be «boolean»",
    ],
  },
  "a value of an enum differs": {
    change: s => s.types["connectors:index:DriftAction"].enum[1].value = "tell",
    expected: [
      "types/enums/index.ts: DriftAction.Warn: value is «\"warn\"», must be «\"tell\"»",
      "types/enums/index.ts: DriftAction: values is «\"ignore\", \"update\", \"warn\"», must be «\"ignore\", \"tell\", \"update\"»",
    ],
  },
  "a result is of a type that the sources do not have": {
    change: s => {
      s.types["connectors:index:Entry"] = { type: "object", description: "An entry.", properties: {} };
      s.functions["connectors:index:getConnectors"].outputs.properties.connectors.items.$ref = "#/types/connectors:index:Entry";
    },
    expected: [
      "getConnectors.ts: GetConnectorsResult.connectors: type is «CatalogueConnector[]», must be «outputs.Entry[]»",
      "types/output.ts: Entry: add it (kind: «interface», doc: «An entry.»)",
    ],
  },
  "a function takes one input less": {
    change: s => delete s.functions["connectors:index:getAddedConnectors"].inputs.properties.query,
    expected: [
      "getAddedConnectors.ts: GetAddedConnectorsArgs.query: remove it, the schema does not have it",
      "getAddedConnectors.ts: GetAddedConnectorsOutputArgs.query: remove it, the schema does not have it",
      "getAddedConnectors.ts: getAddedConnectors: passes is «accountId, query», must be «accountId»",
      "getAddedConnectors.ts: getAddedConnectorsOutput: passes is «accountId, query», must be «accountId»",
    ],
  },
};

for (const [name, { change, expected }] of Object.entries(schemaChanges))
  test(`comparison, if in the schema ${name}`, () => {
    const changed = structuredClone(schema);
    change(changed);
    assert.deepEqual(differences(changed), expected);
  });

const sourceEdits = {
  "a property is gone": {
    file: "types/output.ts",
    edit: text => text.replace("  env?: string;\n", ""),
    expected: ["types/output.ts: AddedConnector.env: add it (doc: «Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented.», type: «string», optional: «yes», readonly: «no»)"],
  },
  "a description differs": {
    file: "connector.ts",
    edit: text => text.replace("Description of the connector. Absent if the API returns none.", "What it does."),
    expected: ["connector.ts: Connector.description: doc is «What it does.», must be «Description of the connector. Absent if the API returns none.»"],
  },
  "a type differs": {
    file: "provider.ts",
    edit: text => text.replace("maxRetries?: pulumi.Input<number | undefined>", "maxRetries?: pulumi.Input<any>"),
    expected: ["provider.ts: ProviderArgs.maxRetries: type is «any», must be «Input<number | undefined>»"],
  },
  "a secret is sent in clear text": {
    file: "provider.ts",
    edit: text => text.replace("args?.clientSecret ? pulumi.secret(args.clientSecret) : undefined", "args?.clientSecret"),
    expected: ["provider.ts: new Provider, clientSecret: sends is «args.clientSecret», must be «args.clientSecret, secret»"],
  },
  "a secret has a default from the environment": {
    file: "config/vars.ts",
    edit: text => text.replace("__config.get(\"accessToken\")", "$& ?? utilities.getEnv(\"CONNECTORS_ACCESS_TOKEN\")"),
    expected: ["config/vars.ts: accessToken: reads is «get(accessToken), or getEnv(CONNECTORS_ACCESS_TOKEN)», must be «get(accessToken)»"],
  },
  "an input is taken from another argument": {
    file: "getConnector.ts",
    edit: text => text.replace("\"name\": args.name", "\"name\": args.dataType"),
    expected: ["getConnector.ts: getConnector: passes is «accountId, connectorId, dataType, name: args.dataType, supportedType», must be «accountId, connectorId, dataType, name, supportedType»"],
  },
  "a property is superfluous": {
    file: "getConnectors.ts",
    edit: text => text.replace("  query?: string;", "$&\n  limit?: number;"),
    expected: ["getConnectors.ts: GetConnectorsArgs.limit: remove it, the schema does not have it"],
  },
  "an export is superfluous": {
    file: "index.ts",
    edit: text => text.replace("// Export enums:", "export { getVersion } from \"./utilities\";"),
    expected: ["index.ts: getVersion: remove it, the schema does not have it"],
  },
};

for (const [name, { file, edit, expected }] of Object.entries(sourceEdits))
  test(`comparison, if in the sources ${name}`, () => {
    assert.deepEqual(differences(schema, { [file]: edit }), expected);
  });
