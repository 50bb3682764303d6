using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>
/// Compares a program's fields with their metadata. What was accepted before is never refused because the platform retired it. No failure contains
/// a value.
/// </summary>
/// <param name="olds">Inputs of this connector that were accepted before.</param>
internal sealed class FieldRules(PropertyMap olds, PropertyMap inputs)
{
    private readonly ImmutableDictionary<string, PropertyValue> _olds = ManagedFields.In(olds, ignored: []);
    private readonly ImmutableDictionary<string, PropertyValue> _managed = ManagedFields.In(inputs, ignored: []);

    public bool ManagesNothing => _olds.IsEmpty && _managed.IsEmpty;

    // An unknown map may contain any field.
    private bool MayContainAll => inputs.Get(PropertyNames.Config)?.IsUnknown == true || inputs.Get(PropertyNames.SecretConfig)?.IsUnknown == true;

    // A secret manager provides the values that a program with secretName lacks.
    private bool HasSecretManager => inputs.Get(PropertyNames.SecretName) is not null;

    /// <summary>Examines the fields that the program sets, and those that it does not set any more.</summary>
    /// <param name="isOwn">Whether the metadata and values are those of the sub-account itself. A value that the platform shows is valid.</param>
    public FieldFindings Examine(FieldSet fields, bool isOwn)
    {
        var findings = FieldFindings.None;
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            foreach (var (id, value) in inputs.GetMap(map).Where(field => !IsInBothMaps(field.Key)))
                findings = Examine(findings, new(map, id), value, fields, isOwn);
        }

        return LeavingRequired(fields).Aggregate(findings, (found, field) => found.Add(Leaving(field)));
    }

    /// <summary>
    /// Finds the required fields that have a value neither in the program nor on the platform. Nothing is missing if the configuration is
    /// complete, if the program sets no field (a person signs in), or if it sets <c>secretName</c> (a secret manager provides the values).
    /// </summary>
    public IEnumerable<CheckFailure> FindMissing(ConfigurationDocument document)
    {
        if (document.Configured == true || document.AuthUrl is not null || MayContainAll || HasSecretManager || _managed.IsEmpty)
            return [];
        var mistyped = Mistyped(document.Fields);
        return document.Fields
            .Where(field => field is { Required: true, ReadOnly: false, HasValue: false } && !_managed.ContainsKey(field.Id) && !_olds.ContainsKey(field.Id))
            .Where(field => !mistyped.Contains(field.Id))
            .Select(field => new CheckFailure($"field '{field.Id}' is required; set it in {MapOf(field)}"));
    }

    /// <summary>Whether the program lacks a required field that the sub-account may lack as well.</summary>
    public bool MayLackRequired(FieldSet fields) => fields.Any(field => field is { Required: true, ReadOnly: false } && !_managed.ContainsKey(field.Id));

    private static Message MapOf(ConfigurationField field) =>
        field.Sensitivity == Sensitivity.Secret ? Message.Own(PropertyNames.SecretConfig) : Message.Own(PropertyNames.Config);

    // Clearing it would break the connector.
    private IEnumerable<ConfigurationField> LeavingRequired(FieldSet fields)
    {
        if (MayContainAll)
            return [];
        var mistyped = Mistyped(fields);
        return fields.Where(field => field is { Required: true, ReadOnly: false }
            && _olds.ContainsKey(field.Id)
            && !_managed.ContainsKey(field.Id)
            && !mistyped.Contains(field.Id)
            && !(HasSecretManager && field.Sensitivity != Sensitivity.Plain));
    }

    /// <summary>Finds the fields that the failures for unknown fields suggest: a second failure for the same mistake would only confuse.</summary>
    private ImmutableHashSet<string> Mistyped(FieldSet fields)
    {
        ImmutableArray<string> ids = [.. fields.Ids];
        return [.. _managed.Keys.Where(id => fields.Find(id) is null && !_olds.ContainsKey(id)).Select(id => NearestName.Suggest(id, ids)).OfType<string>()];
    }

    private CheckFailure Leaving(ConfigurationField field)
    {
        var map = olds.GetMap(PropertyNames.SecretConfig).ContainsKey(field.Id) ? PropertyNames.SecretConfig : PropertyNames.Config;
        return new CheckFailure(
            $"field '{field.Id}' is required and cannot be cleared; set it, or keep its value on the platform with the resource option ignoreChanges: "
                + $"['{PropertyPath.Of(map, field.Id).ToString()}']");
    }

    private FieldFindings Examine(FieldFindings findings, (string Map, string Id) place, PropertyValue value, FieldSet fields, bool isOwn)
    {
        var id = place.Id;
        if (fields.Find(id) is not { } field)
        {
            return _olds.ContainsKey(id)
                ? findings.Add((Message)$"Field '{id}' is not a field of the connector any more, and is not sent. Remove it from the program.")
                : findings.Add(new CheckFailure($"'{id}' is not a field of the connector{NearestName.Hint(id, fields.Ids)}"));
        }

        if (field.ReadOnly)
        {
            return _olds.ContainsKey(id)
                ? findings.Add((Message)$"Field '{id}' is read-only, and is not sent. Remove it from the program.")
                : findings.Add(new CheckFailure($"field '{id}' is read-only; only the platform sets it"));
        }

        if (field.Sensitivity == Sensitivity.Secret && place.Map == PropertyNames.Config)
            return findings.Add(new CheckFailure($"field '{id}' is a secret and must be in secretConfig, because config is shown in clear"));

        // The check without metadata has reported it.
        var isFaulty = (place.Map == PropertyNames.Config ? FieldValues.Validate(value.Unmarked) : FieldValues.ValidateSecret(value.Unmarked)) is not null;
        return isFaulty ? findings : ExamineValue(findings, value, field, isSecret: inputs.Get(place.Map)?.IsSecret == true || value.HasSecrets, isOwn);
    }

    private FieldFindings ExamineValue(FieldFindings findings, PropertyValue value, ConfigurationField field, bool isSecret, bool isOwn)
    {
        if (FieldType.Validate(value, field, isSecret) is { } fault)
            return isOwn && !value.HasUnknowns && FieldComparison.Matches(value, field) ? findings : findings.Add(new CheckFailure($"field '{field.Id}' {fault}"));
        var isChanged = !_olds.TryGetValue(field.Id, out var old) || old.WithoutMarks() != value.WithoutMarks();
        return isChanged && FieldType.Doubt(value, field, isSecret) is { } doubt ? findings.Add((Message)$"Field '{field.Id}' {doubt}.") : findings;
    }

    private bool IsInBothMaps(string id) =>
        inputs.GetMap(PropertyNames.Config).ContainsKey(id) && inputs.GetMap(PropertyNames.SecretConfig).ContainsKey(id);
}
