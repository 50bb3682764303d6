namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>Situation of a property, in the order of the columns of <see cref="MatrixTable"/>.</summary>
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
