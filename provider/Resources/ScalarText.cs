using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// The text that a scalar has on the platform, which keeps every field as text in the end: <c>3</c> and <c>"3"</c>, <c>true</c> and
/// <c>"true"</c> are one value there.
/// </summary>
internal static class ScalarText
{
    public static string? Of(PropertyValue value) =>
        value.Unmarked switch
        {
            TextValue text => text.Value,
            NumberValue number => number.ToString(),
            BoolValue flag => flag.ToString(),
            _ => null,
        };

    /// <summary>Whether two values mean the same; the mark of a secret is no difference.</summary>
    public static bool Same(PropertyValue left, PropertyValue right) =>
        Of(left) is { } text ? text == Of(right) : left.WithoutMarks() == right.WithoutMarks();
}
