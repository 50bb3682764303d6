using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>Which connector of which sub-account: the id of both resource types, written <c>accountId/connectorId</c>.</summary>
internal sealed record ConnectorKey(string AccountId, string ConnectorId)
{
    private const int LongestId = 64;

    /// <summary>The key in inputs, or null as long as a part of it is not known.</summary>
    public static ConnectorKey? In(PropertyMap inputs) =>
        inputs.Text(PropertyNames.AccountId) is { } accountId && inputs.Text(PropertyNames.ConnectorId) is { } connectorId
            ? new ConnectorKey(accountId, connectorId)
            : null;

    /// <exception cref="ProviderException">The text does not have the form of an id. People type ids too, at an import.</exception>
    public static ConnectorKey Parse(string id, string? defaultAccountId)
    {
        var parts = id.Split('/');
        if (parts is [var accountId, var connectorId] && Problem(accountId) is null && Problem(connectorId) is null)
            return new ConnectorKey(accountId, connectorId);
        throw new ProviderException(
            ProviderFailure.Invalid,
            $"The id has to be '<accountId>/<connectorId>', such as '{defaultAccountId ?? "a3ba4fbd9d51df11"}/"
                + $"{(parts.Length == 1 && Problem(id) is null ? id : "0a1b2c3d4e5f6071")}'");
    }

    /// <summary>
    /// What makes a text impossible as an id, or null. The platform calls ids "16-character identifiers" and shows hexadecimal digits, but
    /// promises nothing; so only what would break an address or an id of ours is refused.
    /// </summary>
    public static string? Problem(string text) =>
        text switch
        {
            "" => "is empty",
            "." or ".." => "is a step in a path",
            { Length: > LongestId } => $"is longer than {LongestId} characters",
            _ when text.Any(char.IsWhiteSpace) => "contains a blank",
            _ when text.Contains('/', StringComparison.Ordinal) => "contains '/'",
            _ when text.Any(char.IsControl) => "contains a control character",
            _ => null,
        };

    /// <summary>The map with the ids; they are marked as secrets where the inputs' are.</summary>
    public PropertyMap Into(PropertyMap map, PropertyMap inputs)
    {
        return map.With(PropertyNames.AccountId, Id(PropertyNames.AccountId, AccountId)).With(PropertyNames.ConnectorId, Id(PropertyNames.ConnectorId, ConnectorId));

        PropertyValue Id(string name, string id) => inputs.Get(name)?.IsSecret == true ? PropertyValue.Secret(PropertyValue.Of(id)) : PropertyValue.Of(id);
    }

    public override string ToString() => $"{AccountId}/{ConnectorId}";
}
