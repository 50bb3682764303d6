using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>Reads a configuration with the description of each field. A secret's value is left out, whatever the platform gives.</summary>
internal sealed class GetConnectorConfigurationFunction(ConfigurationPlatform platform, string? defaultAccountId) : IFunction
{
    public string Token => "connectors:index:getConnectorConfiguration";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = new InputCheck(arguments);
        check.Id(PropertyNames.ConnectorId, fallback: null, "'connectorId' is missing: the catalogue id of the connector");
        check.Id(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.NothingElse();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var key = ConnectorKey.In(check.Inputs)
            ?? throw new InvalidOperationException("The engine sent arguments that are not known to a function.");
        var document = await platform.FindAsync(key, cancellationToken)
            ?? throw new ProviderException(
                ProviderFailure.NotFound,
                $"Connector '{key.ConnectorId}' is not added to sub-account '{key.AccountId}'; a configuration can be read only after it is");
        return FunctionResponse.Of(Result(key, document));
    }

    private static PropertyMap Result(ConnectorKey key, ConfigurationDocument document) =>
        PropertyMap.Empty
            .With(PropertyNames.ConnectorId, PropertyValue.Of(key.ConnectorId))
            .With(PropertyNames.AccountId, PropertyValue.Of(key.AccountId))
            .With(PropertyNames.Configured, PropertyValue.Of(document.Configured))
            .With("fields", Fields(document.Fields))
            .With("connectionFields", Fields(document.ConnectionFields))
            .WithOptional(PropertyNames.ConfigurationId, Text(document.ConfigurationId))
            .WithOptional(PropertyNames.Name, Text(document.Name))
            .WithOptional(PropertyNames.SecretName, Text(document.SecretName))
            .WithOptional("editable", document.Editable is { } editable ? PropertyValue.Of(editable) : null)
            .WithOptional("env", Text(document.Environment))
            .WithOptional(PropertyNames.LastUpdated, Stamps.Write(document.LastUpdated));

    private static PropertyList Fields(ImmutableArray<ConfigurationField> fields) => new([.. fields.Select(Field)]);

    private static PropertyMap Field(ConfigurationField field) =>
        PropertyMap.Empty
            .With("id", PropertyValue.Of(field.Id))
            .With("label", PropertyValue.Of(field.Label))
            .With("type", PropertyValue.Of(field.Type))
            .With("required", PropertyValue.Of(field.Required))
            .With("readonly", PropertyValue.Of(field.ReadOnly))
            .With("secret", PropertyValue.Of(field.IsSecret))
            .WithOptional("description", Text(field.Description))
            .WithOptional("min", field.Min is { } min ? PropertyValue.Of(min) : null)
            .WithOptional("max", field.Max is { } max ? PropertyValue.Of(max) : null)
            .WithOptional("options", field.Options.IsEmpty ? null : new PropertyList([.. field.Options.Select(PropertyValue.Of)]))
            .WithOptional("value", field is { IsSecret: false, HasValue: true } ? FieldValues.FromJson(field.Value) : null);

    private static PropertyValue? Text(string? text) => text is null ? null : PropertyValue.Of(text);
}
