using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Result of a function, or the faults of its arguments.</summary>
internal sealed record FunctionResponse(PropertyMap Result, ImmutableArray<CheckFailure> Failures)
{
    public static FunctionResponse Of(PropertyMap result) => new(result, []);

    public static FunctionResponse Failed(ImmutableArray<CheckFailure> failures) => new(PropertyMap.Empty, failures);
}
