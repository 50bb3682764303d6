using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Short constructors of property values and of common inputs.</summary>
internal static class PropertyMaps
{
    public static PropertyMap Of(params (string Name, PropertyValue Value)[] properties) =>
        PropertyMap.Create(properties.Select(property => KeyValuePair.Create(property.Name, property.Value)));

    public static PropertyValue String(string value) => PropertyValue.Of(value);

    public static PropertyValue Secret(PropertyValue value) => PropertyValue.Secret(value);

    public static PropertyMap Map(params (string Name, string Value)[] values) =>
        Of([.. values.Select(value => (value.Name, PropertyValue.Of(value.Value)))]);

    /// <summary>Returns the inputs of a connector.</summary>
    public static PropertyMap Connector(string connectorId = TestCatalogue.Store) => Of(("connectorId", String(connectorId)));

    /// <summary>Returns the inputs of a complete configuration of the store.</summary>
    public static PropertyMap Configured(string account = "acme", string apiKey = "key-canary-1", string connectorId = TestCatalogue.Store) =>
        Of(
            ("connectorId", String(connectorId)),
            ("config", Map(("account", account))),
            ("secretConfig", Secret(Map(("apiKey", apiKey)))));

    public static PropertyList Strings(params string[] values) => new([.. values.Select(PropertyValue.Of)]);
}
