using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Lists the connectors that are added to a sub-account, with the number of connections that use each.</summary>
internal sealed class GetAddedConnectorsFunction(ConnectorService connectors, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getAddedConnectors";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.CheckId(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.CheckString(PropertyNames.Query);
        check.RejectUnknown();
        if (check.Inputs.GetString(PropertyNames.AccountId) is not { } accountId || !check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var added = await connectors.SearchAsync(accountId, check.Inputs.GetString(PropertyNames.Query), cancellationToken);
        return FunctionResponse.Of(ConnectorOutputs.List(added, ConnectorOutputs.Added));
    }
}
