using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>Reports all invalid settings together.</summary>
internal sealed class InvalidSettingsException(ImmutableArray<CheckFailure> failures)
    : Exception
{
    public Message Text { get; } = $"Invalid settings: {Values.Message.Join("; ", failures.Select(failure => failure.Reason))}.";
}
