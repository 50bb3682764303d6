using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Responses of Get Configuration and Configure. The attributes are documented, their nesting is inferred.</summary>
/// <param name="now">Time of the response.</param>
internal sealed class ConfigurationView(HabitSet habits, MaskingMode masking, DateTimeOffset now)
{
    private const string DefaultMask = "********";

    public JObject Full(AddedConnector added, Uri emulator)
    {
        var stored = added.Configuration;
        var connector = SaveRules.Described(habits, added.Connector);
        var fields = new JArray(connector.SecretFields.Select(field => Field(added, field, Value(field, stored))));
        var set = new JObject
        {
            ["configurationId"] = stored?.ConfigurationId,
            ["name"] = stored?.Name ?? ConfigurationChange.DefaultName,
            ["secretName"] = stored?.SecretName,
            ["lastUpdated"] = LastUpdated(added),
            ["configuration"] = fields,
        };
        if (set["lastUpdated"] is null or { Type: JTokenType.Undefined })
            set.Remove("lastUpdated");
        return WithAuthUrl(stored, emulator, Edit(new DocumentView(added, Document(added, set), set, fields)));
    }

    /// <summary>The response of Configure: what was saved, without values.</summary>
    public JObject Saved(AddedConnector added, ConfigurationRequest request, Uri emulator)
    {
        var json = new JObject
        {
            ["configurationId"] = added.Configuration?.ConfigurationId,
            ["name"] = added.Configuration?.Name,
            ["secretName"] = added.Configuration?.SecretName,
            ["configured"] = added.Configured,
        };
        if (habits.Contains(DocumentHabits.EchoesSecrets))
            json["secretConfig"] = new JObject(request.Values.Select(given => new JProperty(given.Key, given.Value.DeepClone())));
        return WithAuthUrl(added.Configuration, emulator, json);
    }

    private static JToken? Value(CatalogueField field, StoredConfiguration? stored) =>
        stored?.Values.GetValueOrDefault(field.Id) ?? (field.Readonly ? field.Default : null);

    private static JObject WithAuthUrl(StoredConfiguration? stored, Uri emulator, JObject json)
    {
        if (stored?.ConsentTicket is { } ticket)
            json["authUrl"] = new Uri(emulator, $"/emulator/consent/{ticket}").AbsoluteUri;
        return json;
    }

    private JObject Document(AddedConnector added, JObject set) => new()
    {
        ["editable"] = true,
        ["env"] = ConnectorView.Environment,
        ["configured"] = added.Configured,
        ["secretConfig"] = new JArray(set),
        ["connectionConfig"] = new JArray(added.Connector.ConnectionFields.Select(field => Field(added, field, null))),
    };

    private JObject Edit(DocumentView view)
    {
        foreach (var (edit, parameter) in habits.Of<DocumentEdit>())
            edit(view, parameter);
        habits.Last<Layout>()?.Act(view);
        if (view.IsFresh && habits.Contains(DocumentHabits.FreshEmpty))
            view.Document["secretConfig"] = new JArray();
        return view.Document;
    }

    /// <summary>Returns the timestamp; undefined if the attribute is absent.</summary>
    private JToken LastUpdated(AddedConnector added)
    {
        var time = habits.Of<TimeShift>().Aggregate(added.Configuration?.LastUpdated, (shifted, habit) => habit.Act(shifted, added, now));
        if (time is null)
            return JValue.CreateNull();
        return habits.Last<TimeForm>() is { } form ? form.Act(time.Value, form.Parameter) ?? JValue.CreateUndefined() : time.Value.ToUnixTimeSeconds();
    }

    private JObject Field(AddedConnector added, CatalogueField field, JToken? value)
    {
        var selected = field.Is("Multi-Select") ? value : null;
        var json = new JObject
        {
            ["id"] = field.Id,
            ["name"] = field.Name,
            ["label"] = field.Label,
            ["description"] = field.Description,
            ["type"] = field.Type,
            ["required"] = field.Required,
            ["readonly"] = field.Readonly,
            ["min"] = field.Min?.DeepClone(),
            ["max"] = field.Max?.DeepClone(),
            ["list"] = field.Options is { } options ? new JArray(options) : null,
            ["listValue"] = selected is null or JArray ? selected?.DeepClone() : new JArray(selected.DeepClone()),
        };
        var isMasked = IsMasked(added.Connector, field);
        if (isMasked)
            WriteMask(json, value);
        else
            json["value"] = selected is null ? value?.DeepClone() : null;
        var view = new FieldView(added, field, value, json, isMasked);
        foreach (var (edit, parameter) in habits.Of<FieldEdit>())
            edit(view, parameter);
        return json;
    }

    private bool IsMasked(CatalogueConnector connector, CatalogueField field) =>
        field.IsSecret || (habits.Find(MaskHabits.SensitiveField) is { } ids && FieldChoice.IdsOf(connector, ids).Contains(field.Id));

    private void WriteMask(JObject json, JToken? value)
    {
        if (json["listValue"] is JArray)
            json["listValue"] = null;
        var secret = value is JValue text ? text.ToString(CultureInfo.InvariantCulture) : value?.ToString(Formatting.None);
        if (habits.Last<Mask>() is { } mask)
            mask.Act(json, secret, mask.Parameter);
        else if (masking == MaskingMode.Plain)
            json["value"] = value?.DeepClone();
        else if (masking == MaskingMode.Mask)
            json["value"] = value is null ? null : DefaultMask;
    }
}
