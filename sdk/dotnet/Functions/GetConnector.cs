using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Looks up one connector of the catalogue, by <c>connectorId</c>, or by <c>name</c> and what else tells it from its namesakes. More than one match is an error that lists them.
/// </summary>
public static class GetConnector
{
    /// <summary>
    /// Looks up one connector of the catalogue, by <c>connectorId</c>, or by <c>name</c> and what else tells it from its namesakes. More than one match is an error that lists them.
    /// </summary>
    public static Task<GetConnectorResult> InvokeAsync(GetConnectorArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetConnectorResult>("connectors:index:getConnector", args ?? new GetConnectorArgs(), options.WithDefaults());

    /// <summary>
    /// Looks up one connector of the catalogue, by <c>connectorId</c>, or by <c>name</c> and what else tells it from its namesakes. More than one match is an error that lists them.
    /// </summary>
    public static Output<GetConnectorResult> Invoke(GetConnectorInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetConnectorResult>("connectors:index:getConnector", args ?? new GetConnectorInvokeArgs(), options.WithDefaults());

    /// <summary>
    /// Looks up one connector of the catalogue, by <c>connectorId</c>, or by <c>name</c> and what else tells it from its namesakes. More than one match is an error that lists them.
    /// </summary>
    public static Output<GetConnectorResult> Invoke(GetConnectorInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetConnectorResult>("connectors:index:getConnector", args, options.WithDefaults());
}
