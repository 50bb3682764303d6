import * as pulumi from "@pulumi/pulumi";

const { isRpcSecret, unwrapRpcSecret } = pulumi.runtime;

/**
 * Replaces the engine and records the requests of the SDK. Pulumi's mocks only respond; they receive neither options nor marks of secrets.
 * `respond` returns the outputs that a resource has in addition to its inputs, or the result of a function.
 */
export async function startEngine(respond = () => ({})) {
  await pulumi.runtime.setMocks({
    newResource: ({ name, type, id, inputs }) => ({ id: id || `${name}-id`, state: { ...inputs, ...respond(type) } }),
    call: ({ token }) => respond(token),
  });
  const monitor = pulumi.runtime.getMonitor();
  const seen = [];
  record(monitor, "registerResource", request => seen.push(registered(request)));
  record(monitor, "readResource", request => seen.push(read(request)));
  record(monitor, "invoke", request => seen.push(invoked(request)));
  return {
    /** Returns the last request of `make`, after its result is available. */
    async requestOf(make) {
      seen.length = 0;
      const made = make();
      await valueOf(pulumi.Resource.isInstance(made) ? made.urn : made);
      return seen.at(-1);
    },
  };
}

/** Returns the value of an output or of a promise. */
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
    aliases: request.getAliasesList().map(alias => alias.getSpec().getType()),
    ...inputs(request.getObject()),
  };
}

function read(request) {
  return { ...identity(request), id: request.getId(), ...inputs(request.getProperties()) };
}

function invoked(request) {
  return { token: request.getTok(), ...plugin(request), ...inputs(request.getArgs()) };
}

function identity(request) {
  return { type: request.getType(), name: request.getName(), ...plugin(request) };
}

function plugin(request) {
  return { version: request.getVersion(), pluginDownloadURL: request.getPlugindownloadurl() };
}

function inputs(struct) {
  const properties = struct.toJavaScript();
  const names = Object.keys(properties);
  return {
    inputs: Object.fromEntries(names.map(name => [name, unwrapRpcSecret(properties[name])])),
    secrets: names.filter(name => isRpcSecret(properties[name])).sort(),
  };
}
