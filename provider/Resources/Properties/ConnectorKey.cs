using System.Buffers;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>A connector in a sub-account: the id of both resource types, <c>accountId/connectorId</c>.</summary>
internal sealed record ConnectorKey(string AccountId, string ConnectorId)
{
    private const int MaxIdLength = 64;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`´‘’‚‛“”„‟«»‹›");

    /// <summary>The sub-account's id in messages.</summary>
    public KnownText Account => new(AccountId);

    /// <summary>The connector's id in messages.</summary>
    public KnownText Connector => new(ConnectorId);

    /// <summary>The key in messages.</summary>
    public Message Text => $"{Account}/{Connector}";

    /// <returns>The key in the inputs, or null if a part of it is unknown.</returns>
    public static ConnectorKey? In(PropertyMap inputs) =>
        inputs.GetString(PropertyNames.AccountId) is { } accountId && inputs.GetString(PropertyNames.ConnectorId) is { } connectorId
            ? new ConnectorKey(accountId, connectorId)
            : null;

    /// <exception cref="ProviderException">A part is missing, although inputs are checked before they are used.</exception>
    public static ConnectorKey Require(PropertyMap inputs) =>
        In(inputs) ?? throw new ProviderException(ProviderFailure.Invalid, $"The inputs have no '{PropertyNames.AccountId}' or no '{PropertyNames.ConnectorId}'.");

    /// <returns>The key with the id of a resource, or null if the text is none.</returns>
    public static ConnectorKey? Find(string id) =>
        id.Split('/') is [var accountId, var connectorId] && Validate(accountId) is null && Validate(connectorId) is null
            ? new ConnectorKey(accountId, connectorId)
            : null;

    /// <exception cref="ProviderException">The id is malformed. Users type ids in an import.</exception>
    public static ConnectorKey Parse(string id, string? defaultAccountId)
    {
        if (Find(id) is { } key)
            return key;
        var parts = id.Split('/');
        throw new ProviderException(
            ProviderFailure.Invalid,
            $"The id must be '<accountId>/<connectorId>', such as '{defaultAccountId ?? "a3ba4fbd9d51df11"}/"
                + $"{(parts.Length == 1 && Validate(id) is null ? id : "0a1b2c3d4e5f6071")}'.");
    }

    /// <summary>
    /// Validates an id. The documentation has "16-character identifiers" with hexadecimal digits and promises nothing, so only what would break
    /// an address or the id of a resource is refused.
    /// </summary>
    /// <returns>The fault, or null.</returns>
    public static Message? Validate(string text) =>
        text switch
        {
            "" => $"must not be empty",
            "." or ".." => $"must not be a relative path segment",
            { Length: > MaxIdLength } => $"must not be longer than {MaxIdLength} characters",
            _ when text.Any(char.IsWhiteSpace) => $"must not contain whitespace",
            _ when text.Contains('/', StringComparison.Ordinal) => $"must not contain '/'",
            _ when text.Any(char.IsControl) => $"must not contain a control character",
            _ when text.Any(Quotes.Contains) => $"must not contain quotes",
            _ when VisibleText.FindInvisible(text) is { } rune => (Message)$"must not contain the invisible character {VisibleText.CodePoint(rune)}",
            _ => null,
        };

    /// <summary>Returns the map with the ids, marked as secret if those of the inputs are.</summary>
    public PropertyMap Into(PropertyMap map, PropertyMap inputs)
    {
        return map.With(PropertyNames.AccountId, Id(PropertyNames.AccountId, AccountId)).With(PropertyNames.ConnectorId, Id(PropertyNames.ConnectorId, ConnectorId));

        PropertyValue Id(string name, string id) => inputs.Get(name)?.IsSecret == true ? PropertyValue.Secret(PropertyValue.Of(id)) : PropertyValue.Of(id);
    }

    public override string ToString() => $"{AccountId}/{ConnectorId}";
}
