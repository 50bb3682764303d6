using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
/// </summary>
public static class GetConnector
{
    /// <summary>
    /// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
    /// </summary>
    public static Task<GetConnectorResult> InvokeAsync(GetConnectorArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetConnectorResult>("connectors:index:getConnector", args ?? new GetConnectorArgs(), options.WithDefaults());

    /// <summary>
    /// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
    /// </summary>
    public static Output<GetConnectorResult> Invoke(GetConnectorInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetConnectorResult>("connectors:index:getConnector", args ?? new GetConnectorInvokeArgs(), options.WithDefaults());

    /// <summary>
    /// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
    /// </summary>
    public static Output<GetConnectorResult> Invoke(GetConnectorInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetConnectorResult>("connectors:index:getConnector", args, options.WithDefaults());
}
