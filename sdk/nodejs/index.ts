import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

// Export members:
export { ConnectorArgs } from "./connector";
export type Connector = import("./connector").Connector;
export const Connector: typeof import("./connector").Connector = null as any;
utilities.lazyLoad(exports, ["Connector"], () => require("./connector"));

export { ConnectorConfigurationArgs } from "./connectorConfiguration";
export type ConnectorConfiguration = import("./connectorConfiguration").ConnectorConfiguration;
export const ConnectorConfiguration: typeof import("./connectorConfiguration").ConnectorConfiguration = null as any;
utilities.lazyLoad(exports, ["ConnectorConfiguration"], () => require("./connectorConfiguration"));

export { GetAddedConnectorsArgs, GetAddedConnectorsResult, GetAddedConnectorsOutputArgs } from "./getAddedConnectors";
export const getAddedConnectors: typeof import("./getAddedConnectors").getAddedConnectors = null as any;
export const getAddedConnectorsOutput: typeof import("./getAddedConnectors").getAddedConnectorsOutput = null as any;
utilities.lazyLoad(exports, ["getAddedConnectors", "getAddedConnectorsOutput"], () => require("./getAddedConnectors"));

export { GetConnectorArgs, GetConnectorResult, GetConnectorOutputArgs } from "./getConnector";
export const getConnector: typeof import("./getConnector").getConnector = null as any;
export const getConnectorOutput: typeof import("./getConnector").getConnectorOutput = null as any;
utilities.lazyLoad(exports, ["getConnector", "getConnectorOutput"], () => require("./getConnector"));

export { GetConnectorConfigurationArgs, GetConnectorConfigurationResult, GetConnectorConfigurationOutputArgs } from "./getConnectorConfiguration";
export const getConnectorConfiguration: typeof import("./getConnectorConfiguration").getConnectorConfiguration = null as any;
export const getConnectorConfigurationOutput: typeof import("./getConnectorConfiguration").getConnectorConfigurationOutput = null as any;
utilities.lazyLoad(exports, ["getConnectorConfiguration", "getConnectorConfigurationOutput"], () => require("./getConnectorConfiguration"));

export { GetConnectorsArgs, GetConnectorsResult, GetConnectorsOutputArgs } from "./getConnectors";
export const getConnectors: typeof import("./getConnectors").getConnectors = null as any;
export const getConnectorsOutput: typeof import("./getConnectors").getConnectorsOutput = null as any;
utilities.lazyLoad(exports, ["getConnectors", "getConnectorsOutput"], () => require("./getConnectors"));

export { GetSupportedConnectorsArgs, GetSupportedConnectorsResult, GetSupportedConnectorsOutputArgs } from "./getSupportedConnectors";
export const getSupportedConnectors: typeof import("./getSupportedConnectors").getSupportedConnectors = null as any;
export const getSupportedConnectorsOutput: typeof import("./getSupportedConnectors").getSupportedConnectorsOutput = null as any;
utilities.lazyLoad(exports, ["getSupportedConnectors", "getSupportedConnectorsOutput"], () => require("./getSupportedConnectors"));

export { ProviderArgs } from "./provider";
export type Provider = import("./provider").Provider;
export const Provider: typeof import("./provider").Provider = null as any;
utilities.lazyLoad(exports, ["Provider"], () => require("./provider"));

// Export enums:
export * from "./types/enums";

// Export sub-modules:
import * as config from "./config";
import * as types from "./types";

export {
  config,
  types,
};

const _module = {
  version: utilities.getVersion(),
  construct: (name: string, type: string, urn: string): pulumi.Resource => {
    switch (type) {
      case "connectors:index:Connector":
        return new Connector(name, <any>undefined, { urn });
      case "connectors:index:ConnectorConfiguration":
        return new ConnectorConfiguration(name, <any>undefined, { urn });
      default:
        throw new Error(`unknown resource type ${type}`);
    }
  },
};
pulumi.runtime.registerResourceModule("connectors", "index", _module);
pulumi.runtime.registerResourcePackage("connectors", {
  version: utilities.getVersion(),
  constructProvider: (name: string, type: string, urn: string): pulumi.ProviderResource => {
    if (type !== "pulumi:providers:connectors") {
      throw new Error(`unknown provider type ${type}`);
    }
    return new Provider(name, <any>undefined, { urn });
  },
});
