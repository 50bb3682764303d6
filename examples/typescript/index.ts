import * as connectors from "@madconnect/connectors";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

// "The Trade Desk - Audience Activation". Ids are unique in the catalog, names are not; `connectors.getConnectors()` lists both.
const tradeDesk = new connectors.Connector("trade-desk", {
  connectorId: "32e62e03fae6ca99",
});

const configuration = new connectors.ConnectorConfiguration("trade-desk", {
  // The output instead of the id, so that the connector is added before it is configured.
  connectorId: tradeDesk.connectorId,
  // Fields that previews show. A secret field must not be set here.
  config: {
    advertiserId: config.require("advertiserId"),
  },
  // Encrypted in the settings and in the state of the stack, and never shown.
  secretConfig: {
    advertiserSecretKey: config.requireSecret("tradeDeskSecretKey"),
  },
});

export const connectorName = tradeDesk.name;
export const configured = configuration.configured;
