using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Looks up one connector of the catalog by its id, or by its name and the attributes that distinguish connectors of one name.</summary>
internal sealed class GetConnectorFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    /// <summary>Candidates that a message lists.</summary>
    private const int MaxCandidates = 20;

    private const string DataType = "dataType";

    private const string SupportedType = "supportedType";

    public string Token => "connectors:index:getConnector";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = ConnectorArgument.Check(arguments);
        check.CheckString(PropertyNames.ConnectorId);
        check.CheckString(PropertyNames.Name);
        check.CheckString(DataType);
        check.CheckString(SupportedType);
        check.CheckString(PropertyNames.AccountId);
        check.RejectUnknown();
        var wanted = check.Inputs;
        var accountId = wanted.GetString(PropertyNames.AccountId) ?? defaultAccountId;
        switch (wanted.GetString(PropertyNames.ConnectorId), wanted.GetString(PropertyNames.Name))
        {
            case (null, null) when check.IsMistyped(PropertyNames.ConnectorId) || check.IsMistyped(PropertyNames.Name):
                break;
            case (null, null):
                check.Fail(new CheckFailure($"'connectorId' or 'name' must be set"));
                break;
            case ({ }, { }):
                check.Fail(new CheckFailure($"'connectorId' and 'name' must not both be set"));
                break;
            case ({ } id, null) when ConnectorKey.Validate(id) is { } fault:
                check.Fail(new CheckFailure($"'connectorId' {fault}"));
                break;
        }

        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var connectorId = wanted.GetString(PropertyNames.ConnectorId) ?? await FindAsync(wanted, accountId, cancellationToken);
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
            throw exception.ToProviderException($"look up connector '{new KnownText(connectorId)}' in the catalog");
        }
    }

    // Names are not unique: MadConnect's own pages distinguish connectors of one name by the data type.
    private async Task<string> FindAsync(PropertyMap wanted, string? accountId, CancellationToken cancellationToken)
    {
        var name = wanted.GetString(PropertyNames.Name) ?? string.Empty;
        var found = await ListAsync(name, accountId, cancellationToken);
        if (found.IsEmpty && VisibleText.Of(name) is var visible && visible != name)
            found = await ListAsync(visible, accountId, cancellationToken);
        var matches = found
            .Where(connector => Is(connector.Name, name))
            .Where(connector => Is(connector.DataType, wanted.GetString(DataType) ?? connector.DataType))
            .Where(connector => Is(connector.SupportedType, wanted.GetString(SupportedType) ?? connector.SupportedType))
            .ToImmutableArray();
        return matches is [var match] ? match.ConnectorId : throw NotOne(name, matches, found);
    }

    private async Task<ImmutableArray<CatalogueConnector>> ListAsync(string name, string? accountId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ListAsync(accountId, name, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException($"look for a connector named '{name}' in the catalog");
        }
    }

    // Texts that nobody can tell apart, such as those with another kind of space, are one name.
    private static bool Is(string text, string wanted) => string.Equals(VisibleText.Of(text), VisibleText.Of(wanted), StringComparison.OrdinalIgnoreCase);

    private static ProviderException NotOne(string name, ImmutableArray<CatalogueConnector> matches, ImmutableArray<CatalogueConnector> found)
    {
        var candidates = matches.IsEmpty ? found : matches;
        var listed = Message.Join("; ", candidates.Take(MaxCandidates).Select(Describe));
        Message? more = candidates.Length > MaxCandidates ? (Message)$"; and {candidates.Length - MaxCandidates} more" : null;
        return matches.IsEmpty
            ? new ProviderException(
                ProviderFailure.NotFound,
                $"The catalog has no connector named '{name}' with these attributes.",
                found.IsEmpty ? null : (Message)$"Similar connectors: {listed}{more}.",
                $"List the catalog with the function getConnectors.")
            : new ProviderException(
                ProviderFailure.Invalid,
                $"{matches.Length} connectors of the catalog are named '{name}'.",
                $"They are: {listed}{more}.",
                $"Set dataType and supportedType as well, or connectorId.");
    }

    private static Message Describe(CatalogueConnector connector) =>
        $"{connector.ConnectorId} ({connector.Name}, {connector.DataType}, {connector.SupportedType})";

    private static PropertyMap Result(CatalogueConnector connector) =>
        ConnectorOutputs.Common(connector)
            .WithOptional("integrated", connector.Integrated is { } integrated ? PropertyValue.Of(integrated) : null)
            .WithOptional("status", connector.Status is { } status ? PropertyValue.Of((double)status) : null)
            .WithOptional("docUrl", connector.DocUrl is { } docUrl ? PropertyValue.Of(docUrl) : null)
            .WithOptional("overviewUrl", connector.OverviewUrl is { } overviewUrl ? PropertyValue.Of(overviewUrl) : null)
            .WithOptional("logo", connector.Logo is { } logo ? PropertyValue.Of(logo) : null);
}
