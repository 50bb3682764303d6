using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// Goes through a program's inputs name by name, collects what is wrong, all of it, and builds the inputs' normal form, in which nothing
/// is null or empty. Unknowns pass.
/// </summary>
/// <remarks>Failures of top-level properties name them in the reason only: see <see cref="CheckFailure.Property"/>.</remarks>
internal sealed class InputCheck(PropertyMap news)
{
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The normal form of what has been gone through so far.</summary>
    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public ImmutableArray<CheckFailure> Failures => _failures.ToImmutable();

    public void Fail(CheckFailure failure) => _failures.Add(failure);

    /// <summary>An id that must be there.</summary>
    /// <param name="missing">What to say where neither the program nor the fallback has one; null where that is no failure.</param>
    public void Id(string name, string? fallback, string? missing)
    {
        var value = Take(name) ?? (fallback is null ? null : PropertyValue.Of(fallback));
        if (value is null && missing is not null)
            Fail(CheckFailure.Of(missing));
        if (value is null)
            return;
        if (value.Unmarked is TextValue text && ConnectorKey.Problem(text.Value) is { } problem)
            Fail(CheckFailure.Of($"'{name}' cannot be an id: it {problem}"));
        else if (Expect<TextValue>(name, value, "text"))
            Keep(name, value);
    }

    public void Text(string name)
    {
        if (Take(name) is { } value && Expect<TextValue>(name, value, "text"))
            Keep(name, value);
    }

    public void Flag(string name)
    {
        if (Take(name) is { } value && Expect<BoolValue>(name, value, "true or false"))
            Keep(name, value);
    }

    public void Choice(string name, params ReadOnlySpan<string> choices)
    {
        if (Take(name) is not { } value || !Expect<TextValue>(name, value, "text"))
            return;
        if (value.Unmarked is TextValue text && !choices.Contains(text.Value))
            Fail(CheckFailure.Of($"'{name}' has to be one of {string.Join(", ", choices!)}"));
        else
            Keep(name, value);
    }

    /// <summary>A map whose values are checked one by one; null and empty ones are dropped.</summary>
    /// <param name="problem">What is wrong with a value, or null.</param>
    /// <param name="secret">Whether the map as a whole is a secret.</param>
    public void Map(string name, Func<PropertyValue, string?> problem, bool secret)
    {
        if (Take(name) is not { } value || !Expect<PropertyMap>(name, value, "a map"))
            return;
        var marked = secret || value.IsSecret;
        if (value.Unmarked is not PropertyMap map)
        {
            Keep(name, marked ? PropertyValue.Secret(value) : value);
            return;
        }

        foreach (var (field, fault) in map.Select(item => (item.Key, Fault: problem(item.Value.Unmarked))))
        {
            if (fault is not null)
                Fail(new CheckFailure(PropertyPath.Of(name, field).ToString(), $"'{name}.{field}' {fault}"));
        }

        var full = PropertyMap.Create(map.Where(item => !item.Value.IsEmpty()));
        if (full.Count > 0)
            Keep(name, marked ? PropertyValue.Secret(full) : full);
    }

    /// <summary>Fails for every name that nothing asked about.</summary>
    public void NothingElse()
    {
        foreach (var name in news.Keys.Where(name => !_known.Contains(name) && !name.StartsWith("__", StringComparison.Ordinal)))
            Fail(CheckFailure.Of($"there is no property '{name}'{NearestName.Hint(name, _known)}"));
    }

    private PropertyValue? Take(string name)
    {
        _known.Add(name);
        return news.Get(name) is { } value && !value.IsEmpty() ? value : null;
    }

    private void Keep(string name, PropertyValue value) => Inputs = Inputs.With(name, value);

    private bool Expect<T>(string name, PropertyValue value, string kind)
        where T : PropertyValue
    {
        if (value.Unmarked is T or UnknownValue)
            return true;
        Fail(CheckFailure.Of($"'{name}' has to be {kind}"));
        return false;
    }
}
