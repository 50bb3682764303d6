using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>Catalogue of two pairs of connectors: two with API keys and two with OAuth. Those of a pair differ only in their ids.</summary>
internal static class MatrixCatalogue
{
    public const string First = "00000000000000a1";
    public const string Second = "00000000000000a2";
    public const string SignIn = "00000000000000a3";
    public const string OtherSignIn = "00000000000000a4";

    public static JObject Json => new()
    {
        ["connectors"] = new JArray(Entry(First, "api-key"), Entry(Second, "api-key"), Entry(SignIn, "oauth"), Entry(OtherSignIn, "oauth")),
    };

    private static JObject Entry(string id, string authentication) => new()
    {
        ["connectorId"] = id,
        ["platform"] = $"Platform {id}",
        ["platformId"] = "00000000000000f1",
        ["platformType"] = "Cloud Storage Provider",
        ["dataType"] = "data store",
        ["dataTypeCategory"] = "data store",
        ["supportedType"] = "Source",
        ["transfer"] = false,
        ["description"] = "Reads tables.",
        ["authentication"] = authentication,
        ["secretConfig"] = new JArray(new JObject { ["id"] = "note", ["type"] = "Text" }, new JObject { ["id"] = "key", ["type"] = "Password" }),
    };
}
