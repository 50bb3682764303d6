using System.Collections.Immutable;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of a successful probe.</summary>
/// <param name="Summary">Kind and number of what was returned, without its content.</param>
/// <param name="ConnectorIds">Ids of the connectors in a list.</param>
internal sealed record ProbeResult(string Summary, ImmutableArray<string> ConnectorIds)
{
    public ProbeResult(string summary)
        : this(summary, [])
    {
    }
}
