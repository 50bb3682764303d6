using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of a write check.</summary>
/// <param name="Text">What happened, in whole sentences.</param>
internal sealed record WriteCheckResult(ConnectorKey Key, WriteCheckOutcome Outcome, Message Text)
{
    public const string Setting = "connectors:configureMode";

    /// <summary>Whether a save of equal values moves the timestamp; null if that is not known.</summary>
    public bool? MovesTimestamp { get; init; }

    /// <summary>Whether something other than the status of the response shows that the platform has saved.</summary>
    public bool IsProven { get; init; }

    /// <summary>Id of the field that the save left out; null if nothing was sent.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Whether the field that was left out has its value again; null if it never lost it.</summary>
    public bool? Restored { get; init; }

    /// <summary>Ids of other fields that show other values than before.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>Value of the setting that fits the platform; null if it was not learned.</summary>
    public string? Mode =>
        Outcome switch
        {
            WriteCheckOutcome.Merges => "merge",
            WriteCheckOutcome.Replaces => "replace",
            _ => null,
        };

    /// <summary>Command that sets <see cref="Setting"/>, or null.</summary>
    public string? Command => Mode is null ? null : $"pulumi config set {Setting} {Mode}";

    /// <summary>Whether the mode was learned, and all fields have the values that they had before.</summary>
    public bool Succeeded => Mode is not null && Restored != false && Changed.IsEmpty;
}
