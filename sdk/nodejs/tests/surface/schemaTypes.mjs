/** The TypeScript type of a property, in the three forms of an SDK. */
export class SchemaTypes {
  #types;

  constructor(schema) {
    this.#types = schema.types;
  }

  plain = property => this.#text(property, inner => inner);

  output = (property, required) => `pulumi.Output<${this.plain(property)}${required ? "" : " | undefined"}>`;

  input = (property, required) => {
    const type = this.#text(property, inner => `pulumi.Input<${inner}>`);
    return `pulumi.Input<${type}${required ? "" : " | undefined"}>`;
  };

  /** `wrap` is applied to the items of a collection, except to `any`. */
  #text(property, wrap) {
    if (property.$ref)
      return this.#reference(property.$ref);
    switch (property.type) {
      case "integer":
        return "number";
      case "array":
        return `${wrap(this.#text(property.items, wrap))}[]`;
      case "object": {
        const value = this.#text(property.additionalProperties, wrap);
        return `{ [key: string]: ${value === "any" ? value : wrap(value)} }`;
      }
      default:
        return property.type;
    }
  }

  #reference(reference) {
    if (reference === "pulumi.json#/Any")
      return "any";
    const token = reference.replace("#/types/", "");
    return `${this.#types[token].enum ? "enums" : "outputs"}.${token.split(":").at(-1)}`;
  }
}
