import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const bin = fileURLToPath(new URL("../bin/", import.meta.url));

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
