import * as connectors from "@madconnect/connectors";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

// "The Trade Desk - Audience Activation". Names are not unique in the catalogue, ids are; `connectors.getConnectors()` lists both.
const tradeDesk = new connectors.Connector("trade-desk", {
  connectorId: "32e62e03fae6ca99",
});

const configuration = new connectors.ConnectorConfiguration("trade-desk", {
  // The output rather than the id again, so that the connector is added before it is configured.
  connectorId: tradeDesk.connectorId,
  // Fields that previews may show. A secret field in here is refused.
  config: {
    advertiserId: config.require("advertiserId"),
  },
  // Encrypted in the stack's settings and in its state, and never shown.
  secretConfig: {
    advertiserSecretKey: config.requireSecret("tradeDeskSecretKey"),
  },
});

export const connectorName = tradeDesk.name;
export const configured = configuration.configured;
