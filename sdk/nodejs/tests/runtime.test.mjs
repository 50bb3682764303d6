import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import * as connectors from "../bin/index.js";
import { startEngine, valueOf } from "./engine.mjs";

const read = path => JSON.parse(readFileSync(new URL(path, import.meta.url)));
const schema = read("../../../schema.json");
const { pulumi: { version, server: pluginDownloadURL } } = read("../package.json");
const connectorId = "32e62e03fae6ca99";
let engine;

beforeEach(async () => {
  for (const name of Object.keys(process.env).filter(name => name.startsWith("CONNECTORS_")))
    delete process.env[name];
  pulumi.runtime.setAllConfig({});
  engine = await startEngine();
});

const nameOf = token => token.split(":").at(-1);

function sample({ type, $ref }) {
  if ($ref?.startsWith("#/types/"))
    return schema.types[$ref.replace("#/types/", "")].enum[0].value;
  return { string: "text", integer: 7, number: 7.5, boolean: true, object: { key: "text" }, array: ["text"] }[type];
}

const samples = properties => Object.fromEntries(Object.entries(properties).map(([name, spec]) => [name, sample(spec)]));
const secretNames = properties => Object.keys(properties).filter(name => properties[name].secret).sort();

for (const [token, { inputProperties, properties }] of Object.entries(schema.resources))
  test(`${nameOf(token)} registers every input, under its type, the version of the package and the address of the plugin`, async () => {
    const request = await engine.requestOf(() => new connectors[nameOf(token)]("it", samples(inputProperties)));

    assert.deepEqual(request, {
      type: token,
      name: "it",
      version,
      pluginDownloadURL,
      custom: true,
      additionalSecretOutputs: secretNames(properties),
      replaceOnChanges: ["accountId", "connectorId"],
      aliases: [],
      inputs: samples(inputProperties),
      secrets: secretNames(inputProperties),
    });
  });

test("ConnectorConfiguration sends no property for an absent input", async () => {
  const request = await engine.requestOf(() => new connectors.ConnectorConfiguration("it", { connectorId }));

  assert.deepEqual([request.inputs, request.secrets], [{ connectorId }, []]);
});

test("ConnectorConfiguration adds its secret outputs to those of the program", async () => {
  const request = await engine.requestOf(() =>
    new connectors.ConnectorConfiguration("it", { connectorId }, { additionalSecretOutputs: ["config"] }));

  assert.deepEqual(request.additionalSecretOutputs.sort(), ["authUrl", "config", "secretConfig"]);
});

test("keys of config and secretConfig are sent as the program writes them", async () => {
  const fields = { advertiser_id: "1", "ad.dotted": "2", AdvertiserId: "3" };
  const request = await engine.requestOf(() => new connectors.ConnectorConfiguration("it", { connectorId, config: fields, secretConfig: fields }));

  assert.deepEqual(request.inputs, { connectorId, config: fields, secretConfig: fields });
});

for (const [name, absent] of Object.entries({ null: null, "an output of null": pulumi.output(null), "an output of undefined": pulumi.output(undefined) })) {
  test(`a secretConfig that is ${name} is absent, not a secret`, async () => {
    const request = await engine.requestOf(() => new connectors.ConnectorConfiguration("it", { connectorId, secretConfig: absent }));

    assert.deepEqual([request.inputs, request.secrets], [{ connectorId }, []]);
  });

  test(`a setting of the provider that is ${name} is absent`, async () => {
    const request = await engine.requestOf(() => new connectors.Provider("it", { clientSecret: absent, maxRetries: absent, routes: absent }));

    assert.deepEqual([request.inputs, request.secrets], [{}, []]);
  });
}

test("a secretConfig with outputs is secret", async () => {
  const secretConfig = { apiKey: pulumi.output("key"), advertiserSecretKey: "other" };
  const request = await engine.requestOf(() => new connectors.ConnectorConfiguration("it", { connectorId, secretConfig }));

  assert.deepEqual(request.inputs.secretConfig, { apiKey: "key", advertiserSecretKey: "other" });
  assert.deepEqual(request.secrets, ["secretConfig"]);
});

test("a version and an address in the options take precedence", async () => {
  const own = { version: "9.9.9", pluginDownloadURL: "https://example.com" };
  const request = await engine.requestOf(() => new connectors.Connector("it", { connectorId }, own));

  assert.deepEqual([request.version, request.pluginDownloadURL], [own.version, own.pluginDownloadURL]);
});

for (const type of ["Connector", "ConnectorConfiguration"]) {
  test(`${type} without its connectorId throws`, () => {
    for (const args of [undefined, {}, { connectorId: undefined }])
      assert.throws(() => new connectors[type]("it", args), { message: "Missing required property 'connectorId'" });
  });

  test(`${type}.get reads by id and sends no inputs`, async () => {
    engine = await startEngine(() => ({ name: "As found" }));
    let found;
    const request = await engine.requestOf(() => found = connectors[type].get("it", `account/${connectorId}`));

    assert.deepEqual(request, { type: `connectors:index:${type}`, name: "it", version, pluginDownloadURL, id: `account/${connectorId}`, inputs: {}, secrets: [] });
    assert.equal(await valueOf(found.name), "As found");
  });
}

