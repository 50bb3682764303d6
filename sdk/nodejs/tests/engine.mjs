import * as pulumi from "@pulumi/pulumi";

const { isRpcSecret, unwrapRpcSecret } = pulumi.runtime;

/**
 * Stands in for the engine, and keeps what the SDK asked of it: the mocks of Pulumi answer, but see neither options nor which inputs are secret.
 * `answer` gives the outputs that a resource has beside its inputs, or the result of a function.
 */
export async function startEngine(answer = () => ({})) {
  await pulumi.runtime.setMocks({
    newResource: ({ name, type, id, inputs }) => ({ id: id || `${name}-id`, state: { ...inputs, ...answer(type) } }),
    call: ({ token }) => answer(token),
  });
  const monitor = pulumi.runtime.getMonitor();
  const seen = [];
  record(monitor, "registerResource", request => seen.push(registered(request)));
  record(monitor, "readResource", request => seen.push(read(request)));
  record(monitor, "invoke", request => seen.push(invoked(request)));
  return {
    /** What was asked for `make`, once what it made is there. */
    async asked(make) {
      seen.length = 0;
      const made = make();
      await valueOf(pulumi.Resource.isInstance(made) ? made.urn : made);
      return seen.at(-1);
    },
  };
}

/** The value of an output, or of a promise. */
export function valueOf(output) {
  return pulumi.Output.isInstance(output) ? new Promise(resolve => output.apply(resolve)) : output;
}

function record(monitor, method, keep) {
  const original = monitor[method].bind(monitor);
  monitor[method] = (request, ...rest) => {
    keep(request);
    return original(request, ...rest);
  };
}

function registered(request) {
  return {
    ...identity(request),
    custom: request.getCustom(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    ...inputs(request.getObject()),
  };
}

function read(request) {
  return { ...identity(request), id: request.getId(), ...inputs(request.getProperties()) };
}

function invoked(request) {
  return { token: request.getTok(), version: request.getVersion(), ...inputs(request.getArgs()) };
}

function identity(request) {
  return { type: request.getType(), name: request.getName(), version: request.getVersion() };
}

function inputs(struct) {
  const properties = struct.toJavaScript();
  const names = Object.keys(properties);
  return {
    inputs: Object.fromEntries(names.map(name => [name, unwrapRpcSecret(properties[name])])),
    secrets: names.filter(name => isRpcSecret(properties[name])).sort(),
  };
}
