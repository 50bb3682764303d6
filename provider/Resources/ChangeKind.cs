namespace Pulumi.Connectors.Resources;

internal enum ChangeKind
{
    Add,
    Delete,
    Update,
}
