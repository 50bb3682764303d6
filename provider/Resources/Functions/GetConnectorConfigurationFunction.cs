using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>
/// Reads a configuration with the metadata of each field. Only values of plain fields are included. In a preview, the configuration of a connector
/// that the update will add has none: the engine accepts no unknown values from a function.
/// </summary>
/// <param name="log">Shows its lines to the user as those of no resource.</param>
internal sealed partial class GetConnectorConfigurationFunction(
    ConfigurationService configurations, PlannedConnectors planned, ILogger log, string? defaultAccountId) : IFunction
{
    private readonly ConcurrentDictionary<ConnectorKey, bool> _reported = new();

    public string Token => "connectors:index:getConnectorConfiguration";

    public async Task<FunctionResponse> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var check = ConnectorArgument.Check(arguments);
        check.CheckId(PropertyNames.ConnectorId, fallback: null, $"'connectorId' is missing; it is the id of the connector in the catalog");
        check.CheckId(PropertyNames.AccountId, defaultAccountId, ConnectorResource.MissingAccount);
        check.RejectUnknown();
        if (!check.Failures.IsEmpty)
            return FunctionResponse.Failed(check.Failures);
        var key = ConnectorKey.Require(check.Inputs);
        if (await configurations.FindAsync(key, cancellationToken) is { } document)
            return FunctionResponse.Of(Result(key, document));
        if (planned.Contains(key))
            return FunctionResponse.Of(await PlannedResultAsync(key, cancellationToken));
        throw new ProviderException(
            ProviderFailure.NotFound,
            $"Connector '{key.Connector}' is not added to sub-account '{key.Account}'.",
            advice: $"Add it before its configuration is read: if the program adds it, pass the id output of the Connector as connectorId.");
    }

    private static PropertyMap Result(ConnectorKey key, ConfigurationDocument document) =>
        Result(key, document.Configured == true, Fields(document.Fields), Fields(document.ConnectionFields))
            .WithOptional(PropertyNames.ConfigurationId, Text(document.ConfigurationId))
            .WithOptional(PropertyNames.Name, Text(document.Name))
            .WithOptional(PropertyNames.SecretName, Text(document.SecretName))
            .WithOptional("editable", document.Editable is { } editable ? PropertyValue.Of(editable) : null)
            .WithOptional("env", Text(document.Environment))
            .WithOptional(PropertyNames.LastUpdated, Timestamps.ToProperty(document.LastUpdated));

    private static PropertyMap Result(ConnectorKey key, bool configured, PropertyList fields, PropertyList connectionFields) =>
        PropertyMap.Empty
            .With(PropertyNames.ConnectorId, PropertyValue.Of(key.ConnectorId))
            .With(PropertyNames.AccountId, PropertyValue.Of(key.AccountId))
            .With(PropertyNames.Configured, PropertyValue.Of(configured))
            .With("fields", fields)
            .With("connectionFields", connectionFields);

    private static PropertyList Fields(FieldSet fields) =>
        new([.. fields.Select(field => Field(field).WithOptional(
            "value", field is { Sensitivity: Sensitivity.Plain, HasValue: true } ? FieldValues.FromJson(field.Value) : null))]);

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
            .WithOptional("options", field.Options.IsEmpty ? null : new PropertyList([.. field.Options.Select(PropertyValue.Of)]));

    private static PropertyValue? Text(string? text) => text is null ? null : PropertyValue.Of(text);

    // The metadata may be those of another sub-account, whose values are not those of this one.
    private async Task<PropertyMap> PlannedResultAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (_reported.TryAdd(key, true))
            LogPlanned(log, key);
        var fields = await configurations.TryGetFieldsAsync(key, cancellationToken);
        return Result(key, configured: false, new PropertyList([.. (fields ?? []).Select(Field)]), new PropertyList([]));
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{Key}' is not added yet, so that getConnectorConfiguration returns no values in this preview. To get unknown values instead, pass the id "
            + "output of the Connector as connectorId.")]
    private static partial void LogPlanned(ILogger log, ConnectorKey key);
}
