using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Connectors as the endpoints return them, with the documented attributes only.</summary>
internal static class ConnectorView
{
    public const string Environment = "MadConnect";

    public static JObject Single(CatalogueConnector connector) => new(Common(connector))
    {
        ["docUrl"] = connector.DocUrl,
        ["integrated"] = connector.Integrated,
        ["logo"] = connector.Logo,
        ["overviewUrl"] = connector.OverviewUrl,
        ["status"] = connector.Status,
    };

    public static JObject Listed(CatalogueConnector connector) => new(Common(connector))
    {
        ["transfer"] = connector.Transfer,
    };

    /// <param name="connector">The connector on the other side of the pair.</param>
    /// <param name="added">The same connector in the account, or null if it is not added.</param>
    public static JObject Supported(CatalogueConnector connector, AddedConnector? added) => new(Listed(connector))
    {
        ["description"] = connector.Description,
        ["configured"] = added?.Configured ?? false,
        ["srcConnections"] = added?.SourceConnections ?? 0,
        ["destConnections"] = added?.DestinationConnections ?? 0,
    };

    public static JObject Added(AddedConnector added) => new(Supported(added.Connector, added))
    {
        ["editable"] = true,
        ["env"] = Environment,
    };

    private static JObject Common(CatalogueConnector connector) => new()
    {
        ["connectorId"] = connector.ConnectorId,
        ["platformId"] = connector.PlatformId,
        ["name"] = connector.Name,
        ["platformType"] = connector.PlatformType,
        ["dataType"] = connector.DataType,
        ["dataTypeCategory"] = connector.DataTypeCategory,
        ["supportedType"] = connector.SupportedType,
    };
}
