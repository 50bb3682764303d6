using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>The log that an engine writes into the file of the environment variable <c>PULUMI_DEBUG_GRPC</c>.</summary>
internal static class PluginCallLog
{
    /// <summary>The log contains secrets in clear.</summary>
    public const string Variable = "PULUMI_DEBUG_GRPC";

    private const string Service = "/pulumirpc.ResourceProvider/";

    /// <summary>Reads the calls of one command to the plugin, phase by phase: each phase starts a plugin of its own, with a Handshake.</summary>
    public static IReadOnlyList<IReadOnlyList<PluginCall>> Read(string path)
    {
        var phases = new List<List<PluginCall>>();
        foreach (var entry in File.ReadLines(path).Select(Parse).Where(IsPluginCall))
        {
            var call = new PluginCall(((string)entry["method"]!)[Service.Length..], CallContent.Of((JObject)entry["request"]!));
            if (call.Method == "Handshake")
                phases.Add([]);
            phases[^1].Add(call);
        }

        return phases;
    }

    private static bool IsPluginCall(JObject entry) =>
        ((string)entry["method"]!).StartsWith(Service, StringComparison.Ordinal) && (string?)entry["progress"] == "request_started";

    private static JObject Parse(string line)
    {
        using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
