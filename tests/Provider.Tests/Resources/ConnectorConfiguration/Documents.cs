using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration;

/// <summary>Creates configurations as the API returns them.</summary>
internal static class Documents
{
    public static ConfigurationField Field(string id, string type, JToken? value) =>
        ConfigurationField.Read(new JObject { ["id"] = id, ["type"] = type, ["value"] = value });

    /// <param name="lastUpdated">Unix seconds; null if the platform returns no timestamp.</param>
    public static ConfigurationDocument Document(int? lastUpdated, params ConfigurationField[] fields) =>
        ConfigurationDocument.Read(new JObject()) with
        {
            LastUpdated = lastUpdated is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            Fields = [.. fields],
            FieldPlace = fields.Length > 0 ? FieldPlace.Filled : FieldPlace.Empty,
        };
}
