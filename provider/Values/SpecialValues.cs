namespace Pulumi.Connectors.Values;

/// <summary>A file or its text. At most one of <paramref name="Text"/>, <paramref name="Path"/> and <paramref name="Uri"/> is set; none if the engine sends the hash only.</summary>
internal sealed record AssetValue(string? Text, string? Path, string? Uri, string? Hash) : ScalarValue
{
    public override string ToString() => $"asset({Path ?? Uri ?? Hash})";
}

/// <summary>A set of files. At most one of <paramref name="Assets"/>, <paramref name="Path"/> and <paramref name="Uri"/> is set.</summary>
internal sealed record ArchiveValue(PropertyMap? Assets, string? Path, string? Uri, string? Hash) : PropertyValue
{
    public override bool HasUnknowns => Assets?.HasUnknowns == true;

    public override bool HasSecrets => Assets?.HasSecrets == true;

    public override string ToString() => $"archive({Path ?? Uri ?? Hash})";

    internal override PropertyValue WithoutMarks() => HasSecrets ? this with { Assets = (PropertyMap?)Assets?.WithoutMarks() } : this;
}

/// <summary>A reference to another resource. <paramref name="Id"/> is null for a component, and unknown in a preview before the resource exists.</summary>
internal sealed record ReferenceValue(string Urn, PropertyValue? Id, string? Name, string? Type, string? PackageVersion) : ScalarValue
{
    public override bool HasUnknowns => Id?.HasUnknowns == true;

    public override string ToString() => $"resource({Urn})";
}
