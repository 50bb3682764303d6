using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>The saved configuration of a connector, with values in plain text. Values must be cloned before they are added to a response, because a JSON token has one parent.</summary>
internal sealed record StoredConfiguration
{
    public required string ConfigurationId { get; init; }
    public required string Name { get; init; }
    public required string? SecretName { get; init; }
    public required ImmutableDictionary<string, JToken> Values { get; init; }

    /// <summary>The values as they were sent, if <see cref="Values"/> are normalized. Conditions of the catalog refer to these.</summary>
    public required ImmutableDictionary<string, JToken> Given { get; init; }

    public required DateTimeOffset LastUpdated { get; init; }
    public bool ConsentGiven { get; init; }

    /// <summary>Id of the single-use consent page while consent is pending; otherwise null.</summary>
    public string? ConsentTicket { get; init; }

    /// <summary>Returns true if no value is missing. For an OAuth connector the optional fields are the alternative to signing in, so all of them are required.</summary>
    public bool IsCompleteFor(CatalogueConnector connector)
    {
        if (ConsentGiven || SecretName is not null)
            return true;
        var required = connector.SecretFields.Where(field => field.IsRequired(Given)).ToList();
        if (!connector.UsesOAuth)
            return required.All(HasValue);
        if (required.Count == 0)
            required = [.. connector.SecretFields.Where(field => !field.Readonly)];
        return required.Count > 0 && required.All(HasValue);
    }

    /// <summary>Creates a consent page if one is required and none is open, and removes it if none is required.</summary>
    public StoredConfiguration WithConsentTicketFor(CatalogueConnector connector) => this with
    {
        ConsentTicket = connector.UsesOAuth && !IsCompleteFor(connector) ? ConsentTicket ?? Identifiers.Create() : null,
    };

    /// <summary>Sets or removes a value.</summary>
    public StoredConfiguration With(string fieldId, JToken? value, JToken? given) => this with
    {
        Values = value is null ? Values.Remove(fieldId) : Values.SetItem(fieldId, value.DeepClone()),
        Given = given is null ? Given.Remove(fieldId) : Given.SetItem(fieldId, given.DeepClone()),
    };

    /// <summary>Returns true if names and values are equal.</summary>
    public bool HasContentOf(StoredConfiguration other) =>
        (Name, SecretName, Values.Count) == (other.Name, other.SecretName, other.Values.Count)
        && Values.All(field => JToken.DeepEquals(field.Value, other.Values.GetValueOrDefault(field.Key)));

    public StoredConfiguration WithConsent() => this with { ConsentGiven = true, ConsentTicket = null };

    private bool HasValue(CatalogueField field) => Values.ContainsKey(field.Id);
}
