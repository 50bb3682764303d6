using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>Compares the secret marks of two values, at any depth.</summary>
internal static class SecretMarks
{
    /// <summary>Whether something is secret in the later value that is in clear in the earlier one.</summary>
    public static bool AreAdded(PropertyValue? before, PropertyValue? after) =>
        (before, after) switch
        {
            (SecretValue, _) or (_, null) => false,
            (_, SecretValue) => !before.IsEmpty(),
            (PropertyMap earlier, PropertyMap later) => later.Any(item => AreAdded(earlier.Get(item.Key), item.Value)),
            (PropertyList earlier, PropertyList later) => earlier.Zip(later).Any(pair => AreAdded(pair.First, pair.Second)),
            _ => false,
        };

    /// <summary>Whether something is secret in one of the values and in clear in the other.</summary>
    public static bool Differ(PropertyValue? before, PropertyValue? after) => AreAdded(before, after) || AreAdded(after, before);
}
