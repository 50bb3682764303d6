using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>
/// Checks a program's inputs name by name, collects all faults, and builds the normalized inputs, which contain no null and no empty value.
/// Unknown values pass.
/// </summary>
internal sealed class InputCheck(PropertyMap inputs)
{
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mistyped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Message> _missing = new(StringComparer.Ordinal);

    /// <summary>The normalized form of the properties that have been checked so far.</summary>
    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public ImmutableArray<CheckFailure> Failures =>
        [.. _missing.Where(missing => !IsMistyped(missing.Key)).Select(missing => new CheckFailure(missing.Value)), .. _failures];

    public void Fail(CheckFailure failure) => _failures.Add(failure);

    /// <summary>Checks a required id that the id of the resource contains, so that it must not be a secret.</summary>
    /// <inheritdoc cref="CheckId"/>
    public void CheckPublicId([ConstantExpected] string name, string? fallback, Message? missing)
    {
        if (Take(name) is { IsSecret: true })
            Fail(new CheckFailure($"'{Message.Own(name)}' must not be a secret, because the id of the resource contains it in clear; pass it without the secret mark"));
        else
            CheckId(name, fallback, missing);
    }

    /// <summary>Checks a required id.</summary>
    /// <param name="missing">Reason if neither the program nor the fallback has one; null if that is no failure.</param>
    public void CheckId([ConstantExpected] string name, string? fallback, Message? missing)
    {
        var value = Take(name) ?? (fallback is null ? null : PropertyValue.Of(fallback));
        if (value is null && missing is not null)
            _missing[name] = missing;
        if (value is null)
            return;
        if (value.Unmarked is StringValue text && (OutputText.Validate(text) ?? ConnectorKey.Validate(text.Value)) is { } fault)
            Fail(new CheckFailure($"'{Message.Own(name)}' {fault}"));
        else if (Expect<StringValue>(name, value, "a string"))
            Keep(name, value);
    }

    public void CheckString([ConstantExpected] string name)
    {
        if (Take(name) is not { } value || !Expect<StringValue>(name, value, "a string"))
            return;
        if (OutputText.Validate(value) is { } fault)
            Fail(new CheckFailure($"'{Message.Own(name)}' {fault}"));
        else
            Keep(name, value);
    }

    public void CheckBoolean([ConstantExpected] string name)
    {
        if (Take(name) is { } value && Expect<BoolValue>(name, value, "a boolean"))
            Keep(name, value);
    }

    public void CheckChoice([ConstantExpected] string name, params ReadOnlySpan<string> choices)
    {
        if (Take(name) is not { } value || !Expect<StringValue>(name, value, "a string"))
            return;
        if (value.Unmarked is StringValue text && !choices.Contains(text.Value))
            Fail(new CheckFailure($"'{Message.Own(name)}' must be one of {Message.List(choices.ToArray())}"));
        else
            Keep(name, value);
    }

    /// <summary>Checks a map value by value, and removes null and empty values.</summary>
    /// <param name="validate">Returns the fault of a value, or null.</param>
    /// <param name="secret">Whether the whole map is secret.</param>
    public void CheckMap([ConstantExpected] string name, Func<PropertyValue, Message?> validate, bool secret)
    {
        if (Take(name) is not { } value || !Expect<PropertyMap>(name, value, "a map"))
            return;
        var marked = secret || value.IsSecret;
        if (value.Unmarked is not PropertyMap map)
        {
            Keep(name, marked ? PropertyValue.Secret(value) : value);
            return;
        }

        foreach (var (field, fault) in map.Select(item => (item.Key, Fault: validate(item.Value.Unmarked) ?? OutputText.Validate(item.Value))))
        {
            if (fault is not null)
                Fail(new CheckFailure($"'{Message.Own(name)}.{field}' {fault}"));
        }

        var full = PropertyMap.Create(map.Where(item => !item.Value.IsEmpty()));
        if (full.Count > 0)
            Keep(name, marked ? PropertyValue.Secret(full) : full);
    }

    /// <summary>Fails for every property that has not been checked. A required property that is only mistyped is not missing as well.</summary>
    public void RejectUnknown()
    {
        foreach (var name in inputs.Keys.Where(name => !_known.Contains(name) && !name.StartsWith("__", StringComparison.Ordinal)))
        {
            Fail(new CheckFailure($"'{name}' is not a property{NearestName.Hint(name, _known)}"));
            if (NearestName.Suggest(name, _known) is { } meant)
                _mistyped.Add(meant);
        }
    }

    /// <summary>Whether <see cref="RejectUnknown"/> has suggested the property for a mistyped one, so that a failure for its absence would be a second one for one mistake.</summary>
    public bool IsMistyped(string name) => _mistyped.Contains(name);

    private PropertyValue? Take(string name)
    {
        _known.Add(name);
        return inputs.Get(name) is { } value && !value.IsEmpty() ? value : null;
    }

    private void Keep(string name, PropertyValue value) => Inputs = Inputs.With(name, value);

    private bool Expect<T>([ConstantExpected] string name, PropertyValue value, [ConstantExpected] string kind)
        where T : PropertyValue
    {
        if (value.Unmarked is T or UnknownValue)
            return true;
        Fail(new CheckFailure($"'{Message.Own(name)}' must be {Message.Own(kind)}"));
        return false;
    }
}
