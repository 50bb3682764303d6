namespace DriftReport.Analysis;

internal static class UrnText
{
    /// <summary>The resource's name. It may hold the separator itself.</summary>
    public static string Name(string urn) => urn.Split("::", 4)[^1];

    /// <summary><c>Connector</c> of <c>connectors:index:Connector</c>.</summary>
    public static string ShortType(string type) => type.Split(':')[^1];
}
