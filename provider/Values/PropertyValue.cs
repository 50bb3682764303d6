namespace Pulumi.Connectors.Values;

/// <summary>
/// A value of a Pulumi program, normal by construction: two values that mean the same are equal. A closed hierarchy; consumers
/// <c>switch</c> over it. <see cref="object.ToString"/> never shows what a <see cref="SecretValue"/> holds.
/// </summary>
/// <remarks>This folder knows neither the wire, nor the API, nor any resource.</remarks>
internal abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    public static PropertyValue Null => NullValue.Instance;

    public static PropertyValue Unknown => UnknownValue.Instance;

    public static PropertyValue Of(bool value) => new BoolValue(value);

    /// <exception cref="ArgumentException">The number is not finite: the state, which is JSON, cannot hold it.</exception>
    public static PropertyValue Of(double value) => NumberValue.Create(value);

    /// <summary>Text; one of the engine's seven spellings of "unknown" becomes <see cref="Unknown"/>, lone surrogates become U+FFFD.</summary>
    public static PropertyValue Of(string value) => TextValue.Create(value);

    /// <summary>Marks a value as secret. Marks inside it are dropped: the outer one covers them.</summary>
    public static PropertyValue Secret(PropertyValue value) => SecretValue.Create(value);

    public bool IsSecret => this is SecretValue;

    public bool IsUnknown => Unmarked is UnknownValue;

    /// <summary>The value without a mark of its own; marks deeper inside stay.</summary>
    public PropertyValue Unmarked => this is SecretValue secret ? secret.Value : this;

    /// <summary>Whether the value is, or holds, something that is not known yet.</summary>
    public abstract bool HasUnknowns { get; }

    /// <summary>Whether the value is, or holds, a secret.</summary>
    public abstract bool HasSecrets { get; }

    /// <summary>The same value with every mark inside it removed.</summary>
    internal abstract PropertyValue WithoutMarks();
}
