using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Reads a configuration with the metadata of each field. Only values of plain fields are included.</summary>
internal sealed class GetConnectorConfigurationFunction(ConfigurationService configurations, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getConnectorConfiguration";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.CheckId(PropertyNames.ConnectorId, fallback: null, $"'connectorId' is missing; it is the id of the connector in the catalog");
        check.CheckId(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.RejectUnknown();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var key = ConnectorKey.Require(check.Inputs);
        var document = await configurations.FindAsync(key, cancellationToken)
            ?? throw new ProviderException(
                ProviderFailure.NotFound,
                $"Connector '{key.Connector}' is not added to sub-account '{key.Account}'.",
                advice: $"Add it before its configuration is read.");
        return FunctionResponse.Of(Result(key, document));
    }

    private static PropertyMap Result(ConnectorKey key, ConfigurationDocument document) =>
        PropertyMap.Empty
            .With(PropertyNames.ConnectorId, PropertyValue.Of(key.ConnectorId))
            .With(PropertyNames.AccountId, PropertyValue.Of(key.AccountId))
            .With(PropertyNames.Configured, PropertyValue.Of(document.Configured == true))
            .With("fields", Fields(document.Fields))
            .With("connectionFields", Fields(document.ConnectionFields))
            .WithOptional(PropertyNames.ConfigurationId, Text(document.ConfigurationId))
            .WithOptional(PropertyNames.Name, Text(document.Name))
            .WithOptional(PropertyNames.SecretName, Text(document.SecretName))
            .WithOptional("editable", document.Editable is { } editable ? PropertyValue.Of(editable) : null)
            .WithOptional("env", Text(document.Environment))
            .WithOptional(PropertyNames.LastUpdated, Timestamps.ToProperty(document.LastUpdated));

    private static PropertyList Fields(FieldSet fields) => new([.. fields.Select(Field)]);

    private static PropertyMap Field(ConfigurationField field) =>
        PropertyMap.Empty
            .With("id", PropertyValue.Of(field.Id))
            .With("label", PropertyValue.Of(field.Label))
            .With("type", PropertyValue.Of(field.Type))
            .With("required", PropertyValue.Of(field.Required))
            .With("readonly", PropertyValue.Of(field.ReadOnly))
            .With("secret", PropertyValue.Of(field.Sensitivity == Sensitivity.Secret))
            .With("sensitivity", PropertyValue.Of(field.Sensitivity switch
            {
                Sensitivity.Plain => "plain",
                Sensitivity.Secret => "secret",
                _ => "sensitive",
            }))
            .WithOptional("description", Text(field.Description))
            .WithOptional("min", field.Min is { } min ? PropertyValue.Of(min) : null)
            .WithOptional("max", field.Max is { } max ? PropertyValue.Of(max) : null)
            .WithOptional("options", field.Options.IsEmpty ? null : new PropertyList([.. field.Options.Select(PropertyValue.Of)]))
            .WithOptional("value", field is { Sensitivity: Sensitivity.Plain, HasValue: true } ? FieldValues.FromJson(field.Value) : null);

    private static PropertyValue? Text(string? text) => text is null ? null : PropertyValue.Of(text);
}
