using System.Globalization;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Requests;

/// <summary>Redirects requests.</summary>
internal sealed class Redirects(ActiveHabits habits)
{
    private const string Moved = "/moved";

    /// <summary>Returns the path of the endpoint for a path to which the emulator has redirected.</summary>
    public string Original(string path) =>
        habits.Current.Contains(RequestHabits.Redirect) && path.StartsWith(Moved + "/", StringComparison.Ordinal) ? path[Moved.Length..] : path;

    /// <summary>Returns the redirection of a request, or null if it is handled here.</summary>
    public ApiResponse? TryRedirect(ApiCall call)
    {
        if (habits.Current.Find(RequestHabits.Redirect)?.Split(':', 3) is not [var endpoint, var status, var target] || call.Endpoint != endpoint)
            return null;
        var request = call.Request;
        var location = target switch
        {
            "host" when request.Host.Host != "localhost" => $"http://localhost:{call.EmulatorAddress.Port}{request.Path}{request.QueryString}",
            "path" when !request.Path.StartsWithSegments(Moved, StringComparison.Ordinal) => $"{Moved}{request.Path}{request.QueryString}",
            "host" or "path" => null,
            _ => $"{target}{request.Path}{request.QueryString}",
        };
        return location is null ? null : new RedirectResponse(int.Parse(status, CultureInfo.InvariantCulture), location);
    }
}
