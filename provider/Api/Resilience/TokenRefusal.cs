namespace Pulumi.Connectors.Api.Resilience;

/// <summary>Marks a request whose access token was refused although the platform had just issued it.</summary>
internal static class TokenRefusal
{
    private static readonly HttpRequestOptionsKey<bool> Option = new("token-refusal");

    /// <summary>The refusal is transient, unless that of an earlier attempt of this call was.</summary>
    public static void MarkTransient(HttpRequestMessage request) => request.Options.TryAdd(Option.Key, true);

    /// <summary>Takes the mark.</summary>
    /// <returns>Whether the call may be retried. At most one refusal of a call is transient.</returns>
    public static bool TryTake(HttpRequestMessage? request)
    {
        if (request is null || !request.Options.TryGetValue(Option, out var isTransient) || !isTransient)
            return false;
        request.Options.Set(Option, false);
        return true;
    }
}
