using System.Collections.Frozen;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>The functions by token. Two of one token are a bug and fail at once.</summary>
internal sealed class FunctionCatalog(params IEnumerable<IFunction> functions)
{
    private readonly FrozenDictionary<string, IFunction> _functions =
        functions.ToDictionary(function => function.Token, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="ProviderException">No function has this token.</exception>
    public IFunction Find(string token) =>
        _functions.GetValueOrDefault(token)
            ?? throw new ProviderException(
                ProviderFailure.NotFound, $"This provider has no function '{token}'{NearestName.Hint(token, _functions.Keys)}");
}
