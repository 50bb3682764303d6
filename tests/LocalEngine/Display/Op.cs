namespace Pulumi.Connectors.LocalEngine.Display;

internal enum Op
{
    Same,
    Create,
    Update,
    Delete,
    Replace,
    Read,
    Refresh,
    Import,
}
