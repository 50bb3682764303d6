using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Selects the fields that the parameter of a habit names.</summary>
internal static class FieldChoice
{
    /// <param name="ids">Separated by commas; empty selects the last optional plain field, if there is one.</param>
    public static IEnumerable<CatalogueField> Of(CatalogueConnector connector, string ids) => ids.Length == 0
        ? connector.SecretFields.Where(IsOptionalPlain).TakeLast(1)
        : connector.SecretFields.IntersectBy(ids.Split(','), field => field.Id);

    public static IReadOnlySet<string> IdsOf(CatalogueConnector connector, string ids) => Of(connector, ids).Select(field => field.Id).ToHashSet();

    /// <param name="fieldAndValue"><c>FIELD:VALUE</c>; empty selects the last optional plain field and a valid value.</param>
    public static (CatalogueField Field, JToken Value)? WithValue(CatalogueConnector connector, string fieldAndValue)
    {
        var parts = fieldAndValue.Split(':', 2);
        return Of(connector, parts[0]).FirstOrDefault() is { } field ? (field, parts is [_, var value] ? value : ValidValue(field)) : null;
    }

    private static bool IsOptionalPlain(CatalogueField field) => field is { IsSecret: false, Required: false, Readonly: false, RequiredWhen.Count: 0 };

    private static JToken ValidValue(CatalogueField field) => field switch
    {
        { Options: [var first, ..] } => field.Is("Multi-Select") ? new JArray(first) : first,
        _ when field.Is("Number") => field.Min?.DeepClone() ?? 1,
        _ when field.Is("Date") => "2020-01-01",
        _ => "default",
    };
}
