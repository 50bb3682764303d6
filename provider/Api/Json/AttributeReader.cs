using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>
/// Reads attributes with three outcomes: a value, null if the attribute is absent, and null with its name in <see cref="NotUnderstood"/> if it
/// contains something else.
/// </summary>
internal sealed class AttributeReader
{
    private readonly ImmutableSortedSet<string>.Builder _notUnderstood = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);

    /// <summary>Names of the attributes that are present and not understood, sorted.</summary>
    public ImmutableArray<string> NotUnderstood => [.. _notUnderstood];

    public void Reject(string name) => _notUnderstood.Add(name);

    public bool? ReadBoolean(JToken? token, string name) => Read(token, name, LenientJson.GetBoolean(token));

    /// <summary>Reads a boolean that some platforms write as a state, such as <c>CONFIGURED</c> or <c>not configured</c>.</summary>
    public bool? ReadConfigured(JToken? token, string name) => Read(token, name, LenientJson.GetBoolean(token) ?? ConfiguredState(token));

    public double? ReadNumber(JToken? token, string name) => Read(token, name, LenientJson.GetNumber(token));

    public int? ReadCount(JToken? token, string name) => Read(token, name, LenientJson.GetCount(token));

    /// <summary>Reads a string; a number or a boolean becomes its text.</summary>
    /// <returns>Null also for an empty string.</returns>
    public string? ReadString(JToken? token, string name)
    {
        if (token is JContainer)
            Reject(name);
        return LenientJson.GetString(token) is { Length: > 0 } text ? text : null;
    }

    public DateTimeOffset? ReadTimestamp(JToken? token, string name, out TimestampForm form)
    {
        form = JsonTimestamp.Read(token, out var timestamp);
        if (form == TimestampForm.NotUnderstood)
            Reject(name);
        return timestamp;
    }

    private static bool? ConfiguredState(JToken? token) =>
        new string([.. (LenientJson.GetString(token) ?? string.Empty).Where(char.IsAsciiLetter)]).ToUpperInvariant() switch
        {
            "CONFIGURED" or "COMPLETE" or "COMPLETED" or "DONE" or "READY" or "ACTIVE" => true,
            "NOTCONFIGURED" or "UNCONFIGURED" or "INCOMPLETE" or "NOTCOMPLETE" or "PENDING" or "NOTREADY" or "INACTIVE" => false,
            _ => null,
        };

    private T? Read<T>(JToken? token, string name, T? value)
        where T : struct
    {
        if (value is null && !LenientJson.IsAbsent(token))
            Reject(name);
        return value;
    }
}
