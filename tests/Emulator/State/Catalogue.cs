using System.Collections.Frozen;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>The connectors of the catalog, in its order.</summary>
internal sealed class Catalogue
{
    private readonly FrozenDictionary<string, CatalogueConnector> _byId;

    private Catalogue(IReadOnlyList<CatalogueConnector> connectors)
    {
        Connectors = connectors;
        _byId = connectors.ToFrozenDictionary(connector => connector.ConnectorId);
    }

    public IReadOnlyList<CatalogueConnector> Connectors { get; }

    public CatalogueConnector? Find(string connectorId) => _byId.GetValueOrDefault(connectorId);

    public CatalogueConnector Require(string connectorId) => Find(connectorId)
        ?? throw ApiErrorException.NotFound("The catalogue has no connector with this id.");

    /// <param name="json">An object in the format of the embedded catalog. Only the id is required of a connector.</param>
    /// <exception cref="FormatException">The catalog is invalid. The message contains the number of the connector.</exception>
    public static Catalogue Parse(JObject json)
    {
        IReadOnlyList<CatalogueConnector> connectors = [.. json.GetObjects("connectors").Select(ParseConnector)];
        var duplicate = connectors.GroupBy(connector => connector.ConnectorId).FirstOrDefault(group => group.Count() > 1);
        return duplicate is null
            ? new Catalogue(connectors)
            : throw new FormatException($"The catalogue contains the connector {duplicate.Key} twice.");
    }

    public static JObject ReadEmbedded()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("catalogue.json")
            ?? throw new InvalidOperationException("The embedded catalogue is missing.");
        using var reader = new StreamReader(stream);
        return (JObject)JsonBody.Parse(reader.ReadToEnd());
    }

    private static CatalogueConnector ParseConnector(JObject json, int index)
    {
        try
        {
            return CatalogueConnector.Parse(json);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"Connector {index + 1} of the catalogue: {exception.Message}", exception);
        }
    }
}
