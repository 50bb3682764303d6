using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>The address that a redirect names, without path, query and user information.</summary>
/// <param name="Origin">Scheme, host and port of <see cref="RedirectTarget.OtherHost"/>, else null. The platform wrote it.</param>
internal sealed record RedirectLocation(RedirectTarget Target, string? Origin)
{
    /// <summary>Length of the longest host name of the DNS.</summary>
    private const int MaxHostLength = 253;

    public static RedirectLocation Of(HttpResponseMessage response)
    {
        if (response.RequestMessage?.RequestUri is not { } requested || ReadTarget(response, requested) is not { } target)
            return new RedirectLocation(RedirectTarget.None, null);
        if (Uri.Compare(target, requested, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0)
            return new RedirectLocation(RedirectTarget.SameHost, null);
        var host = target.HostNameType == UriHostNameType.IPv6 ? target.Host : target.IdnHost;
        return new RedirectLocation(RedirectTarget.OtherHost, $"{target.Scheme}://{host}{(target.IsDefaultPort ? string.Empty : $":{target.Port}")}");
    }

    /// <returns>The location as a clause.</returns>
    public Message Describe() =>
        Target switch
        {
            RedirectTarget.SameHost => $"redirects to another path of the same host",
            RedirectTarget.OtherHost => $"redirects to {Origin}",
            _ => $"redirects, but does not name a host",
        };

    // A path is relative on every operating system; the framework would read it as the name of a file on some.
    private static Uri? ReadTarget(HttpResponseMessage response, Uri requested)
    {
        var text = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.FirstOrDefault()?.Trim() : null;
        if (string.IsNullOrEmpty(text) || !Uri.TryCreate(text, text[0] is '/' or '?' ? UriKind.Relative : UriKind.RelativeOrAbsolute, out var location))
            return null;
        return Uri.TryCreate(requested, location, out var target) && target is { Scheme: "http" or "https", IdnHost.Length: > 0 and <= MaxHostLength } ? target : null;
    }
}
