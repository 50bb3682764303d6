using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>
/// String form of a scalar. The platform stores every field as a string, so <c>3</c> and <c>"3"</c>, <c>true</c> and <c>"true"</c> are one
/// value there.
/// </summary>
internal static class ScalarString
{
    public static string? Of(PropertyValue value) =>
        value.Unmarked switch
        {
            StringValue text => text.Value,
            NumberValue number => number.ToString(),
            BoolValue flag => flag.ToString(),
            _ => null,
        };

    /// <summary>Whether two values have one meaning. Secret marks are not compared.</summary>
    public static bool AreEqual(PropertyValue left, PropertyValue right) =>
        Of(left) is { } text ? text == Of(right) : left.WithoutMarks() == right.WithoutMarks();
}
