using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Response of our plugin to a recorded call.</summary>
/// <param name="Writes">Writing endpoints that the plugin requested.</param>
/// <param name="Stored">Fields stored for the connector after a writing call; null if the connector is not added.</param>
internal sealed record ReplayedResponse(RecordedCall Call, JObject? Response, RpcException? Error, IReadOnlyList<string> Writes, JObject? Stored)
{
    private const string GoStatus = "rpc error: code = ";

    private string Status => (Error?.StatusCode ?? StatusCode.OK).ToString();

    /// <summary>Fields that are compared even if both are absent.</summary>
    private string[] SignificantIfAbsent => Call.Method switch
    {
        "Check" or "CheckConfig" => ["failures"],
        "Diff" => ["deleteBeforeReplace"],
        _ => [],
    };

    // Go spells the code Canceled.
    private string RecordedStatus =>
        Call.Error?[GoStatus.Length..].Split(' ')[0].Replace("Canceled", nameof(StatusCode.Cancelled), StringComparison.Ordinal) ?? nameof(StatusCode.OK);

    /// <summary>Returns all fields that rules must compare.</summary>
    public IEnumerable<ComparedField> Fields()
    {
        yield return new ComparedField(Call, "status", RecordedStatus, Status);
        foreach (var field in Error is null ? ResponseFields() : ErrorFields(Error))
            yield return field;
        if (Call.NeedsPlatform)
            yield return new ComparedField(Call, "writes", null, new JArray(Writes));
        if (Call.Writes)
            yield return new ComparedField(Call, "stored", null, Stored);
    }

    private IEnumerable<ComparedField> ErrorFields(RpcException error)
    {
        yield return new ComparedField(Call, "message", Call.Error, error.Status.Detail);
        foreach (var detail in error.GetRpcStatus()?.Details ?? [])
            yield return new ComparedField(Call, "detail", null, detail.TypeUrl.Split('.')[^1]);
        if (StackResource.InitFailure(error) is { } failed)
            yield return new ComparedField(Call, "detail.id", null, failed.Id);
    }

    private IEnumerable<ComparedField> ResponseFields()
    {
        var (recorded, ours) = (Flat(Call.Response), Flat(Response));
        return recorded.Keys.Union(ours.Keys).Union(SignificantIfAbsent).Order(StringComparer.Ordinal)
            .Select(name => new ComparedField(Call, name, recorded.GetValueOrDefault(name), ours.GetValueOrDefault(name)));
    }

    /// <summary>Flattens maps of properties: each property becomes a field.</summary>
    private static Dictionary<string, JToken> Flat(JObject? response)
    {
        var fields = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var field in response?.Properties() ?? [])
        {
            if (field is not { Name: "inputs" or "properties" or "return", Value: JObject map })
            {
                fields[field.Name] = field.Value;
                continue;
            }

            foreach (var property in map.Properties())
                fields[$"{field.Name}.{property.Name}"] = property.Value;
        }

        return fields;
    }
}
