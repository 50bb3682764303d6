namespace Pulumi.Connectors.Values;

/// <summary>A value that must never be shown. Holds no marks inside, and is never nested.</summary>
internal sealed record SecretValue : PropertyValue
{
    private SecretValue(PropertyValue value) => Value = value;

    public PropertyValue Value { get; }

    public override bool HasUnknowns => Value.HasUnknowns;

    public override bool HasSecrets => true;

    internal static SecretValue Create(PropertyValue value) => new(value.WithoutMarks());

    internal override PropertyValue WithoutMarks() => Value;

    public override string ToString() => "[secret]";
}
