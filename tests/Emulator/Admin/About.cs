using System.Text;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>What the emulator is faithful to, and what nobody's word stands for.</summary>
internal static class About
{
    private const string Documented = "documented";
    private const string Inferred = "inferred";

    private static readonly IReadOnlyList<(string Name, string Basis, string Note)> Parts =
    [
        ("envelope", Documented, "statusCode, statusMessage, response; lists stand directly in response"),
        ("statusCode", Inferred, "200 on success, otherwise the HTTP status"),
        ("errors", Inferred, "the envelope with response null: 400, 401, 403, 404, 409; 501 and 500 are the emulator's own"),
        ("tokens", Documented, "86400 seconds, asked for again after that; tokenType Bearer is inferred"),
        ("accountId", Documented, "account_id is taken too; that Get and List do without is inferred"),
        ("paging", Inferred, "size 10 when absent, at most 100; offset counts items; q is looked for in names, types and descriptions"),
        ("add before configure, remove only unused", Documented, "a batch is done as a whole or not at all: inferred"),
        ("connector name", Inferred, "the platform's, which several connectors share"),
        ("supported pairs", Inferred, "opposite direction, and a data store at one end or the same dataTypeCategory"),
        ("configuration", Inferred, "nesting, id and list attributes, one set named configuration1 by default, value checks, merge or replace"),
        ("secrets", Inferred, "type Password; masked, omitted or plain when read"),
        ("authUrl", Inferred, "single-use page of the emulator while an OAuth connector waits for consent"),
        ("lastUpdated", Documented, "Unix seconds; which changes move it is inferred"),
        ("catalogue", Inferred, "ids are invented, and so are most field ids and types"),
    ];

    public static JObject Json(IEnumerable<ApiRoute> routes) => new()
    {
        ["program"] = "connectors-emulator",
        ["endpoints"] = new JArray(routes.Select(route => new JObject
        {
            ["name"] = route.Name,
            ["method"] = route.Method,
            ["path"] = route.Path,
            ["basis"] = Basis(route),
            ["note"] = route.Note,
        })),
        ["parts"] = new JArray(Parts.Select(part => new JObject { ["name"] = part.Name, ["basis"] = part.Basis, ["note"] = part.Note })),
    };

    public static string Text(IEnumerable<ApiRoute> routes)
    {
        var text = new StringBuilder("connectors-emulator: the Connectors API as it is documented, and as it is inferred.\n\nEndpoints\n");
        foreach (var route in routes)
            text.Append($"  {Basis(route),-10}  {route.Name,-16}  {route.Method,-6} {route.Path}\n{"",14}{route.Note}\n");
        text.Append("\nParts\n");
        foreach (var (name, basis, note) in Parts)
            text.Append($"  {basis,-10}  {name}: {note}\n");
        return text.ToString();
    }

    private static string Basis(ApiRoute route) => route.Documented ? Documented : Inferred;
}
