import { SchemaTypes } from "./schemaTypes.mjs";

/**
 * Returns what the sources must declare and do according to the schema: a map from `file: place` to facts.
 * Types are TypeScript source; the compiler resolves them for `compare.mjs`.
 */
export function expectedSurface(schema) {
  const surface = new Map();
  const expect = new Expectations(new SchemaTypes(schema), (file, place, facts) => surface.set(`${file}: ${place}`, facts));
  for (const [token, resource] of Object.entries(schema.resources))
    expect.resource(token, resource);
  expect.provider(schema);
  for (const [token, fn] of Object.entries(schema.functions))
    expect.function(token, fn);
  for (const [token, type] of Object.entries(schema.types))
    if (type.enum)
      expect.enum(token, type);
    else
      expect.resultType(token, type);
  for (const [name, variable] of Object.entries(schema.config.variables))
    expect.variable(name, variable);
  expect.exports(schema);
  return surface;
}

const nameOf = token => token.split(":").at(-1);
const fileOf = name => name[0].toLowerCase() + name.slice(1) + ".ts";
const titled = name => name[0].toUpperCase() + name.slice(1);
const list = names => [...names].sort().join(", ");
const marked = (properties, mark) => list(Object.keys(properties).filter(name => properties[name][mark]));

class Expectations {
  constructor(types, add) {
    this.types = types;
    this.add = add;
  }

  resource(token, spec) {
    const { inputProperties, requiredInputs = [], properties, required = [] } = spec;
    const name = nameOf(token);
    const file = fileOf(name);
    this.resourceClass(file, name, token, spec);
    this.members(file, name, { properties, required, type: this.types.output, readonly: "yes", optional: "no" });
    for (const property of Object.keys({ ...properties, ...inputProperties }))
      this.add(file, `new ${name}, ${property}`, {
        sends: property in inputProperties ? sent(property, inputProperties[property]) : "undefined",
        ...property in properties && { gets: "undefined" },
      });
    this.arguments(file, name, inputProperties, requiredInputs);
  }

  resourceClass(file, name, token, { description, inputProperties, requiredInputs = [], properties }) {
    const options = "opts?: CustomResourceOptions | undefined";
    this.add(file, name, {
      kind: "class",
      doc: description,
      extends: "CustomResource",
      __pulumiType: token,
      get: `(name: string, id: Input<string>, ${options}): ${name}`,
      isInstance: `(obj: any): obj is ${name}`,
      constructor: `(name: string, args: ${name}Args, ${options}): ${name}`,
      "required inputs": list(requiredInputs),
      additionalSecretOutputs: marked(properties, "secret"),
      replaceOnChanges: marked({ ...properties, ...inputProperties }, "replaceOnChanges"),
    });
  }

  provider({ name, provider: { description, inputProperties, requiredInputs = [] } }) {
    this.add("provider.ts", "Provider", {
      kind: "class",
      doc: description,
      extends: "ProviderResource",
      __pulumiType: name,
      isInstance: "(obj: any): obj is Provider",
      constructor: "(name: string, args?: ProviderArgs | undefined, opts?: ResourceOptions | undefined): Provider",
      "required inputs": list(requiredInputs),
      additionalSecretOutputs: "",
      replaceOnChanges: "",
    });
    for (const [property, spec] of Object.entries(inputProperties))
      this.add("provider.ts", `new Provider, ${property}`, {
        sends: sent(property, spec) + (spec.type === "string" ? "" : ", as JSON"),
      });
    this.arguments("provider.ts", "Provider", inputProperties, requiredInputs);
  }

  arguments(file, name, properties, required) {
    const doc = `The set of arguments for constructing a ${name} resource.`;
    this.interface(file, `${name}Args`, { doc, properties, required, type: this.types.input });
  }

  function(token, { description, inputs, outputs }) {
    const name = nameOf(token);
    const form = (fn, invoke, returns, type) => {
      const { properties, required = [] } = inputs;
      const optional = required.length === 0;
      const args = `${titled(fn)}Args`;
      const options = `opts?: ${titled(invoke)}Options | undefined`;
      this.add(fileOf(name), fn, {
        kind: "function",
        doc: description,
        signature: `(args${optional ? "?" : ""}: ${args}${optional ? " | undefined" : ""}, ${options}): ${returns}<${titled(name)}Result>`,
        calls: `${invoke} ${token}`,
        passes: list(Object.keys(properties)),
      });
      this.interface(fileOf(name), args, { properties, required, type });
    };
    form(name, "invoke", "Promise", this.types.plain);
    form(`${name}Output`, "invokeOutput", "Output", this.types.input);
    this.interface(fileOf(name), `${titled(name)}Result`, { ...outputs, type: this.types.plain, readonly: "yes" });
  }

  resultType(token, { description: doc, properties, required }) {
    this.interface("types/output.ts", nameOf(token), { doc, properties, required, type: this.types.plain });
  }

  interface(file, name, { doc = "", properties, required = [], type, readonly = "no" }) {
    this.add(file, name, { kind: "interface", doc });
    this.members(file, name, { properties, required, type, readonly });
  }

  /** A class declares all of its outputs, and those that may be missing as `Output<T | undefined>`. */
  members(file, owner, { properties, required, type, readonly, optional = "yes" }) {
    for (const [name, property] of Object.entries(properties))
      this.add(file, `${owner}.${name}`, {
        doc: property.description ?? "",
        type: type(property, required.includes(name)),
        optional: required.includes(name) ? "no" : optional,
        readonly,
      });
  }

  enum(token, { description, enum: values }) {
    const file = "types/enums/index.ts";
    const name = nameOf(token);
    this.add(file, name, { kind: "enum", doc: description, values: list(values.map(each => JSON.stringify(each.value))) });
    for (const { name: member, value, description: doc = "" } of values)
      this.add(file, `${name}.${member}`, { doc, value: JSON.stringify(value) });
  }

  variable(name, variable) {
    const type = this.types.plain(variable);
    this.add("config/vars.ts", name, {
      kind: "variable",
      doc: variable.description,
      type: `${type} | undefined`,
      "type read": type === "string" ? "" : type,
      reads: `${type === "string" ? "get" : "getObject"}(${name})${environment(variable)}`,
    });
  }

  exports({ resources, functions, types, config }) {
    const from = (file, source, ...names) => names.forEach(name => this.add(file, name, { from: source }));
    for (const name of ["Provider", ...Object.keys(resources).map(nameOf)])
      from("index.ts", fileOf(name), name, `${name}Args`);
    for (const name of Object.keys(functions).map(nameOf))
      from("index.ts", fileOf(name), name, `${name}Output`, ...["Args", "OutputArgs", "Result"].map(end => titled(name) + end));
    from("index.ts", "types/enums/index.ts", ...Object.keys(types).filter(token => types[token].enum).map(nameOf));
    from("index.ts", "config/index.ts", "config");
    from("index.ts", "types/index.ts", "types");
    from("config/index.ts", "config/vars.ts", ...Object.keys(config.variables));
    from("types/index.ts", "types/enums/index.ts", "enums");
    from("types/index.ts", "types/input.ts", "input");
    from("types/index.ts", "types/output.ts", "output");
  }
}

function sent(name, property) {
  return `args.${name}${property.secret ? ", secret" : ""}${environment(property)}`;
}

function environment({ type, defaultInfo }) {
  const getter = { boolean: "getEnvBoolean", integer: "getEnvNumber", number: "getEnvNumber" }[type] ?? "getEnv";
  return defaultInfo ? `, or ${getter}(${defaultInfo.environment.join(", ")})` : "";
}
