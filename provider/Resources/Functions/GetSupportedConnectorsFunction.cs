using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Lists the connectors that a given one can be connected with.</summary>
internal sealed class GetSupportedConnectorsFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getSupportedConnectors";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = ConnectorArgument.Check(arguments);
        check.CheckId(PropertyNames.ConnectorId, fallback: null, $"'connectorId' is missing; it is the id of the connector in the catalog");
        check.CheckId(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.CheckString(PropertyNames.Query);
        check.RejectUnknown();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var key = ConnectorKey.Require(check.Inputs);
        try
        {
            var connectors = await client.ListSupportedAsync(
                key.ConnectorId, key.AccountId, check.Inputs.GetString(PropertyNames.Query), cancellationToken);
            return FunctionResponse.Of(ConnectorOutputs.List(connectors, ConnectorOutputs.Supported));
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException($"list the connectors that connector '{key.Connector}' supports");
        }
    }
}
