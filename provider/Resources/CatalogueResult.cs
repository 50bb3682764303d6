using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>What every output that describes a connector has in common.</summary>
internal static class CatalogueResult
{
    public static PropertyMap Of(CatalogueConnector connector) =>
        PropertyMap.Empty
            .With(PropertyNames.ConnectorId, PropertyValue.Of(connector.ConnectorId))
            .With(PropertyNames.Name, PropertyValue.Of(connector.Name))
            .With("dataType", PropertyValue.Of(connector.DataType))
            .With("dataTypeCategory", PropertyValue.Of(connector.DataTypeCategory))
            .With("platformId", PropertyValue.Of(connector.PlatformId))
            .With("platformType", PropertyValue.Of(connector.PlatformType))
            .With("supportedType", PropertyValue.Of(connector.SupportedType));
}
