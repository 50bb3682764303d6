using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Collects the secret strings of a stack, and masks them in untrusted output.</summary>
internal sealed class SecretWatch
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _texts = [];

    /// <summary>Collects every string that is marked as secret.</summary>
    public void Learn(Struct values)
    {
        lock (_lock)
            PropertyWire.Any(values, v => PropertyWire.IsSecret(v) && ResponseRules.Collect(PropertyWire.Plain(v), _texts));
    }

    public void Learn(string secret) => Learn(new Struct { Fields = { ["secret"] = PropertyWire.Secret(Value.ForString(secret)) } });

    /// <summary>Masks every collected secret; <paramref name="found"/> is true if there was one.</summary>
    public string Mask(string text, out bool found)
    {
        var masked = text;
        lock (_lock)
            masked = _texts.Aggregate(masked, (current, secret) => current.Replace(secret, "[secret]", StringComparison.Ordinal));
        found = masked != text;
        return masked;
    }
}
