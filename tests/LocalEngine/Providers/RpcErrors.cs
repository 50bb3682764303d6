using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Converts gRPC errors of a provider, including their details.</summary>
internal static class RpcErrors
{
    /// <summary>Returns the error for the user, or <see cref="InitFailedException"/> if the resource exists nevertheless.</summary>
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
            return new ProviderBugException($"an error with {causes.Count} ErrorCause details; the real engine crashes at the second");
        return new EngineException(string.Join(": ", causes.Prepend(status?.Message is { Length: > 0 } message ? message : error.Status.Detail)));
    }

    /// <summary>Joins several reasons in the form of the real engine.</summary>
    public static string List(IReadOnlyCollection<string> reasons) =>
        $"{reasons.Count} error{(reasons.Count == 1 ? string.Empty : "s")} occurred:{string.Concat(reasons.Select(r => $"\n\t* {r}"))}\n\n";

    private static string MissingKeys(ConfigureErrorMissingKeys missing) => List([.. missing.MissingKeys.Select(key =>
        $"missing required configuration key \"{key.Name}\": {key.Description}\nSet a value using the command `pulumi config set {key.Name} <value>`.")]);
}
