using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>What a List looks for: the schema's <c>listInputs</c>, with the provider's sub-account where none is named. People type these too.</summary>
internal sealed record ListQuery(string AccountId, string? Keyword)
{
    /// <param name="filters">Names that the resource type takes.</param>
    /// <exception cref="ProviderException">Filters that it does not take, or that make no sense.</exception>
    public static ListQuery Read(PropertyMap query, string? defaultAccountId, params string[] filters)
    {
        foreach (var (name, value) in query)
        {
            if (!filters.Contains(name))
                throw Invalid($"There is no filter '{name}'{NearestName.Hint(name, filters)}");
            if (value.Unmarked is not (TextValue or NullValue))
                throw Invalid($"The filter '{name}' has to be text");
        }

        var accountId = query.Text(PropertyNames.AccountId) is { Length: > 0 } given ? given : defaultAccountId;
        if (accountId is null)
            throw Invalid("'accountId' is missing: pass it as a filter, or set connectors:accountId");
        return ConnectorKey.Problem(accountId) is { } problem
            ? throw Invalid($"'accountId' cannot be an id: it {problem}")
            : new ListQuery(accountId, query.Text(PropertyNames.Query));
    }

    private static ProviderException Invalid(string message) => new(ProviderFailure.Invalid, message);
}
