using System.Globalization;
using System.Text;

namespace Pulumi.Connectors.Values;

internal abstract record ScalarValue : PropertyValue
{
    private protected ScalarValue()
    {
    }

    public override bool HasUnknowns => false;

    public override bool HasSecrets => false;

    internal override PropertyValue WithoutMarks() => this;
}

internal sealed record NullValue : ScalarValue
{
    private NullValue()
    {
    }

    public static NullValue Instance { get; } = new();

    public override string ToString() => "null";
}

internal sealed record UnknownValue : ScalarValue
{
    private UnknownValue()
    {
    }

    public static UnknownValue Instance { get; } = new();

    public override bool HasUnknowns => true;

    public override string ToString() => "[unknown]";
}

internal sealed record BoolValue(bool Value) : ScalarValue
{
    public override string ToString() => Value ? "true" : "false";
}

internal sealed record NumberValue : ScalarValue
{
    private const double MaxExactInteger = 9007199254740991;

    private NumberValue(double value) => Value = value;

    public double Value { get; }

    /// <summary>Whether it is an integer that a double represents exactly.</summary>
    public bool IsWhole => Value == Math.Truncate(Value) && Math.Abs(Value) <= MaxExactInteger;

    /// <summary>Whether every integer up to its size is a number of its own, so that the number is the one that was written.</summary>
    public bool IsExact => Math.Abs(Value) <= MaxExactInteger;

    // Without an exponent, because programs write ids as numbers too.
    public override string ToString() => IsWhole ? ((long)Value).ToString(CultureInfo.InvariantCulture) : Value.ToString("R", CultureInfo.InvariantCulture);

    internal static NumberValue Create(double value) =>
        double.IsFinite(value)
            ? new NumberValue(value)
            : throw new ArgumentException("A property cannot be a number that is not finite.", nameof(value));
}

internal sealed record StringValue : ScalarValue
{
    private StringValue(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => $"\"{Value}\"";

    /// <param name="value">None of <see cref="UnknownSpellings"/>.</param>
    internal static StringValue Create(string value) => new(WithoutLoneSurrogates(value));

    private static string WithoutLoneSurrogates(string value)
    {
        if (!value.Any(char.IsSurrogate))
            return value;
        var clean = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            clean.Append(rune.ToString());
        return clean.ToString();
    }
}
