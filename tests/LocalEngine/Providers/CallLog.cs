using Google.Protobuf;
using Grpc.Core;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>File with the calls to the providers, one JSON object a line, in the format of the real engine's <c>PULUMI_DEBUG_GRPC</c>. It contains secrets in clear.</summary>
public sealed class CallLog(string path, TimeProvider time)
{
    /// <summary>Environment variable with the path of the file.</summary>
    public const string Variable = "PULUMI_DEBUG_GRPC";

    private const long NanosecondsPerTick = 100;
    private readonly Lock _lock = new();

    /// <summary>Writes that a call has begun.</summary>
    /// <returns>The time at which it began, for <see cref="Complete"/>.</returns>
    internal long Begin(string package, string method, IMessage request)
    {
        Write(Entry(package, method, request, "request_started"));
        return time.GetTimestamp();
    }

    /// <summary>Writes that a call has ended, with a response or an error.</summary>
    internal void Complete(string package, string method, IMessage request, IMessage? response, RpcException? error, long started)
    {
        var entry = Entry(package, method, request, "response_completed");
        if (response is not null)
            entry["response"] = Json(response);
        if (error is not null)
            entry["errors"] = new JArray($"rpc error: code = {error.StatusCode} desc = {error.Status.Detail}");
        entry["duration"] = time.GetElapsedTime(started).Ticks * NanosecondsPerTick;
        Write(entry);
    }

    private static JToken Json(IMessage message) => JsonText.Parse(JsonFormatter.Default.Format(message));

    private JObject Entry(string package, string method, IMessage request, string progress) => new()
    {
        ["method"] = method,
        ["request"] = Json(request),
        ["metadata"] = new JObject { ["kind"] = "resource", ["mode"] = "client", ["name"] = package },
        ["progress"] = progress,
        ["timestamp"] = time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };

    private void Write(JObject entry)
    {
        lock (_lock)
            File.AppendAllText(path, entry.ToString(Formatting.None) + "\n");
    }
}
