using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.Identity;

/// <summary>
/// Every file that repeats a public name or the version, as it must be. The names that a file contains now are those in <c>schema.json</c>,
/// which is therefore the record of the last stamping. The SDKs are written by the SDK generator.
/// </summary>
internal static class Stamps
{
    private const string NpmLock = "sdk/nodejs/package-lock.json";

    /// <exception cref="ToolException">A file is missing or malformed.</exception>
    public static GeneratedFiles Generate(Checkout checkout)
    {
        var identity = PackageIdentity.Read(checkout);
        var schema = JObject.Parse(checkout.Read(PackageSchema.File));
        var text = new TextStamp(SchemaStamp.NamesIn(schema), identity);
        var files = new GeneratedFiles();
        foreach (var path in StampedFiles.In(checkout))
            files.Set(path, text.Apply(checkout.Read(path)));
        SchemaStamp.Apply(schema, identity);
        files.Set(PackageSchema.File, Formatted(schema));
        files.Set(NpmLock, Formatted(LockStamp(JObject.Parse(checkout.Read(NpmLock)), identity)));
        return files;
    }

    private static JObject LockStamp(JObject json, PackageIdentity identity)
    {
        foreach (var package in (JToken?[])[json, json["packages"]?[string.Empty]])
        {
            if (package is null)
                continue;
            package["name"] = identity.NpmPackage;
            package["version"] = identity.Version;
        }

        return json;
    }

    private static string Formatted(JObject json) => $"{json}\n";
}
