export function getVersion(): string {
  // The compiled file is in bin/, one folder below package.json.
  let version: string = require("../package.json").version;
  // Node.js allows a version with the prefix "v"; semver does not.
  if (version.indexOf("v") === 0) {
    version = version.slice(1);
  }
  return version;
}

/** @internal */
export function resourceOptsDefaults(): any {
  return { version: getVersion() };
}

/** @internal */
export function lazyLoad(exports: any, props: string[], loadModule: () => any) {
  for (const property of props) {
    Object.defineProperty(exports, property, {
      enumerable: true,
      get: () => loadModule()[property],
    });
  }
}
