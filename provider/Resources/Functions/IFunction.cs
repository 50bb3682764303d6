using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>A function that programs can call. It never returns a secret.</summary>
internal interface IFunction
{
    /// <summary>Token, such as <c>connectors:index:getConnector</c>.</summary>
    string Token { get; }

    Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken);
}
