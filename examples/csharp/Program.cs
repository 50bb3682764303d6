using System.Collections.Generic;
using Pulumi;
using MadConnect.Connectors;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();

    // "The Trade Desk - Audience Activation". Ids are unique in the catalog, names are not; `GetConnectors.InvokeAsync()` lists both.
    var tradeDesk = new Connector("trade-desk", new ConnectorArgs
    {
        ConnectorId = "32e62e03fae6ca99",
    });

    var configuration = new ConnectorConfiguration("trade-desk", new ConnectorConfigurationArgs
    {
        // The output instead of the id, so that the connector is added before it is configured.
        ConnectorId = tradeDesk.ConnectorId,
        // Fields that previews show. A secret field must not be set here.
        Config =
        {
            ["advertiserId"] = config.Require("advertiserId"),
        },
        // Encrypted in the settings and in the state of the stack, and never shown.
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
