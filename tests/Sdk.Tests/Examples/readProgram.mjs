// Prints the resources and outputs of a TypeScript program as JSON, for ExampleTests.cs. Argument: the file of the program.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../../sdk/nodejs/package.json", import.meta.url));
const ts = require("typescript");
const [file] = process.argv.slice(2);
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
const variables = new Map();
const resources = [];
const outputs = {};

function visit(node) {
  if (ts.isNewExpression(node) && node.expression.getText().startsWith("connectors."))
    resources.push(resource(node));
  else if (ts.isVariableDeclaration(node) && isExported(node))
    outputs[node.name.text] = value(node.initializer);
  ts.forEachChild(node, visit);
}

function resource(node) {
  const [name, inputs] = node.arguments;
  const type = `connectors:index:${node.expression.name.text}`;
  if (ts.isVariableDeclaration(node.parent))
    variables.set(node.parent.name.text, `${type} ${name.text}`);
  return { type, name: name.text, inputs: value(inputs) };
}

function value(node) {
  if (ts.isStringLiteral(node))
    return `string ${node.text}`;
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(node.properties.map(({ name, initializer }) => [name.text, value(initializer)]));
  if (ts.isPropertyAccessExpression(node) && variables.has(node.expression.getText()))
    return `${variables.get(node.expression.getText())}: ${node.name.text}`;
  const getter = ts.isCallExpression(node) && { "config.require": "setting", "config.requireSecret": "secret setting" }[node.expression.getText()];
  if (getter)
    return `${getter} ${node.arguments[0].text}`;
  throw new Error(`${file}: the syntax «${node.getText()}» is not supported. Add it to ${import.meta.url}.`);
}

function isExported(node) {
  return node.parent.parent.modifiers?.some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

visit(source);
console.log(JSON.stringify({ resources, outputs }));
