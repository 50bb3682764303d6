using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Hosting;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Reads what a provider's gRPC error says, its details included.</summary>
internal static class RpcErrors
{
    /// <summary>The error for the user, or <see cref="InitFailedException"/> if the resource exists all the same.</summary>
    public static EngineException Translate(RpcException error)
    {
        var status = error.GetRpcStatus();
        var details = status?.Details ?? [];
        if (details.FirstOrDefault(d => d.Is(ErrorResourceInitFailed.Descriptor)) is { } failed)
            return new InitFailedException(failed.Unpack<ErrorResourceInitFailed>());
        if (details.FirstOrDefault(d => d.Is(ConfigureErrorMissingKeys.Descriptor)) is { } missing)
            return new EngineException(MissingKeys(missing.Unpack<ConfigureErrorMissingKeys>()));
        var causes = details.Where(d => d.Is(ErrorCause.Descriptor)).Select(d => d.Unpack<ErrorCause>().Message).ToList();
        if (causes.Count > 1)
            return new ProviderBugException($"an error with {causes.Count} ErrorCause details; the real engine ends itself at the second");
        return new EngineException(string.Join(": ", causes.Prepend(status?.Message is { Length: > 0 } message ? message : error.Status.Detail)));
    }

    /// <summary>Several reasons as the real engine words them.</summary>
    public static string List(IReadOnlyCollection<string> reasons) =>
        $"{reasons.Count} error{(reasons.Count == 1 ? "" : "s")} occurred:{string.Concat(reasons.Select(r => $"\n\t* {r}"))}\n\n";

    private static string MissingKeys(ConfigureErrorMissingKeys missing) => List([.. missing.MissingKeys.Select(key =>
        $"missing required configuration key \"{key.Name}\": {key.Description}\nSet a value using the command `pulumi config set {key.Name} <value>`.")]);
}
