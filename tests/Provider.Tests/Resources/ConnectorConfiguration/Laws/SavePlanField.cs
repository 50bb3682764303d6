using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>One field in a program, in a state, and on a platform.</summary>
/// <param name="LiveValue">What the platform shows; null if it shows nothing.</param>
/// <param name="New">What the program sets; null if it does not manage the field.</param>
/// <param name="Old">What the old inputs contain.</param>
/// <param name="Seen">What the outputs contain.</param>
/// <param name="Observed">What the platform showed after the last write.</param>
/// <param name="IsRetired">Whether the metadata does not contain the field.</param>
internal sealed record SavePlanField(
    string Id, string Type, string? LiveValue, ManagedValue? New, ManagedValue? Old, ManagedValue? Seen, string? Observed, bool IsReadOnly, bool IsRetired, bool IsUnproven, bool IsIgnored)
{
    private static readonly Gen<ManagedValue?> Managed =
        from isManaged in Gen.Elements(true, true, true, false)
        from map in Gen.Elements("config", "secretConfig")
        from value in Gen.Elements("one", "two", "three")
        select isManaged ? new ManagedValue(map, value) : null;

    public ConfigurationField Live =>
        ConfigurationField.Read(new JObject { ["id"] = Id, ["type"] = Type, ["value"] = LiveValue, ["readonly"] = IsReadOnly });

    public bool HoldsSecret => !IsRetired && LiveValue is not null && Live.Sensitivity != Sensitivity.Plain;

    /// <summary>Whether the program changed the field, or a former write of it is not proven.</summary>
    public bool IsChanged =>
        New is not null && (Old?.Value != New.Value || IsUnprovenNow || (New.Map == "secretConfig" && (Seen?.Map != "secretConfig" || Seen.Value != New.Value)));

    /// <summary>Whether the metadata contained the field once. After a write that sent it, one that the metadata never contained has no observed value.</summary>
    public bool WasRetired => IsRetired && (New is null || (Old is not null && (Old.Map, New.Map, Observed) is not ("config", "config", null)));

    /// <summary>Whether the field leaves the program.</summary>
    public bool Leaves => New is null && (Old is not null || Seen is not null);

    private bool IsUnprovenNow => IsUnproven && Seen?.Map == New?.Map;

    public static Gen<SavePlanField> Any(string id) =>
        from type in Gen.Elements("Text", "Text", "Text", "Password", "Password", "Opaque")
        from live in Gen.Elements("one", "two", "three", "one", null, "********")
        from old in Managed
        from now in Managed
        from seen in Managed
        from observed in Gen.Elements("one", "two", "three", null)
        from equal in Gen.Choose(0, 2).Three()
        from flags in Gen.Choose(0, 9).Four()
        select new SavePlanField(
            id, type, live, equal.Item1 == 0 ? now : old, old, equal.Item2 == 0 ? seen : old, equal.Item3 == 0 ? observed : live, flags.Item1 == 0, flags.Item2 == 0, flags.Item3 == 0, flags.Item4 == 0);
}
