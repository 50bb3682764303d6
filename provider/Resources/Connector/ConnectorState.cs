using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>
/// Outputs of a connector: only what does not change by itself, so that a refresh directly after an update finds no difference.
/// </summary>
internal static class ConnectorState
{
    /// <summary>Inputs that the outputs repeat.</summary>
    public static readonly string[] CopiedInputs = [PropertyNames.AdoptExisting, PropertyNames.RemoveAdopted, PropertyNames.RemoveIfUseUnknown];

    public static PropertyMap Of(ConnectorKey key, PropertyMap inputs, AddedConnector added, bool adopted) =>
        key.Into(WithInputs(StateVersion.Current.Apply(ConnectorOutputs.Common(added.Catalogue)), inputs), inputs)
            .With(PropertyNames.Adopted, PropertyValue.Of(adopted))
            .WithOptional("description", added.Description is { } description ? PropertyValue.Of(description) : null)
            .WithOptional("transfer", added.Catalogue.Transfer is { } transfer ? PropertyValue.Of(transfer) : null)
            .WithOptional("env", added.Environment is { } environment ? PropertyValue.Of(environment) : null)
            .WithOptional("editable", added.Editable is { } editable ? PropertyValue.Of(editable) : null);

    /// <summary>Returns the map with the inputs that no call of the API uses.</summary>
    public static PropertyMap WithInputs(PropertyMap map, PropertyMap inputs) => map.CopyInputs(inputs, CopiedInputs);
}
