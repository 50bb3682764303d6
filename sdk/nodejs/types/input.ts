// No input of the package is an object with fields of its own; the module is here because programs may name `types.input`.
export {};
