using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of a successful probe.</summary>
/// <param name="Summary">Kind and number of what was returned, without its content.</param>
/// <param name="ConnectorIds">Ids of the connectors in a list, those that a path can contain.</param>
internal sealed record ProbeResult(Message Summary, ImmutableArray<string> ConnectorIds)
{
    public ProbeResult(Message summary)
        : this(summary, [])
    {
    }
}
