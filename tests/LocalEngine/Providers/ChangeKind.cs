namespace Pulumi.Connectors.LocalEngine.Providers;

internal enum ChangeKind
{
    None,
    Update,
    Replace,
}
