// No input of the package is an object type. The module exists because programs may refer to `types.input`.
export {};
