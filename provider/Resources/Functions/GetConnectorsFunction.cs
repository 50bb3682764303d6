using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Lists the catalog.</summary>
internal sealed class GetConnectorsFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getConnectors";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.CheckString(PropertyNames.AccountId);
        check.CheckString(PropertyNames.Query);
        check.RejectUnknown();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        try
        {
            var accountId = check.Inputs.GetString(PropertyNames.AccountId) ?? defaultAccountId;
            var connectors = await client.ListAsync(accountId, check.Inputs.GetString(PropertyNames.Query), cancellationToken);
            return FunctionResponse.Of(ConnectorOutputs.List(connectors, ConnectorOutputs.Catalogue));
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException($"list the catalog");
        }
    }
}
