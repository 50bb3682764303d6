using System.Globalization;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>
/// The two time stamps of the state, both the platform's, RFC 3339 in UTC: when this stack last wrote (<c>lastUpdated</c>) and when
/// anybody last did, as last seen (<c>remoteLastUpdated</c>).
/// </summary>
internal static class Stamps
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static PropertyValue? Write(DateTimeOffset? time) => time is { } known ? PropertyValue.Of(Text(known)) : null;

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset? OurWrite(PropertyMap state) => Read(state, PropertyNames.LastUpdated);

    public static DateTimeOffset? LastSeen(PropertyMap state) => Read(state, PropertyNames.RemoteLastUpdated);

    /// <summary>
    /// Whether somebody else saved it after this stack did: any other time tells, because a clock may jump back. Without a write of ours
    /// (an import) nobody can tell.
    /// </summary>
    public static bool ChangedSinceOurWrite(PropertyMap state) => OurWrite(state) is { } ours && LastSeen(state) is { } seen && seen != ours;

    private static DateTimeOffset? Read(PropertyMap state, string name) =>
        DateTimeOffset.TryParse(state.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
