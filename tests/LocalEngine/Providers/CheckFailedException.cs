using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Inputs that the provider refuses. The real engine prints the value of a top-level property here, secrets included; this one never prints a value.</summary>
internal sealed class CheckFailedException(string urn, IEnumerable<CheckFailure> failures) : EngineException(Text(urn, failures))
{
    private static string Text(string urn, IEnumerable<CheckFailure> failures) => string.Join('\n', failures.Select(failure =>
        $"{Urn.Type(urn)} resource '{Urn.Name(urn)}'{Property(failure)} has a problem: {failure.Reason}"));

    private static string Property(CheckFailure failure) => failure.Property.Length == 0 ? string.Empty : $": property {failure.Property} value {{<nil>}}";
}
