using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Looks up one connector of the catalogue by its id.</summary>
internal sealed class GetConnectorFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getConnector";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.Id(PropertyNames.ConnectorId, fallback: null, "'connectorId' is missing: the catalogue id of the connector");
        check.Text(PropertyNames.AccountId);
        check.NothingElse();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var connectorId = check.Inputs.Text(PropertyNames.ConnectorId)
            ?? throw new InvalidOperationException("The engine sent arguments that are not known to a function.");
        try
        {
            var accountId = check.Inputs.Text(PropertyNames.AccountId) ?? defaultAccountId;
            return FunctionResponse.Of(Result(await client.GetConnectorAsync(connectorId, accountId, cancellationToken)));
        }
        catch (ApiException exception)
        {
            throw exception.Explain($"look up connector '{connectorId}' in the catalogue");
        }
    }

    private static PropertyMap Result(CatalogueConnector connector) =>
        CatalogueResult.Of(connector)
            .WithOptional("integrated", connector.Integrated is { } integrated ? PropertyValue.Of(integrated) : null)
            .WithOptional("status", connector.Status is { } status ? PropertyValue.Of((double)status) : null)
            .WithOptional("docUrl", connector.DocUrl is { } docUrl ? PropertyValue.Of(docUrl) : null)
            .WithOptional("overviewUrl", connector.OverviewUrl is { } overviewUrl ? PropertyValue.Of(overviewUrl) : null)
            .WithOptional("logo", connector.Logo is { } logo ? PropertyValue.Of(logo) : null);
}
