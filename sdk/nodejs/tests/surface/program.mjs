import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const probeFile = path.join(root, "probe.ts");
const parsed = new Map();

/**
 * Compiles the sources of the SDK.
 *
 * `edits` maps a file to a function that changes its content for the compiler; no file is written.
 * `probes` are type expressions that are resolved together with the sources, so that both are printed in the same form.
 */
export function loadSdk({ edits = {}, probes = [] } = {}) {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([...fileNames, probeFile], options, editingHost(options, edits, probes));
  return {
    program,
    checker: program.getTypeChecker(),
    sources: fileNames.map(name => program.getSourceFile(name)),
    relative: file => path.relative(root, file.fileName).replaceAll("\\", "/"),
    probed: printProbes(program),
  };
}

/** Location-independent, so that `outputs.X` here and `X` in the file that declares it print the same. */
export function printType(checker, type) {
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}

function editingHost(options, edits, probes) {
  const host = ts.createCompilerHost(options, true);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const edit = edits[path.relative(root, name).replaceAll("\\", "/")];
    if (path.resolve(name) === probeFile)
      return ts.createSourceFile(name, probeText(probes), target, true);
    if (edit)
      return ts.createSourceFile(name, changed(name, edit), target, true);
    if (!parsed.has(name))
      parsed.set(name, original(name, target));
    return parsed.get(name);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = name => path.resolve(name) === probeFile || exists(name);
  return host;
}

function changed(name, edit) {
  const before = ts.sys.readFile(name);
  const after = edit(before);
  if (after === before)
    throw new Error(`the edit of ${name} changes nothing`);
  return after;
}

function probeText(probes) {
  return `import * as pulumi from "@pulumi/pulumi";
import * as enums from "./types/enums";
import * as outputs from "./types/output";
export interface Probes {
${probes.map((text, i) => `  p${i}: ${text};`).join("\n")}
}
`;
}

/** Returns the type of each probe, or its source if it refers to a type that the sources do not declare. */
function printProbes(program) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(probeFile);
  const broken = program.getSemanticDiagnostics(file);
  const members = file.statements.find(ts.isInterfaceDeclaration).members;
  return new Map(members.map(({ type }) => {
    const text = type.getText(file);
    const unresolved = broken.some(d => d.start >= type.pos && d.start < type.end);
    return [text, unresolved ? text : printType(checker, checker.getTypeFromTypeNode(type))];
  }));
}
