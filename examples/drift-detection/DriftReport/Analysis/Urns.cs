namespace DriftReport.Analysis;

internal static class Urns
{
    /// <returns>The name of the resource, which may contain the separator.</returns>
    public static string GetName(string urn) => urn.Split("::", 4)[^1];

    /// <returns>The last part of a type token: <c>Connector</c> of <c>connectors:index:Connector</c>.</returns>
    public static string GetShortType(string type) => type.Split(':')[^1];
}
