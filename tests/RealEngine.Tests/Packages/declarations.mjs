// Prints the public declarations of a compiled package as a JSON array of lines "FILE: DECLARATION", without comments. Each member of a class or of an
// interface has a line.
//
//   node declarations.mjs TYPESCRIPT FOLDER
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [compiler, folder] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(compiler);
const printer = ts.createPrinter({ removeComments: true });

function declarations(file) {
  const source = ts.createSourceFile(file, fs.readFileSync(path.join(folder, file), "utf8"), ts.ScriptTarget.Latest);
  const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, " ").replaceAll("'", '"');

  function read(node, prefix) {
    if (ts.isImportDeclaration(node)) {
      return [];
    }
    if (ts.isModuleDeclaration(node) && node.body) {
      return node.body.statements.flatMap((statement) => read(statement, `${prefix}${node.name.text}.`));
    }
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      const kind = ts.isClassDeclaration(node) ? "class" : "interface";
      const parents = (node.heritageClauses ?? []).map((clause) => ` ${print(clause).trim()}`).join("");
      const name = `${prefix}${node.name.text}`;
      return [`${kind} ${name}${parents}`, ...node.members.map((member) => `${name}: ${print(member)}`)];
    }
    return [`${prefix}${print(node)}`];
  }

  return source.statements.flatMap((statement) => read(statement, "")).map((declaration) => `${file}: ${declaration}`);
}

const files = fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".d.ts") && !file.includes("node_modules"));
console.log(JSON.stringify(files.map((file) => file.replaceAll(path.sep, "/")).sort().flatMap(declarations)));
