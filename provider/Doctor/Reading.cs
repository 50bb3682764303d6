using System.Collections.Immutable;

namespace Pulumi.Connectors.Doctor;

/// <summary>What an endpoint has answered.</summary>
/// <param name="Words">How much of what, and nothing of the answer itself.</param>
/// <param name="ConnectorIds">The connectors that a list names.</param>
internal sealed record Reading(string Words, ImmutableArray<string> ConnectorIds)
{
    public Reading(string words)
        : this(words, [])
    {
    }
}
