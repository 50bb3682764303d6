namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>The kind of C# type that stands for a type of the schema.</summary>
internal enum TypeShape
{
    /// <summary>The value of an output: immutable.</summary>
    Output,

    /// <summary>An input, or a part of one, in which each value can be an output of a resource.</summary>
    Input,

    /// <summary>An input that consists of values only.</summary>
    Plain,
}
