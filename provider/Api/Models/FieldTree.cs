using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>
/// Finds fields in whatever nesting a response has: a list of sets or one set, whose fields are a list, a map by id, or groups; the fields
/// without a set; a set under its name. The documentation names the attributes only, not how they nest.
/// </summary>
/// <param name="name">Name of the attribute that contains the tree, under which what is not understood is recorded.</param>
internal sealed class FieldTree(AttributeReader reader, string name)
{
    private const string SetContent = "configuration";

    /// <summary>Attributes that contain fields.</summary>
    private static readonly string[] Containers = [SetContent, "fields", "parameters", "inputs"];

    private static readonly string[] SetAttributes = ["configurationId", "secretName", "lastUpdated", "configured", "authUrl"];

    private static readonly string[] MainFieldAttributes = ["type", "value", "label", "required", "listValue"];

    private static readonly string[] OtherFieldAttributes = ["description", "readonly", "readOnly", "list", "options", "min", "max"];

    private readonly List<ConfigurationField> _fields = [];
    private bool _isSeen;
    private bool _isRejected;

    /// <summary>The set that the fields belong to, which has attributes of its own; null if there is none.</summary>
    public JObject? Set { get; set; }

    public FieldSet Fields => [.. _fields];

    public FieldPlace Place =>
        _isRejected ? FieldPlace.NotUnderstood
        : _fields.Count > 0 ? FieldPlace.Filled
        : _isSeen ? FieldPlace.Empty
        : FieldPlace.Absent;

    /// <param name="mayBeSet">Whether objects may be sets of fields, so that one with an id and nothing else is no field.</param>
    public void Read(JToken? token, bool mayBeSet)
    {
        switch (token)
        {
            case JArray list:
                _isSeen |= list.Count == 0 || !mayBeSet;
                foreach (var item in list)
                    ReadItem(item, mayBeSet);
                break;
            case JObject json:
                ReadObject(json, mayBeSet);
                break;
            case not null when !LenientJson.IsAbsent(token):
                Reject();
                break;
        }
    }

    private static bool HasAny(JObject json, string[] names) => names.Any(json.ContainsKey);

    // Lists of objects are groups of fields, except those that are attributes of a field.
    private static bool IsGroup(JProperty property) =>
        ((Containers.Contains(property.Name) || IsNamedSet(property)) && property.Value is JContainer)
        || (property.Value is JArray { HasValues: true } list && list.All(item => item is JObject) && !MainFieldAttributes.Concat(OtherFieldAttributes).Contains(property.Name));

    // The documented name of the only set is configuration1.
    private static bool IsNamedSet(JProperty property) =>
        property.Name.Length > SetContent.Length
        && property.Name.StartsWith(SetContent, StringComparison.Ordinal)
        && property.Name.AsSpan(SetContent.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsField(JObject json, bool mayBeSet)
    {
        if (HasAny(json, Containers) || ConfigurationField.FindId(json) is null)
            return false;
        if (HasAny(json, MainFieldAttributes) || (HasAny(json, OtherFieldAttributes) && !HasAny(json, SetAttributes)))
            return true;
        return !mayBeSet && !HasAny(json, SetAttributes) && (json.ContainsKey("id") || json.Count == 1);
    }

    private static bool IsName(JProperty property) => property.Name is "id" or "name";

    private static bool IsFieldOfMap(JProperty property) =>
        property.Value is JObject json && (HasAny(json, MainFieldAttributes) || HasAny(json, OtherFieldAttributes));

    private void ReadItem(JToken item, bool mayBeSet)
    {
        if (item is JArray group)
            Read(group, mayBeSet: false);
        else if (item is not JObject json || (ConfigurationField.FindId(json) is null && HasAny(json, MainFieldAttributes) && !json.Properties().Any(IsGroup)))
            Reject();
        else
            ReadObject(json, mayBeSet);
    }

    private void ReadObject(JObject json, bool mayBeSet)
    {
        if (IsField(json, mayBeSet))
            _fields.Add(ConfigurationField.Read(json));
        else if (mayBeSet && (HasAny(json, SetAttributes) || json.ContainsKey(SetContent) || (ConfigurationField.FindId(json) is not null && json.Properties().All(IsName))))
            ReadSet(json);
        else
            ReadContent(json);
    }

    // Only one set can be fetched and saved, as the documentation states.
    private void ReadSet(JObject json)
    {
        if (Set is not null)
        {
            Reject();
            return;
        }

        Set = json;
        foreach (var property in json.Properties().Where(property => IsGroup(property) || IsFieldOfMap(property)))
            ReadProperty(property);
    }

    private void ReadContent(JObject json)
    {
        _isSeen |= json.Count == 0;
        var hasGroups = json.Properties().Any(IsGroup);
        foreach (var property in json.Properties().Where(property => !hasGroups || property.Value is JContainer))
            ReadProperty(property);
    }

    private void ReadProperty(JProperty property)
    {
        if (IsGroup(property))
            Read(property.Value, mayBeSet: IsNamedSet(property) && property.Value is JObject);
        else if (IsFieldOfMap(property))
            _fields.Add(ConfigurationField.Read((JObject)property.Value, property.Name));
        else if (property.Value is JObject named)
            ReadObject(named, mayBeSet: true);
        else
            _fields.Add(ConfigurationField.Read(new JObject { ["value"] = property.Value }, property.Name));
    }

    private void Reject()
    {
        _isRejected = true;
        reader.Reject(name);
    }
}
