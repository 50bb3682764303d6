using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Describes connectors as the schema's <c>CatalogueConnector</c>, <c>SupportedConnector</c> and <c>AddedConnector</c>.</summary>
internal static class ConnectorOutputs
{
    public static PropertyMap List<T>(ImmutableArray<T> connectors, Func<T, PropertyMap> describe) =>
        PropertyMap.Empty.With("connectors", new PropertyList([.. connectors.Select(describe)]));

    public static PropertyMap Catalogue(CatalogueConnector connector) =>
        Common(connector).WithOptional("transfer", connector.Transfer is { } transfer ? PropertyValue.Of(transfer) : null);

    public static PropertyMap Supported(AddedConnector connector) =>
        Catalogue(connector.Catalogue)
            .With(PropertyNames.Configured, PropertyValue.Of(connector.Configured == true))
            .WithOptional("srcConnections", connector.SourceConnections is { } source ? PropertyValue.Of((double)source) : null)
            .WithOptional("destConnections", connector.DestinationConnections is { } destination ? PropertyValue.Of((double)destination) : null)
            .WithOptional("description", connector.Description is { } description ? PropertyValue.Of(description) : null);

    public static PropertyMap Added(AddedConnector connector) =>
        Supported(connector)
            .WithOptional("editable", connector.Editable is { } editable ? PropertyValue.Of(editable) : null)
            .WithOptional("env", connector.Environment is { } environment ? PropertyValue.Of(environment) : null);

    /// <summary>The outputs that every description of a connector has.</summary>
    public static PropertyMap Common(CatalogueConnector connector) =>
        PropertyMap.Empty
            .With(PropertyNames.ConnectorId, PropertyValue.Of(connector.ConnectorId))
            .With(PropertyNames.Name, PropertyValue.Of(connector.Name))
            .With("dataType", PropertyValue.Of(connector.DataType))
            .With("dataTypeCategory", PropertyValue.Of(connector.DataTypeCategory))
            .With("platformId", PropertyValue.Of(connector.PlatformId))
            .With("platformType", PropertyValue.Of(connector.PlatformType))
            .With("supportedType", PropertyValue.Of(connector.SupportedType));
}
