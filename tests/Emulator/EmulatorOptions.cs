using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>How one emulator behaves.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Port on the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>A catalogue in the shape of the embedded one, which null stands for. Of a connector only <c>connectorId</c> is needed.</summary>
    public JObject? Catalogue { get; init; }

    /// <summary>How stored secrets come back.</summary>
    public MaskingMode Masking { get; init; } = MaskingMode.Mask;

    /// <summary>What Configure does to fields that the request does not name.</summary>
    public ConfigureMode Configure { get; init; } = ConfigureMode.Merge;

    /// <summary>The one client that gets tokens.</summary>
    public string ClientId { get; init; } = "emulator-client";

    /// <summary>Its secret.</summary>
    public string ClientSecret { get; init; } = "emulator-secret";

    /// <summary>The organisation's sub-accounts; empty means that every well-formed id is one.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Seconds, by the emulator's clock.</summary>
    public int TokenLifetimeSeconds { get; init; } = 86400;

    /// <summary>Endpoint name to <c>METHOD /path</c>: moves an endpoint away from its built-in address.</summary>
    public IReadOnlyDictionary<string, string> Routes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What goes wrong from the start.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>The clock that the emulator's own clock runs beside, and that slow answers wait by; null is the system's.</summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Leaves the client's secret out.</summary>
    public override string ToString() => $"{nameof(EmulatorOptions)} {{ {nameof(Port)} = {Port}, {nameof(Masking)} = {Masking}, {nameof(Configure)} = {Configure} }}";
}
