using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of a successful probe.</summary>
/// <param name="Summary">Kind and number of what was returned, without its content.</param>
internal sealed record ProbeResult(Message Summary, Examination Examination)
{
    /// <summary>Ids of the connectors in a list, those that a path can contain.</summary>
    public ImmutableArray<string> ConnectorIds { get; init; } = [];

    /// <summary>Whether the configurations of the connectors in a list are complete, as far as the list states it.</summary>
    public ImmutableDictionary<string, bool> Configured { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>The fields of a configuration; null for other results.</summary>
    public FieldSet? Fields { get; init; }
}
