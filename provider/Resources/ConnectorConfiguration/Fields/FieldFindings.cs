using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>What the comparison of a program with the metadata of the platform has found.</summary>
/// <param name="Warnings">Whole sentences.</param>
internal sealed record FieldFindings(ImmutableArray<CheckFailure> Failures, ImmutableArray<Message> Warnings)
{
    public static FieldFindings None { get; } = new([], []);

    public bool IsEmpty => Failures.IsEmpty && Warnings.IsEmpty;

    public FieldFindings Add(CheckFailure failure) => this with { Failures = Failures.Add(failure) };

    public FieldFindings Add(Message warning) => this with { Warnings = Warnings.Add(warning) };
}
