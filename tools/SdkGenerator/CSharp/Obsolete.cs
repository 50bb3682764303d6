namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Code for what is deprecated.</summary>
internal static class Obsolete
{
    /// <summary>Returns an attribute; empty if there is no deprecation.</summary>
    public static string Attribute(string? deprecation) => deprecation is null ? string.Empty : $"[Obsolete({CSharpNames.Literal(deprecation)})]";

    /// <summary>Returns statements that may use what is deprecated.</summary>
    public static string Allowed(string statements) => $"#pragma warning disable CS0618\n{statements}\n#pragma warning restore CS0618";
}
