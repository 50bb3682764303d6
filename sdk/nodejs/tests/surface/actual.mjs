import ts from "typescript";
import { constructorFacts, getterFacts, invokeFacts } from "./bodies.mjs";
import { printType } from "./program.mjs";

/** Returns what the sources declare and do, in the form of `expectedSurface`, with every export, so that superfluous ones are reported. */
export function actualSurface(sdk) {
  const surface = new Map();
  for (const source of sdk.sources) {
    const file = sdk.relative(source);
    if (file === "utilities.ts")
      continue;
    const reader = new SourceReader(sdk, (place, facts) => surface.set(`${file}: ${place}`, facts));
    const module = sdk.checker.getSymbolAtLocation(source);
    for (const symbol of module ? sdk.checker.getExportsOfModule(module) : [])
      reader.readExport(symbol, source);
  }
  return surface;
}

class SourceReader {
  constructor({ checker, relative }, add) {
    this.checker = checker;
    this.relative = relative;
    this.add = add;
  }

  readExport(symbol, source) {
    const origin = this.origin(symbol);
    if (origin !== source)
      this.add(symbol.name, { from: this.relative(origin) });
    else if (symbol.flags & ts.SymbolFlags.Class)
      this.readClass(symbol);
    else if (symbol.flags & ts.SymbolFlags.Interface)
      this.readInterface(symbol);
    else if (symbol.flags & ts.SymbolFlags.Function)
      this.readFunction(symbol);
    else if (symbol.flags & ts.SymbolFlags.TypeAlias && symbol.flags & ts.SymbolFlags.Variable)
      this.readEnum(symbol);
    else
      this.readVariable(symbol, source);
  }

  /** Returns the file that declares an export, through `export … from`, `export *` and `typeof import(…)`. */
  origin(symbol) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const node = target.valueDeclaration;
    const named = node && ts.isVariableDeclaration(node) && node.type && ts.isImportTypeNode(node.type)
      ? this.checker.getTypeFromTypeNode(node.type).symbol
      : target;
    return named.declarations[0].getSourceFile();
  }

  doc(symbol) {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
  }

  print(node) {
    return printType(this.checker, this.checker.getTypeFromTypeNode(node));
  }

  signature(node) {
    const signature = this.checker.getSignatureFromDeclaration(node);
    return this.checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation);
  }

  readClass(symbol) {
    const node = symbol.valueDeclaration;
    const constructor = node.members.find(ts.isConstructorDeclaration);
    const { facts, properties } = constructorFacts(constructor);
    const statics = node.members.filter(member => ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static);
    this.add(symbol.name, {
      kind: "class",
      doc: this.doc(symbol),
      extends: node.heritageClauses[0].types[0].expression.name.text,
      ...Object.fromEntries(statics.map(member => [member.name.text, this.static(member)])),
      constructor: this.signature(constructor),
      ...facts,
    });
    for (const member of node.members)
      if (member !== constructor && !statics.includes(member))
        this.readMember(symbol.name, member);
    for (const [name, sends] of properties)
      this.add(`new ${symbol.name}, ${name}`, sends);
  }

  static(member) {
    return ts.isPropertyDeclaration(member) ? member.initializer.text : this.signature(member);
  }

  readInterface(symbol) {
    this.add(symbol.name, { kind: "interface", doc: this.doc(symbol) });
    for (const declaration of symbol.declarations)
      for (const member of declaration.members)
        this.readMember(symbol.name, member);
  }

  readMember(owner, member) {
    const isProperty = ts.isPropertyDeclaration(member) || ts.isPropertySignature(member);
    this.add(`${owner}.${member.name?.getText() ?? "[…]"}`, {
      doc: member.symbol ? this.doc(member.symbol) : "",
      type: isProperty ? this.print(member.type) : this.signature(member),
      optional: member.questionToken ? "yes" : "no",
      readonly: ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly ? "yes" : "no",
    });
  }

  readFunction(symbol) {
    const node = symbol.valueDeclaration;
    this.add(symbol.name, {
      kind: "function",
      doc: this.doc(symbol),
      signature: this.signature(node),
      ...invokeFacts(node),
    });
  }

  readEnum(symbol) {
    const type = this.checker.getDeclaredTypeOfSymbol(symbol);
    const values = (type.isUnion() ? type.types : [type]).map(each => printType(this.checker, each));
    this.add(symbol.name, { kind: "enum", doc: this.doc(symbol), values: values.sort().join(", ") });
    for (const member of this.checker.getTypeOfSymbol(symbol).getProperties())
      this.add(`${symbol.name}.${member.name}`, {
        doc: this.doc(member),
        value: printType(this.checker, this.checker.getTypeOfSymbol(member)),
      });
  }

  readVariable(symbol, source) {
    const node = symbol.valueDeclaration ?? symbol.declarations[0];
    this.add(symbol.name, {
      kind: ts.isVariableDeclaration(node) ? "variable" : ts.SyntaxKind[node.kind],
      doc: this.doc(symbol),
      type: node.type ? this.print(node.type) : "",
      ...getterFacts(source, symbol.name, type => this.print(type)),
    });
  }
}
