using Pulumi.Connectors.Api;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Lists the connectors that can stand at the other end of a connection with the given one, all pages of it.</summary>
internal sealed class GetSupportedConnectorsFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getSupportedConnectors";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.Id(PropertyNames.ConnectorId, fallback: null, "'connectorId' is missing: the catalogue id of the connector");
        check.Id(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.Text(PropertyNames.Query);
        check.NothingElse();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var key = ConnectorKey.In(check.Inputs)
            ?? throw new InvalidOperationException("The engine sent arguments that are not known to a function.");
        try
        {
            var connectors = await client.ListSupportedAsync(
                key.ConnectorId, key.AccountId, check.Inputs.Text(PropertyNames.Query), cancellationToken);
            return FunctionResponse.Of(ConnectorResults.List(connectors, ConnectorResults.Supported));
        }
        catch (ApiException exception)
        {
            throw exception.Explain($"list the connectors that connector '{key.ConnectorId}' supports");
        }
    }
}
