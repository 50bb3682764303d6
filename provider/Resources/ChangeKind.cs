namespace Pulumi.Connectors.Resources;

/// <summary>Kind of a <see cref="PropertyChange"/>.</summary>
internal enum ChangeKind
{
    Add,
    Delete,
    Update,
}
