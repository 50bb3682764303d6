using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>Reports all invalid settings at once.</summary>
internal sealed class InvalidSettingsException(ImmutableArray<CheckFailure> failures)
    : Exception($"Invalid settings: {string.Join("; ", failures.Select(failure => failure.Reason))}.");
