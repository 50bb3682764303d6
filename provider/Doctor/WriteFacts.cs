using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Describes what is known about Configure.</summary>
internal static class WriteFacts
{
    /// <param name="check">Result of the write check; null if none was requested.</param>
    public static Examination Of(WriteCheckResult? check) =>
        new(Verdict.NotTried, [new Fact("configureMode", check?.Mode ?? "unknown", Describe(check)), new Fact("equalSaveMovesTimestamp", new JValue(check?.MovesTimestamp), null)])
        {
            Settings = [WriteCheckResult.Setting],
        };

    /// <returns>Null if a write check was requested.</returns>
    public static Message? Advise(WriteCheckResult? check) =>
        check is null
            ? (Message)$"--write-check learns whether the platform merges or replaces; {Message.Own(WriteCheckResult.Setting)} sets it for the provider."
            : null;

    private static Message Describe(WriteCheckResult? check) =>
        check?.Outcome switch
        {
            WriteCheckOutcome.Merges => $"fields that a save leaves out: kept (merge)",
            WriteCheckOutcome.Replaces => $"fields that a save leaves out: emptied (replace)",
            _ => $"fields that a save leaves out: not known whether kept (merge) or emptied (replace)",
        };
}
