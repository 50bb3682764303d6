using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Lists the connectors of a sub-account with who uses them, all pages of it.</summary>
internal sealed class GetAddedConnectorsFunction(ConnectorPlatform platform, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getAddedConnectors";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.Id(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.Text(PropertyNames.Query);
        check.NothingElse();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var accountId = check.Inputs.Text(PropertyNames.AccountId)
            ?? throw new InvalidOperationException("The engine sent arguments that are not known to a function.");
        var connectors = await platform.SearchAsync(accountId, check.Inputs.Text(PropertyNames.Query), cancellationToken);
        return FunctionResponse.Of(ConnectorResults.List(connectors, ConnectorResults.Added));
    }
}