for (const [token, { inputProperties }] of Object.entries(schema.resources))
  test(`a reference to a ${nameOf(token)} becomes a resource again`, async () => {
    const given = samples(inputProperties);
    const { urn } = new connectors[nameOf(token)]("it", given);
    const module = pulumi.runtime.getResourceModule("connectors", "index", version);
    const made = module.construct("it", token, await valueOf(urn));

    assert.ok(connectors[nameOf(token)].isInstance(made));
    for (const name of Object.keys(given))
      assert.deepEqual(await valueOf(made[name]), given[name]);
    assert.throws(() => module.construct("it", "connectors:index:Nothing", ""), /unknown resource type/);
  });

test("outputs of the provider are properties", async () => {
  engine = await startEngine(() => ({ name: "Some connector" }));

  assert.equal(await valueOf(new connectors.Connector("it", { connectorId }).name), "Some connector");
});

test("isInstance accepts its own type only", () => {
  const made = {
    Connector: new connectors.Connector("c", { connectorId }),
    ConnectorConfiguration: new connectors.ConnectorConfiguration("cc", { connectorId }),
    Provider: new connectors.Provider("p"),
  };
  for (const type of Object.keys(made)) {
    for (const [name, resource] of Object.entries(made))
      assert.equal(connectors[type].isInstance(resource), name === type);
    assert.equal(connectors[type].isInstance(undefined), false);
  }
});

test("Provider sends every input that is not a string as JSON, and marks secrets", async () => {
  const { inputProperties } = schema.provider;
  const request = await engine.requestOf(() => new connectors.Provider("it", samples(inputProperties)));

  const settings = Object.entries(samples(inputProperties))
    .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]);
  assert.deepEqual(request.inputs, Object.fromEntries(settings));
  assert.deepEqual(request.secrets, ["accessToken", "clientSecret"]);
  assert.deepEqual([request.type, request.version, request.pluginDownloadURL], ["pulumi:providers:connectors", version, pluginDownloadURL]);
});

test("settings of a provider that are strings are outputs", async () => {
  const settings = samples(schema.provider.inputProperties);
  const provider = new connectors.Provider("it", settings);

  for (const name of ["accountId", "baseUrl", "clientId"])
    assert.equal(await valueOf(provider[name]), settings[name]);
});

test("Provider stores nothing from the environment", async () => {
  for (const name of ["BASE_URL", "ACCOUNT_ID", "CLIENT_ID", "CLIENT_SECRET", "ACCESS_TOKEN", "MAX_RETRIES"])
    process.env[`CONNECTORS_${name}`] = `environment's ${name}`;
  const request = await engine.requestOf(() => new connectors.Provider("it", { accountId: "given" }));

  assert.deepEqual(request.inputs, { accountId: "given" });
});

test("a reference to a provider becomes a provider again", async () => {
  const { urn } = new connectors.Provider("it");
  const made = pulumi.runtime.getResourcePackage("connectors", version)
    .constructProvider("it", "pulumi:providers:connectors", await valueOf(urn));

  assert.ok(connectors.Provider.isInstance(made));
});

for (const [token, { inputs }] of Object.entries(schema.functions)) {
  const args = samples(inputs.properties);
  const outputs = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, pulumi.output(value)]));
  for (const [form, input] of [["", args], ["Output", outputs]])
    test(`${nameOf(token)}${form} calls the provider with every input`, async () => {
      engine = await startEngine(() => ({ name: "result" }));
      let result;
      const request = await engine.requestOf(() => result = connectors[nameOf(token) + form](input));

      assert.deepEqual(request, { token, version, pluginDownloadURL, inputs: args, secrets: [] });
      assert.deepEqual(await valueOf(result), { name: "result" });
    });
}

test("a function whose inputs are all optional requires no arguments", async () => {
  assert.deepEqual((await engine.requestOf(() => connectors.getAddedConnectors())).inputs, {});
  assert.deepEqual((await engine.requestOf(() => connectors.getAddedConnectorsOutput())).inputs, {});
});

test("config reads the stack's settings in their types, and not the environment", () => {
  process.env.CONNECTORS_ACCOUNT_ID = "from the environment";
  process.env.CONNECTORS_BASE_URL = "from the environment";
  pulumi.runtime.setAllConfig({
    "connectors:baseUrl": "https://api.example.com",
    "connectors:maxRetries": "2",
    "connectors:batching": "false",
    "connectors:routes": "{\"listAdded\":\"GET /added\"}",
  });
  const { config } = connectors;

  assert.equal(config.baseUrl, "https://api.example.com");
  assert.equal(config.accountId, undefined);
  assert.deepEqual([config.maxRetries, config.batching, config.routes], [2, false, { listAdded: "GET /added" }]);
  assert.deepEqual([config.clientSecret, config.refreshBeforeUpdate], [undefined, undefined]);
});

test("enums are constants", () => {
  assert.deepEqual(connectors.DriftAction, { Update: "update", Warn: "warn", Ignore: "ignore" });
  assert.equal(connectors.types.enums.DeleteAction, connectors.DeleteAction);
});

test("an ECMAScript module can import every name", () => {
  const values = ["Connector", "ConnectorConfiguration", "Provider", "DriftAction", "DeleteAction", "config", "types",
    ...Object.keys(schema.functions).flatMap(token => [nameOf(token), `${nameOf(token)}Output`])];
  assert.deepEqual(values.filter(name => !connectors[name]), []);
});
