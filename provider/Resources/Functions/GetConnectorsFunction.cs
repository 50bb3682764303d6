using Pulumi.Connectors.Api;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Lists the catalogue, all pages of it.</summary>
internal sealed class GetConnectorsFunction(ConnectorsClient client, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getConnectors";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.Text(PropertyNames.AccountId);
        check.Text(PropertyNames.Query);
        check.NothingElse();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        try
        {
            var accountId = check.Inputs.Text(PropertyNames.AccountId) ?? defaultAccountId;
            var connectors = await client.ListAsync(accountId, check.Inputs.Text(PropertyNames.Query), cancellationToken);
            return FunctionResponse.Of(ConnectorResults.List(connectors, ConnectorResults.Catalogue));
        }
        catch (ApiException exception)
        {
            throw exception.Explain("list the catalogue");
        }
    }
}
