using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>Address of the API: https, or http on loopback.</summary>
internal static class BaseUrlSetting
{
    private static readonly Uri None = new("https://unset.invalid");

    public static Uri Read(SettingsReader reader)
    {
        if (reader.GetString(SettingNames.BaseUrl) is not { } address)
            return None;
        if (Validate(address) is not { } fault)
            return new Uri(address);
        reader.Fail($"connectors:{SettingNames.BaseUrl} {fault}");
        return None;
    }

    /// <returns>The fault, or null.</returns>
    private static Message? Validate(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return $"must be an address that starts with https://";
        if (address.UserInfo.Length > 0)
            return $"must not contain credentials; use clientId and clientSecret, or accessToken";
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return $"must not contain '?' or '#'";
        return address.Scheme == $"http" && !address.IsLoopback
            ? (Message)$"must start with https://, because http sends the credentials in clear (http is accepted for a server on this machine)"
            : null;
    }
}
