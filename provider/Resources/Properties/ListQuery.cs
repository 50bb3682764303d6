using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>Filters of a List, as in the schema's <c>listInputs</c>. Users type them on the command line too.</summary>
/// <param name="AccountId">Sub-account; the provider's default if the query has none.</param>
internal sealed record ListQuery(string AccountId, string? Keyword)
{
    /// <param name="filters">Names of the filters of the resource type.</param>
    /// <exception cref="ProviderException">A filter is unknown or invalid.</exception>
    public static ListQuery Read(PropertyMap query, string? defaultAccountId, params string[] filters)
    {
        foreach (var (name, value) in query)
        {
            if (!filters.Contains(name))
                throw Invalid($"'{name}' is not a filter of this resource type{NearestName.SentenceEnd(name, filters)}");
            if (value.Unmarked is not (StringValue or NullValue))
                throw Invalid($"The filter '{name}' must be a string.");
            if (name == PropertyNames.AccountId && value.IsSecret)
                throw Invalid($"The filter 'accountId' must not be a secret, because the ids of the list contain it in clear.", $"Pass it without the secret mark.");
        }

        var accountId = query.GetString(PropertyNames.AccountId) is { Length: > 0 } given ? given : defaultAccountId;
        if (accountId is null)
            throw Invalid($"The filter 'accountId' is missing.", $"Pass it, or set connectors:accountId.");
        return ConnectorKey.Validate(accountId) is { } fault
            ? throw Invalid($"The filter 'accountId' {fault}.")
            : new ListQuery(accountId, query.GetString(PropertyNames.Query));
    }

    private static ProviderException Invalid(Message summary, Message? advice = null) => new(ProviderFailure.Invalid, summary, advice: advice);
}
