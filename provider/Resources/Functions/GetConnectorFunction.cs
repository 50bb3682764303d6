using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Looks up one connector of the catalogue, by its id, or by its name and what else tells it from its namesakes.</summary>
internal sealed class GetConnectorFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    /// <summary>How many candidates a message lists.</summary>
    private const int MostListed = 20;

    private const string DataType = "dataType";

    private const string SupportedType = "supportedType";

    public string Token => "connectors:index:getConnector";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        foreach (var name in (string[])[PropertyNames.ConnectorId, PropertyNames.Name, DataType, SupportedType, PropertyNames.AccountId])
            check.Text(name);
        check.NothingElse();
        var wanted = check.Inputs;
        var accountId = wanted.Text(PropertyNames.AccountId) ?? defaultAccountId;
        switch (wanted.Text(PropertyNames.ConnectorId), wanted.Text(PropertyNames.Name))
        {
            case (null, null):
                check.Fail(CheckFailure.Of("'connectorId' or 'name' is missing: one of them says which connector is meant"));
                break;
            case ({ }, { }):
                check.Fail(CheckFailure.Of("'connectorId' and 'name' are both given: leave one of them out"));
                break;
            case ({ } id, null) when ConnectorKey.Problem(id) is { } problem:
                check.Fail(CheckFailure.Of($"'connectorId' cannot be an id: it {problem}"));
                break;
        }

        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var connectorId = wanted.Text(PropertyNames.ConnectorId) ?? await FindAsync(wanted, accountId, cancellationToken);
        return FunctionResponse.Of(await GetAsync(connectorId, accountId, cancellationToken));
    }

    private async Task<PropertyMap> GetAsync(string connectorId, string? accountId, CancellationToken cancellationToken)
    {
        try
        {
            return Result(await client.GetConnectorAsync(connectorId, accountId, cancellationToken));
        }
        catch (ApiException exception)
        {
            throw exception.Explain($"look up connector '{connectorId}' in the catalogue");
        }
    }

    // Names are not unique: the platform's own pages tell "Snowflake" from "Snowflake" by the data type beside it.
    private async Task<string> FindAsync(PropertyMap wanted, string? accountId, CancellationToken cancellationToken)
    {
        var name = wanted.Text(PropertyNames.Name) ?? string.Empty;
        ImmutableArray<CatalogueConnector> found;
        try
        {
            found = await client.ListAsync(accountId, name, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.Explain($"look for a connector named '{name}' in the catalogue");
        }

        var matches = found
            .Where(connector => Is(connector.Name, name))
            .Where(connector => Is(connector.DataType, wanted.Text(DataType) ?? connector.DataType))
            .Where(connector => Is(connector.SupportedType, wanted.Text(SupportedType) ?? connector.SupportedType))
            .ToImmutableArray();
        return matches is [var match] ? match.ConnectorId : throw NotOne(name, matches, found);
    }

    private static bool Is(string text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private static ProviderException NotOne(string name, ImmutableArray<CatalogueConnector> matches, ImmutableArray<CatalogueConnector> found)
    {
        var candidates = matches.IsEmpty ? found : matches;
        var listed = string.Join("; ", candidates.Take(MostListed).Select(Describe));
        var more = candidates.Length > MostListed ? $"; and {candidates.Length - MostListed} more" : string.Empty;
        return matches.IsEmpty
            ? new ProviderException(
                ProviderFailure.NotFound,
                $"The catalogue has no connector named '{name}' of that kind. "
                    + (found.IsEmpty ? "Nothing comes close; the function getConnectors lists all" : $"These come close: {listed}{more}"))
            : new ProviderException(
                ProviderFailure.Invalid,
                $"{matches.Length} connectors of the catalogue are named '{name}': {listed}{more}. Say dataType and supportedType too, or connectorId");
    }

    private static string Describe(CatalogueConnector connector) =>
        $"{connector.ConnectorId} ({connector.Name}, {connector.DataType}, {connector.SupportedType})";

    private static PropertyMap Result(CatalogueConnector connector) =>
        CatalogueResult.Of(connector)
            .WithOptional("integrated", connector.Integrated is { } integrated ? PropertyValue.Of(integrated) : null)
            .WithOptional("status", connector.Status is { } status ? PropertyValue.Of((double)status) : null)
            .WithOptional("docUrl", connector.DocUrl is { } docUrl ? PropertyValue.Of(docUrl) : null)
            .WithOptional("overviewUrl", connector.OverviewUrl is { } overviewUrl ? PropertyValue.Of(overviewUrl) : null)
            .WithOptional("logo", connector.Logo is { } logo ? PropertyValue.Of(logo) : null);
}
