import ts from "typescript";

/** Returns what the constructor of a resource sends, for a new resource and for `get`, and the options that it sets. */
export function constructorFacts(constructor) {
  const properties = new Map();
  const lists = { additionalSecretOutputs: "", replaceOnChanges: "" };
  const required = [];
  for (const node of descendants(constructor.body)) {
    if (ts.isThrowStatement(node))
      required.push(...missingProperty(node));
    else if (ts.isPropertyAssignment(node) && node.name.text in lists)
      lists[node.name.text] = names(node.initializer.elements.map(element => element.text));
    else if (isInputAssignment(node))
      properties.set(node.left.argumentExpression.text, {
        ...properties.get(node.left.argumentExpression.text),
        [isForGet(node) ? "gets" : "sends"]: describeValue(node.right),
      });
  }
  return { facts: { "required inputs": names(required), ...lists }, properties };
}

/** Returns the function of the provider that a function calls, with its arguments. */
export function invokeFacts(fn) {
  const call = descendants(fn.body).find(node =>
    ts.isCallExpression(node) && node.expression.getText().startsWith("pulumi.runtime."));
  if (!call)
    return { calls: "", passes: "" };
  const [token, inputs] = call.arguments;
  return {
    calls: `${call.expression.name.text} ${token.text}`,
    passes: names(inputs.properties.map(({ name, initializer }) =>
      initializer.getText() === `args.${name.text}` ? name.text : `${name.text}: ${initializer.getText()}`)),
  };
}

/** Returns what `Object.defineProperty(exports, name, { get() { return …; } })` reads. */
export function getterFacts(source, name, print) {
  const definition = descendants(source).find(node =>
    ts.isCallExpression(node) && node.expression.getText() === "Object.defineProperty" && node.arguments[1].text === name);
  const statement = definition && descendants(definition).find(ts.isReturnStatement);
  if (!statement)
    return {};
  const getter = descendants(statement).find(node =>
    ts.isCallExpression(node) && node.expression.getText().startsWith("__config."));
  return {
    "type read": getter.typeArguments ? print(getter.typeArguments[0]) : "",
    reads: `${getter.expression.name.text}(${getter.arguments[0].text})${environment(statement)}`,
  };
}

function descendants(node) {
  const found = [];
  const visit = child => {
    found.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

const names = list => [...list].sort().join(", ");

function isInputAssignment(node) {
  return ts.isBinaryExpression(node)
    && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    && ts.isElementAccessExpression(node.left)
    && node.left.expression.getText() === "resourceInputs";
}

function isForGet(node) {
  const branch = ts.findAncestor(node, ({ parent }) => parent && ts.isIfStatement(parent));
  return branch !== undefined && branch.parent.elseStatement === branch;
}

/** Returns the names that both the condition and the message contain. */
function missingProperty(node) {
  const condition = ts.findAncestor(node, ts.isIfStatement)?.expression;
  const message = node.expression.arguments[0].text;
  return condition ? argumentNames(condition).filter(name => message === `Missing required property '${name}'`) : [];
}

function argumentNames(node) {
  const found = [node, ...descendants(node)]
    .filter(each => ts.isPropertyAccessExpression(each) && each.expression.getText() === "args")
    .map(each => each.name.text);
  return [...new Set(found)];
}

function describeValue(expression) {
  const args = argumentNames(expression);
  if (args.length === 0)
    return expression.getText();
  const text = expression.getText();
  const secret = text.includes("pulumi.secret(args.") ? ", secret" : "";
  const json = text.startsWith("pulumi.output(") && text.endsWith(".apply(JSON.stringify)") ? ", as JSON" : "";
  return args.map(name => `args.${name}`).join(" and ") + secret + environment(expression) + json;
}

function environment(node) {
  const call = [node, ...descendants(node)].find(each =>
    ts.isCallExpression(each) && each.expression.getText().startsWith("utilities.getEnv"));
  return call ? `, or ${call.expression.name.text}(${call.arguments.map(each => each.text).join(", ")})` : "";
}
