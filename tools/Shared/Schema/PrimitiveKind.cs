namespace Pulumi.Connectors.Tools.Schema;

internal enum PrimitiveKind
{
    String,
    Boolean,
    Integer,
    Number,
}
