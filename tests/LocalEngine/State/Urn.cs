namespace Pulumi.Connectors.LocalEngine.State;

/// <summary><c>urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME</c></summary>
internal static class Urn
{
    public const string StackType = "pulumi:pulumi:Stack";
    public const string ProviderTypePrefix = "pulumi:providers:";

    public static string Create(string stack, string project, string parent, string type, string name)
    {
        var qualified = parent.Length == 0 || QualifiedType(parent) == StackType ? type : $"{QualifiedType(parent)}${type}";
        return $"urn:pulumi:{stack}::{project}::{qualified}::{name}";
    }

    public static string QualifiedType(string urn) => urn.Split("::", 4)[2];

    public static string Type(string urn) => QualifiedType(urn).Split('$')[^1];

    public static string Name(string urn) => urn.Split("::", 4)[3];

    public static bool IsProvider(string urn) => Type(urn).StartsWith(ProviderTypePrefix, StringComparison.Ordinal);

    public static bool IsDefaultProvider(string urn) =>
        IsProvider(urn) && (Name(urn) == "default" || Name(urn).StartsWith("default_", StringComparison.Ordinal));

    /// <summary>Returns the package of the token of a resource or function, or of the type of a provider.</summary>
    public static string Package(string token) =>
        token.StartsWith(ProviderTypePrefix, StringComparison.Ordinal) ? token[ProviderTypePrefix.Length..] : token.Split(':')[0];
}
