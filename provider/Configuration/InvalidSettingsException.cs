using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Configuration;

/// <summary>Settings that make no sense, all of them at once.</summary>
internal sealed class InvalidSettingsException(ImmutableArray<CheckFailure> failures)
    : Exception(string.Join("; ", failures.Select(failure => failure.Reason)));
