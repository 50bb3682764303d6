using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Mistakes in a provider's responses that the real engine refuses, or ignores silently. Both are errors here.</summary>
internal static class ResponseRules
{
    /// <summary>Shorter secrets occur in clear by chance.</summary>
    private const int ShortestTellingSecret = 6;

    /// <exception cref="ProviderBugException">A value that the real engine cannot read, or an unexpected unknown.</exception>
    public static Struct Properties(Struct? values, bool unknowns, string where)
    {
        foreach (var (key, value) in values?.Fields ?? new MapField<string, Value>())
            PropertyWire.Any(value, v => Check(v, unknowns, $"{where}, property '{key}'"));
        return values ?? new Struct();
    }

    /// <exception cref="ProviderBugException">The response contradicts itself.</exception>
    public static void Diff(DiffResponse diff, string where)
    {
        if (!System.Enum.IsDefined(diff.Changes))
            throw new ProviderBugException($"{where}: changes is {(int)diff.Changes}, and must be 0, 1 or 2");
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffNone && (diff.Replaces.Count > 0 || diff.DetailedDiff.Count > 0))
            throw new ProviderBugException($"{where}: replaces or detailedDiff with DIFF_NONE, which hides them");
        if (!diff.HasDetailedDiff && diff.DetailedDiff.Count > 0)
            throw new ProviderBugException($"{where}: detailedDiff without hasDetailedDiff, which hides it");
        foreach (var (path, property) in diff.DetailedDiff)
            DetailedDiff(path, property, diff, where);
    }

    /// <exception cref="ProviderBugException">A secret of the inputs occurs in clear under another name.</exception>
    public static void NoSecretInClear(Struct outputs, Struct inputs, string where)
    {
        var secrets = new HashSet<string>();
        PropertyWire.Any(inputs, v => PropertyWire.IsSecret(v) && Collect(PropertyWire.Plain(v), secrets));
        var clear = new HashSet<string>();
        Collect(Value.ForStruct(PropertyWire.Rewrite(inputs, v => PropertyWire.IsSecret(v) ? Value.ForNull() : null)), clear);
        secrets.ExceptWith(clear);
        foreach (var (key, value) in outputs.Fields)
        {
            var remarked = inputs.Fields.TryGetValue(key, out var input) && PropertyWire.Any(input, PropertyWire.IsSecret);
            if (!remarked && IsClear(value, secrets))
                throw new ProviderBugException($"{where}: output '{key}' holds a secret input in clear");
        }
    }

    /// <summary>Adds every string inside. Always false, so that the search continues.</summary>
    public static bool Collect(Value value, ISet<string> texts)
    {
        PropertyWire.Any(value, v =>
        {
            if (v.KindCase == Value.KindOneofCase.StringValue && v.StringValue.Length >= ShortestTellingSecret && !PropertyWire.IsUnknown(v))
                texts.Add(v.StringValue);
            return false;
        });
        return false;
    }

    private static bool Check(Value value, bool unknowns, string where)
    {
        if (value.KindCase == Value.KindOneofCase.None)
            throw new ProviderBugException($"{where}: a value without a kind; the real engine crashes here");
        if (!unknowns && PropertyWire.IsUnknown(value))
            throw new ProviderBugException($"{where}: an unknown value, although all inputs are known");
        if (PropertyWire.KindOf(value) is not { } kind)
            return false;
        if (!PropertyWire.IsKnownKind(kind))
            throw new ProviderBugException($"{where}: an unrecognized signature");
        if (kind == PropertyWire.SecretKind && !value.StructValue.Fields.ContainsKey("value"))
            throw new ProviderBugException($"{where}: a secret without its value");
        return false;
    }

    private static void DetailedDiff(string path, PropertyDiff property, DiffResponse diff, string where)
    {
        if (!System.Enum.IsDefined(property.Kind))
            throw new ProviderBugException($"{where}: detailedDiff '{path}' has the kind {(int)property.Kind}");
        try
        {
            var root = PropertyPath.Parse(path).Segments[0];
            if (!diff.Diffs.Contains(root))
                throw new ProviderBugException($"{where}: detailedDiff names '{path}', but '{root}' is not in diffs");
        }
        catch (FormatException exception)
        {
            throw new ProviderBugException($"{where}: detailedDiff: {exception.Message}");
        }
    }

    private static bool IsClear(Value value, HashSet<string> secrets) => !PropertyWire.IsSecret(value) && value.KindCase switch
    {
        Value.KindOneofCase.StringValue => secrets.Contains(value.StringValue),
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(v => IsClear(v, secrets)),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(v => IsClear(v, secrets)),
        _ => false,
    };
}
