using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>What the doctor has understood of a response, and what not.</summary>
/// <param name="Verdict"><see cref="Verdict.Works"/>, <see cref="Verdict.Partly"/> or <see cref="Verdict.Unclear"/>.</param>
internal sealed record Examination(Verdict Verdict, ImmutableArray<Fact> Understood)
{
    public ImmutableArray<UnclearAttribute> NotUnderstood { get; init; } = [];

    /// <summary>What follows for the user, in whole sentences; null if nothing does.</summary>
    public Message? Advice { get; init; }

    /// <summary>Settings of the provider that can help, such as <c>connectors:validation</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];
}
