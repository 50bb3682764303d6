namespace Pulumi.Connectors.Values;

/// <summary>A value that must never be shown. Contains no other secret mark.</summary>
internal sealed record SecretValue : PropertyValue
{
    private SecretValue(PropertyValue value) => Value = value;

    public PropertyValue Value { get; }

    public override bool HasUnknowns => Value.HasUnknowns;

    public override bool HasSecrets => true;

    public override string ToString() => "[secret]";

    internal static SecretValue Create(PropertyValue value) => new(value.WithoutMarks());

    internal override PropertyValue WithoutMarks() => Value;
}
