using Pulumi.Connectors.LocalEngine.Errors;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The resource exists, but is not ready.</summary>
internal sealed class InitFailedException(ErrorResourceInitFailed failure) : EngineException(RpcErrors.List(failure.Reasons))
{
    public ErrorResourceInitFailed Failure { get; } = failure;
}
