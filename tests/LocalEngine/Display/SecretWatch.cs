using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Knows the secret texts of a stack, and finds them in what others want printed.</summary>
internal sealed class SecretWatch
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _texts = [];

    /// <summary>Remembers every text that is marked secret.</summary>
    public void Learn(Struct values)
    {
        lock (_lock)
            PropertyWire.Any(values, v => PropertyWire.IsSecret(v) && ResponseRules.Collect(PropertyWire.Plain(v), _texts));
    }

    public void Learn(string secret) => Learn(new Struct { Fields = { ["secret"] = PropertyWire.Secret(Value.ForString(secret)) } });

    /// <summary>The text with every known secret masked; <paramref name="found"/> says whether there was one.</summary>
    public string Mask(string text, out bool found)
    {
        var masked = text;
        lock (_lock)
            masked = _texts.Aggregate(masked, (current, secret) => current.Replace(secret, "[secret]", StringComparison.Ordinal));
        found = masked != text;
        return masked;
    }
}
