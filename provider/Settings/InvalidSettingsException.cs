using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>Reports all invalid settings together.</summary>
internal sealed class InvalidSettingsException(ImmutableArray<CheckFailure> failures)
    : Exception($"Invalid settings: {string.Join("; ", failures.Select(failure => failure.Reason))}.");
