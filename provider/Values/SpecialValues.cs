namespace Pulumi.Connectors.Values;

/// <summary>A file or text. At most one of <paramref name="Text"/>, <paramref name="Path"/> and <paramref name="Uri"/>; none where the engine sends the hash only.</summary>
internal sealed record AssetValue(string? Text, string? Path, string? Uri, string? Hash) : ScalarValue
{
    public override string ToString() => $"asset({Path ?? Uri ?? Hash})";
}

/// <summary>A set of files. At most one of <paramref name="Assets"/>, <paramref name="Path"/> and <paramref name="Uri"/>.</summary>
internal sealed record ArchiveValue(PropertyMap? Assets, string? Path, string? Uri, string? Hash) : PropertyValue
{
    public override bool HasUnknowns => Assets?.HasUnknowns == true;

    public override bool HasSecrets => Assets?.HasSecrets == true;

    internal override PropertyValue WithoutMarks() => HasSecrets ? this with { Assets = (PropertyMap?)Assets?.WithoutMarks() } : this;

    public override string ToString() => $"archive({Path ?? Uri ?? Hash})";
}

/// <summary>Another resource. <paramref name="Id"/> is absent for a component, and unknown in a preview before the resource exists.</summary>
internal sealed record ReferenceValue(string Urn, PropertyValue? Id, string? Name, string? Type, string? PackageVersion) : ScalarValue
{
    public override bool HasUnknowns => Id?.HasUnknowns == true;

    public override string ToString() => $"resource({Urn})";
}
