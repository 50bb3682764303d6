using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Emulator;

/// <summary>Options of an emulator.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Port on the loopback address; 0 selects a free one.</summary>
    public int Port { get; init; }

    /// <summary>Catalogue in the format of the embedded one; null selects the embedded one. Only <c>connectorId</c> is required of a connector.</summary>
    public JObject? Catalogue { get; init; }

    /// <summary>How Get Configuration returns stored secrets.</summary>
    public MaskingMode Masking { get; init; } = MaskingMode.Mask;

    /// <summary>How Configure treats fields that the request does not contain.</summary>
    public ConfigureMode Configure { get; init; } = ConfigureMode.Merge;

    /// <summary>Whether names of configurations and secrets are stored without leading and trailing whitespace.</summary>
    public bool TrimNames { get; init; }

    /// <summary>The only client id that is accepted.</summary>
    public string ClientId { get; init; } = "emulator-client";

    /// <summary>Secret of <see cref="ClientId"/>.</summary>
    public string ClientSecret { get; init; } = "emulator-secret";

    /// <summary>Sub-accounts of the organization; if empty, every well-formed id is accepted.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Lifetime of access tokens in seconds of the emulator's clock.</summary>
    public int TokenLifetimeSeconds { get; init; } = 86400;

    /// <summary>Overrides of endpoint addresses: endpoint name to <c>METHOD /path</c>.</summary>
    public IReadOnlyDictionary<string, string> Routes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Fault rules that are active from the start.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>Habits of the platform at the start, in addition to the other options. If two contradict each other, the later one applies.</summary>
    public IReadOnlyList<Habit> Habits { get; init; } = [];

    /// <summary>Time source of the emulator's clock and of delayed responses; null selects the system clock.</summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Omits the client secret.</summary>
    public override string ToString() => $"{nameof(EmulatorOptions)} {{ {nameof(Port)} = {Port}, {nameof(Masking)} = {Masking}, {nameof(Configure)} = {Configure} }}";
}
