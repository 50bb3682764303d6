namespace Pulumi.Connectors.LocalEngine.Deployments;

internal enum OperationKind
{
    Update,
    Refresh,
    Destroy,
    Import,
}
