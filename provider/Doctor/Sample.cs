using System.Collections.Immutable;

namespace Pulumi.Connectors.Doctor;

/// <summary>The connector that endpoints of one connector are asked for.</summary>
/// <param name="ConnectorId">Null where there is none to ask for.</param>
/// <param name="Remark">Why there is none, and what to do; or, where there is one, why the platform may not know it; or null.</param>
internal sealed record Sample(string? ConnectorId, string? Remark)
{
    /// <summary>Any connector of the catalogue.</summary>
    /// <param name="catalogue">What the list says, or null where it could not be read.</param>
    public static Sample OfCatalogue(DoctorSettings settings, Reading? catalogue, Reading? added)
    {
        ImmutableArray<string> known = [.. added?.ConnectorIds ?? [], .. catalogue?.ConnectorIds ?? []];
        return settings.ConnectorId switch
        {
            { } given when known.Contains(given) => new Sample(given, null),
            { } given => new Sample(given, $"connector {given} is in no list that could be read, so check --connector"),
            null when known.IsEmpty => new Sample(null, "no list names a connector: name one with --connector"),
            null => new Sample(known[0], null),
        };
    }

    /// <summary>A connector that is added to the account.</summary>
    /// <param name="added">What the list says, or null where it could not be read.</param>
    public static Sample OfAccount(DoctorSettings settings, Reading? added) =>
        (settings.ConnectorId, added) switch
        {
            ({ } given, null) => new Sample(given, $"connector {given} may not be added to account {settings.AccountId}"),
            ({ } given, _) when added.ConnectorIds.Contains(given) => new Sample(given, null),
            ({ } given, _) => new Sample(null, $"connector {given} is not added to account {settings.AccountId}: name one that is with --connector"),
            (null, null) => new Sample(null, "which connectors are added could not be read: name one with --connector"),
            (null, { ConnectorIds.IsEmpty: true }) =>
                new Sample(null, $"account {settings.AccountId} has no connector: add one, or name an account that has one with --account"),
            _ => new Sample(added.ConnectorIds[0], null),
        };
}
