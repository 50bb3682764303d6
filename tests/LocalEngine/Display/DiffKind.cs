namespace Pulumi.Connectors.LocalEngine.Display;

internal enum DiffKind
{
    Same,
    Add,
    Delete,
    Update,
}
