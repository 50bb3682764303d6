using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The connector for endpoints of one connector.</summary>
/// <param name="ConnectorId">Null if there is none.</param>
/// <param name="Remark">Without a connector, why there is none and the next step; with one, a sentence about why the platform may not know it, or null.</param>
internal sealed record ProbeTarget(string? ConnectorId, Message? Remark)
{
    /// <summary>Selects any connector of the catalog.</summary>
    /// <param name="catalogue">Result of the list, or null if it failed.</param>
    public static ProbeTarget OfCatalogue(DoctorSettings settings, ProbeResult? catalogue, ProbeResult? added)
    {
        ImmutableArray<string> known = [.. added?.ConnectorIds ?? [], .. catalogue?.ConnectorIds ?? []];
        return settings.ConnectorId switch
        {
            { } given when known.Contains(given) => new ProbeTarget(given, null),
            { } given => new ProbeTarget(given, $"Connector {given} is in no list, so check --connector."),
            null when known.IsEmpty => new ProbeTarget(null, $"no list contains a connector: set --connector"),
            null => new ProbeTarget(known[0], null),
        };
    }

    /// <summary>Selects a connector that is added to the sub-account.</summary>
    /// <param name="added">Result of the list, or null if it failed.</param>
    public static ProbeTarget OfAccount(DoctorSettings settings, ProbeResult? added) =>
        (settings.ConnectorId, added) switch
        {
            ({ } given, null) => new ProbeTarget(given, $"Connector {given} may not be added to sub-account {settings.AccountId}."),
            ({ } given, _) when added.ConnectorIds.Contains(given) => new ProbeTarget(given, null),
            ({ } given, _) => new ProbeTarget(null, $"connector {given} is not added to sub-account {settings.AccountId}: set --connector to one that is"),
            (null, null) => new ProbeTarget(null, $"the list of added connectors could not be read: set --connector"),
            (null, { ConnectorIds.IsEmpty: true }) =>
                new ProbeTarget(null, $"sub-account {settings.AccountId} has no connector: add one, or set --account to a sub-account that has one"),
            _ => new ProbeTarget(added.ConnectorIds[0], null),
        };
}
