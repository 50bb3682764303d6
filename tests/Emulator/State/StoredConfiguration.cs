using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>What Configure Connector saved. Values stand in clear; whoever puts one into an answer copies it first, for JSON tokens know their parent.</summary>
internal sealed record StoredConfiguration
{
    public required string ConfigurationId { get; init; }
    public required string Name { get; init; }
    public required string? SecretName { get; init; }
    public required ImmutableDictionary<string, JToken> Values { get; init; }
    public required DateTimeOffset LastUpdated { get; init; }
    public bool ConsentGiven { get; init; }

    /// <summary>Names the single-use consent page while somebody has to sign in; else null.</summary>
    public string? ConsentTicket { get; init; }

    /// <summary>Whether nothing is missing. The optional fields of an OAuth connector are the alternative to signing in, so all of them are needed there.</summary>
    public bool IsCompleteFor(CatalogueConnector connector)
    {
        if (ConsentGiven || SecretName is not null)
            return true;
        var needed = connector.SecretFields.Where(field => field.IsRequired(Values)).ToList();
        if (!connector.UsesOAuth)
            return needed.All(HasValue);
        if (needed.Count == 0)
            needed = [.. connector.SecretFields.Where(field => !field.Readonly)];
        return needed.Count > 0 && needed.All(HasValue);
    }

    /// <summary>Opens a consent page when one is needed and none is open, and closes it when none is needed.</summary>
    public StoredConfiguration WithConsentTicketFor(CatalogueConnector connector) => this with
    {
        ConsentTicket = connector.UsesOAuth && !IsCompleteFor(connector) ? ConsentTicket ?? Identifiers.Create() : null,
    };

    public StoredConfiguration WithConsent() => this with { ConsentGiven = true, ConsentTicket = null };

    private bool HasValue(CatalogueField field) => Values.ContainsKey(field.Id);
}
