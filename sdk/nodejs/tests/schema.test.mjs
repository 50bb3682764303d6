import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";
import { differences } from "./surface/compare.mjs";
import { loadSdk } from "./surface/program.mjs";

const read = path => JSON.parse(readFileSync(new URL(path, import.meta.url)));
const schema = read("../../../schema.json");

test("sources compile", () => {
  const { program, relative } = loadSdk();
  const errors = ts.getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file ? relative(file) : ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  assert.equal(errors.length, 0, errors.join("\n"));
});

test("sources agree with the schema", () => {
  const lines = differences(schema);
  assert.equal(lines.length, 0, `The sources differ from ../../schema.json:\n${lines.join("\n")}`);
});

test("package.json agrees with the schema", () => {
  const { name, version, description, keywords, license, dependencies, pulumi } = read("../package.json");
  assert.deepEqual({ name, version, description, keywords, license, dependencies, pulumi }, {
    name: schema.language.nodejs.packageName,
    version: schema.version,
    description: schema.description,
    keywords: schema.keywords,
    license: schema.license,
    dependencies: schema.language.nodejs.dependencies,
    pulumi: { resource: true, name: schema.name, version: schema.version },
  });
});

test("the lock file contains no host name", () => {
  const lock = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
  const lines = lock.split("\n").filter(line => line.includes("://"));
  assert.equal(lines.length, 0, `Delete the entries with these addresses (npm adds "funding" for a new package):\n${lines.join("\n")}`);
});
