using System.Collections.Generic;
using Pulumi;
using Pulumi.Connectors;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    // "The Trade Desk - Audience Activation". Names are not unique in the catalogue, ids are; `GetConnectors.InvokeAsync()` lists both.
    var tradeDesk = new Connector("trade-desk", new ConnectorArgs
    {
        ConnectorId = "32e62e03fae6ca99",
    });

    var configuration = new ConnectorConfiguration("trade-desk", new ConnectorConfigurationArgs
    {
        // The output rather than the id again, so that the connector is added before it is configured.
        ConnectorId = tradeDesk.ConnectorId,
        // Fields that previews may show. A secret field in here is refused.
        Config =
        {
            ["advertiserId"] = config.Require("advertiserId"),
        },
        // Encrypted in the stack's settings and in its state, and never shown.
        SecretConfig =
        {
            ["advertiserSecretKey"] = config.RequireSecret("tradeDeskSecretKey"),
        },
    });

    return new Dictionary<string, object?>
    {
        ["connectorName"] = tradeDesk.Name,
        ["configured"] = configuration.Configured,
    };
});
