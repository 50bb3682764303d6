using Grpc.Core;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tests;

/// <summary>What our plugin made of a recorded call.</summary>
/// <param name="Writes">Endpoints of the platform that it wrote to.</param>
/// <param name="Stored">What the platform has stored for the connector after a call that writes; null where the connector is not added.</param>
internal sealed record Answer(RecordedCall Call, JObject? Response, RpcException? Error, IReadOnlyList<string> Writes, JObject? Stored)
{
    private const string GoStatus = "rpc error: code = ";

    /// <summary>Everything that a rule has to judge, recorded beside ours.</summary>
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

    private string Status => (Error?.StatusCode ?? StatusCode.OK).ToString();

    /// <summary>Fields whose absence says something.</summary>
    private string[] TellingByAbsence => Call.Method switch
    {
        "Check" or "CheckConfig" => ["failures"],
        "Diff" => ["deleteBeforeReplace"],
        _ => [],
    };

    // Go's name of the code has one l.
    private string RecordedStatus =>
        Call.Error?[GoStatus.Length..].Split(' ')[0].Replace("Canceled", nameof(StatusCode.Cancelled), StringComparison.Ordinal) ?? nameof(StatusCode.OK);

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
        return recorded.Keys.Union(ours.Keys).Union(TellingByAbsence).Order(StringComparer.Ordinal)
            .Select(name => new ComparedField(Call, name, recorded.GetValueOrDefault(name), ours.GetValueOrDefault(name)));
    }

    /// <summary>Maps of properties are taken apart: each property is a field.</summary>
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
