using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Outputs of a connector: only what does not change by itself, so that a refresh right after an update finds nothing.</summary>
internal static class ConnectorState
{
    /// <summary>Properties of the schema that inputs and outputs share.</summary>
    private static readonly string[] Echoed = [PropertyNames.AdoptExisting, PropertyNames.RemoveAdopted];

    public static PropertyMap Of(ConnectorKey key, PropertyMap inputs, AddedConnector added, bool adopted) =>
        key.Into(WithSettings(StateShape.Current.Stamp(CatalogueResult.Of(added.Catalogue)), inputs), inputs)
            .With(PropertyNames.Adopted, PropertyValue.Of(adopted))
            .WithOptional("description", added.Description is { } description ? PropertyValue.Of(description) : null)
            .WithOptional("transfer", added.Catalogue.Transfer is { } transfer ? PropertyValue.Of(transfer) : null)
            .WithOptional("env", added.Environment is { } environment ? PropertyValue.Of(environment) : null)
            .WithOptional("editable", added.Editable is { } editable ? PropertyValue.Of(editable) : null);

    /// <summary>The state with the settings that no call of the API needs.</summary>
    public static PropertyMap WithSettings(PropertyMap state, PropertyMap inputs) =>
        Echoed.Aggregate(state, (map, name) => inputs.Get(name) is { } value ? map.With(name, value) : map.Without(name));
}
