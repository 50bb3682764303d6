namespace Pulumi.Connectors.Configuration;

/// <summary>Address of the API: https, or http on this very machine.</summary>
internal static class BaseUrlSetting
{
    private static readonly Uri None = new("https://unset.invalid");

    public static Uri Read(SettingsReader reader)
    {
        if (reader.Text(SettingNames.BaseUrl) is not { } text)
            return None;
        if (Problem(text) is not { } problem)
            return new Uri(text);
        reader.Fail($"connectors:{SettingNames.BaseUrl} {problem}");
        return None;
    }

    private static string? Problem(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return "has to be an address that starts with https://";
        if (address.UserInfo.Length > 0)
            return "must not hold credentials: use clientId and clientSecret, or accessToken";
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return "must end with its path: no '?' and no '#'";
        return address.Scheme == "http" && !address.IsLoopback
            ? "has to start with https://: over http the credentials would be sent in clear (http is accepted for this machine only)"
            : null;
    }
}
