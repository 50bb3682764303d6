namespace Pulumi.Connectors.Values;

/// <summary>
/// A value of a Pulumi program, normalized by construction: two values with one meaning are equal. A closed hierarchy for <c>switch</c>.
/// <see cref="object.ToString"/> redacts a <see cref="SecretValue"/>.
/// </summary>
/// <remarks>This folder depends on no other one.</remarks>
internal abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    public static PropertyValue Null => NullValue.Instance;

    public static PropertyValue Unknown => UnknownValue.Instance;

    public bool IsSecret => this is SecretValue;

    public bool IsUnknown => Unmarked is UnknownValue;

    /// <summary>The value without its own secret mark. Marks of nested values remain.</summary>
    public PropertyValue Unmarked => this is SecretValue secret ? secret.Value : this;

    /// <summary>Whether the value is or contains an unknown value.</summary>
    public abstract bool HasUnknowns { get; }

    /// <summary>Whether the value is or contains a secret.</summary>
    public abstract bool HasSecrets { get; }

    public static PropertyValue Of(bool value) => new BoolValue(value);

    /// <exception cref="ArgumentException">The number is not finite, so that JSON cannot represent it.</exception>
    public static PropertyValue Of(double value) => NumberValue.Create(value);

    /// <summary>
    /// Creates a string, which is never <see cref="Unknown"/>: the engine would read one of its spellings of "unknown" as such, so that it is put
    /// in quotes. A lone surrogate becomes U+FFFD.
    /// </summary>
    public static PropertyValue Of(string value) => StringValue.Create(UnknownSpellings.Contains(value) ? $"'{value}'" : value);

    /// <summary>Creates the value of a string on the wire; one of the engine's spellings of "unknown" becomes <see cref="Unknown"/>.</summary>
    public static PropertyValue OfWire(string value) => UnknownSpellings.Contains(value) ? Unknown : StringValue.Create(value);

    /// <summary>Marks a value as secret. Marks inside it are removed, because the outer one covers them.</summary>
    public static PropertyValue Secret(PropertyValue value) => SecretValue.Create(value);

    /// <summary>Returns the value without its own and nested secret marks.</summary>
    internal abstract PropertyValue WithoutMarks();
}
