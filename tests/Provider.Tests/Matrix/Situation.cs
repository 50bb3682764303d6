namespace Pulumi.Connectors.Tests;

/// <summary>What can happen to a property, in the order of the matrix's columns.</summary>
public enum Situation
{
    PreviewCreate,
    Create,
    NoOp,
    Update,
    Clear,
    Replace,
    RefreshClean,
    RefreshDrifted,
    Import,
    Unknown,
    Secret,
    Ignored,
}
