using System.Globalization;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.State;

/// <summary>
/// The two timestamps of a configuration in the state, both of the platform's clock, RFC 3339 in UTC: of the last save by this stack
/// (<c>lastUpdated</c>), and of the last save by anybody, as last observed (<c>remoteLastUpdated</c>).
/// </summary>
internal static class Timestamps
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static PropertyValue? ToProperty(DateTimeOffset? timestamp) => timestamp is { } known ? PropertyValue.Of(Format(known)) : null;

    public static string Format(DateTimeOffset timestamp) => timestamp.UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);

    /// <returns>Null if this stack has not saved the configuration, as after an import.</returns>
    public static DateTimeOffset? LastOwnWrite(PropertyMap state) => Read(state, PropertyNames.LastUpdated);

    public static DateTimeOffset? LastObserved(PropertyMap state) => Read(state, PropertyNames.RemoteLastUpdated);

    private static DateTimeOffset? Read(PropertyMap state, string name) =>
        DateTimeOffset.TryParse(state.GetString(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp) ? timestamp : null;
}
