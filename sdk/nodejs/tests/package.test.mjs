import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../", import.meta.url));
const bin = path.join(root, "bin", path.sep);

test("a program without its own TypeScript can read the declarations", () => {
  // Pulumi then compiles the program with its own copy of TypeScript.
  const carried = path.join(path.dirname(require.resolve("@pulumi/pulumi/package.json")), "vendor/typescript@3.8.3/typescript.js");
  const ts = require(carried);
  const program = ts.createProgram([path.join(bin, "index.d.ts")], { strict: true, types: [] });
  const files = program.getSourceFiles().filter(file => path.normalize(file.fileName).startsWith(bin));

  assert.ok(files.length > 10);
  const errors = files
    .flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${path.relative(bin, file.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  assert.deepEqual(errors, []);
});

test("the lock file contains no host name", () => {
  const lock = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
  const lines = lock.split("\n").filter(line => line.includes("://"));
  assert.equal(lines.length, 0, `Delete the entries with these addresses (npm adds "funding" for a new package):\n${lines.join("\n")}`);
});

test("the version and the address of the plugin are those of the package", () => {
  const { version, pulumi } = require("../package.json");

  assert.deepEqual(pulumi, { resource: true, name: "connectors", version, server: pulumi.server });
  assert.match(pulumi.server, /^github:\/\//);
});

test("a packed package can be loaded, and its maps lead to sources that it contains", t => {
  const folder = mkdtempSync(path.join(tmpdir(), "connectors-package-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const { filename } = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]))[0];
  run("tar", ["-xzf", path.join(folder, filename), "-C", folder]);
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");

  const packed = createRequire(path.join(folder, "package/"))("./");
  assert.equal(typeof packed.Connector.get, "function");

  const maps = readdirSync(path.join(folder, "package"), { recursive: true }).filter(file => file.endsWith(".map"));
  assert.ok(maps.some(file => file.endsWith(".js.map")) && maps.some(file => file.endsWith(".d.ts.map")));
  const missing = maps.flatMap(file => {
    const map = path.join(folder, "package", file);
    return JSON.parse(readFileSync(map)).sources.map(source => path.join(path.dirname(map), source));
  }).filter(source => !existsSync(source));
  assert.deepEqual(missing, []);
});

test("a stack trace names the source and the line", () => {
  const program = `new (require("./").Connector)("it", {})`;
  const { stderr } = spawnSync(process.execPath, ["--enable-source-maps", "-e", program], { cwd: root, encoding: "utf8" });

  assert.match(stderr, /Missing required property 'connectorId'/);
  const [, line] = stderr.match(/connector\.ts:(\d+):\d+/);
  assert.match(readFileSync(path.join(root, "connector.ts"), "utf8").split("\n")[line - 1], /Missing required property 'connectorId'/);
});

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}
