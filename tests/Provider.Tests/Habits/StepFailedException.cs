using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>A call of the provider that failed, which ends the run of the engine.</summary>
/// <param name="messages">What the user sees.</param>
internal sealed class StepFailedException(ImmutableArray<string> messages) : Exception(string.Join(" | ", messages))
{
    public ImmutableArray<string> Messages { get; } = messages;

    public static StepFailedException Of(string method, RpcException exception) =>
        new(StackResource.InitFailure(exception) is { } failed
            ? [.. failed.Reasons.Select(reason => $"{method}: not ready: {reason}")]
            : [$"{method}: {exception.StatusCode}: {exception.Status.Detail}"]);
}
