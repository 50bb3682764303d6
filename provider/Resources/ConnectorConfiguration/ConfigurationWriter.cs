using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>
/// Writes what a program says, and no more: the fields that it manages, empty values for those that it no longer does, and the present
/// values of all others as far as they can be seen, because nobody knows whether Configure merges or replaces.
/// </summary>
internal sealed class ConfigurationWriter(ConfigurationPlatform platform, RunHistory history)
{
    /// <param name="olds">Inputs before: what they name and the new ones do not is cleared.</param>
    /// <param name="ignored">Paths that the program wants left alone.</param>
    /// <returns>The new state.</returns>
    /// <exception cref="PartialResourceException">It was written, but is not as it was asked for, or not complete.</exception>
    public async Task<PropertyMap> WriteAsync(
        ConnectorKey key,
        PropertyMap olds,
        PropertyMap inputs,
        ConfigurationDocument before,
        ImmutableArray<PropertyPath> ignored,
        CancellationToken cancellationToken)
    {
        var written = Written(olds, inputs, ignored);
        try
        {
            var (after, authUrl) = await platform.WriteAsync(key, before, Write(olds, inputs, before, written), written, cancellationToken);
            history.Note(ConnectorConfigurationResource.TypeToken, key);
            var shown = ConfigurationState.RefreshedInputs(inputs, after);
            var state = ConfigurationState.Of(key, shown, after, ourWrite: after.LastUpdated, authUrl);
            return Accept(key, inputs, state, [.. ConfigurationVerification.Problems(before, after, written), .. Incomplete(inputs, after, authUrl)]);
        }
        catch (UnreadWriteException exception)
        {
            history.Note(ConnectorConfigurationResource.TypeToken, key);
            var unread = ConfigurationState.Of(key, inputs, before with { LastUpdated = null }, ourWrite: null, authUrl: null);
            return Accept(key, inputs, unread, [$"it was saved, but could not be read back: {exception.Message}; run `pulumi refresh`, then `pulumi up` again"]);
        }
    }

    /// <summary>Overwrites every field that the resource manages with an empty value.</summary>
    public async Task ClearAsync(ConnectorKey key, PropertyMap oldInputs, ConfigurationDocument before, CancellationToken cancellationToken)
    {
        var written = Written(oldInputs, PropertyMap.Empty, ignored: []);
        try
        {
            await platform.WriteAsync(key, before, Write(oldInputs, PropertyMap.Empty, before, written), written, cancellationToken);
        }
        catch (UnreadWriteException)
        {
            // It was saved, and nothing of the answer would be kept.
        }
    }

    /// <summary>Looks again at a configuration that was not ready, without writing.</summary>
    public static PropertyMap Verify(ConnectorKey key, PropertyMap inputs, PropertyMap oldState, ConfigurationDocument document) =>
        Accept(
            key,
            inputs,
            ConfigurationState.Of(key, inputs, document, Stamps.OurWrite(oldState) ?? document.LastUpdated, authUrl: oldState.Text(PropertyNames.AuthUrl)),
            [.. Incomplete(inputs, document, oldState.Text(PropertyNames.AuthUrl))]);

    private static PropertyMap Accept(ConnectorKey key, PropertyMap inputs, PropertyMap state, ImmutableArray<string> problems) =>
        problems.IsEmpty
            ? state
            : throw new PartialResourceException(
                key.ToString(), state, inputs, [.. problems.Select(problem => $"Configuration of connector '{key.ConnectorId}': {problem}")]);

    private static IEnumerable<string> Incomplete(PropertyMap inputs, ConfigurationDocument document, string? authUrl) =>
        ConfigurationVerification.Incomplete(
            document,
            consentPending: ConfigurationState.Consent(document, authUrl) is not null,
            requireConfigured: inputs.Flag(PropertyNames.RequireConfigured)) is { } problem
            ? [problem]
            : [];

    private static ImmutableDictionary<string, PropertyValue> Written(PropertyMap olds, PropertyMap inputs, ImmutableArray<PropertyPath> ignored)
    {
        var managed = ManagedFields.In(inputs, ignored);
        var cleared = ManagedFields.In(olds, ignored).Keys.Where(id => !managed.ContainsKey(id));
        return managed.SetItems(cleared.Select(id => KeyValuePair.Create(id, PropertyValue.Null)));
    }

    private static ConfigurationWrite Write(
        PropertyMap olds, PropertyMap inputs, ConfigurationDocument before, ImmutableDictionary<string, PropertyValue> written)
    {
        var fields = before.Fields.ToDictionary(field => field.Id, StringComparer.Ordinal);
        var values = written.ToDictionary(
            value => value.Key, value => FieldValues.ToJson(value.Value, fields.GetValueOrDefault(value.Key)), StringComparer.Ordinal);
        foreach (var field in before.Fields.Where(IsSeen))
            values.TryAdd(field.Id, field.Value ?? JValue.CreateNull());
        return new ConfigurationWrite(
            Name: inputs.Text(PropertyNames.Name) ?? before.Name ?? ConfigurationState.DefaultName,
            ConfigurationId: before.ConfigurationId,
            SecretName: inputs.Text(PropertyNames.SecretName) ?? (olds.Text(PropertyNames.SecretName) is null ? before.SecretName : string.Empty),
            values);
    }

    private static bool IsSeen(ConfigurationField field) => field is { HasValue: true, ReadOnly: false, IsSecret: false, Value: not null };
}
