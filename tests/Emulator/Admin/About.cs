using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>Describes which parts of the emulator follow the published documentation and which are inferred.</summary>
internal static class About
{
    private const string Documented = "documented";
    private const string Inferred = "inferred";

    private static readonly IReadOnlyList<(string Name, string Basis, string Note)> Parts =
    [
        ("envelope", Documented, "statusCode, statusMessage, response; lists stand directly in response"),
        ("statusCode", Inferred, "200 on success, otherwise the HTTP status"),
        ("errors", Inferred, "the envelope with response null: 400, 401, 403, 404, 409; 501 and 500 are the emulator's own"),
        ("tokens", Documented, "valid for 86400 seconds; tokenType Bearer is inferred"),
        ("accountId", Documented, "account_id is accepted too; that Get and List work without it is inferred"),
        ("paging", Inferred, "size 10 if absent, at most 100; offset counts items; q matches names, types and descriptions"),
        ("add before configure, remove only unused", Documented, "that a batch succeeds or fails as a whole is inferred"),
        ("connector name", Inferred, "the name of the platform, which several connectors share"),
        ("supported pairs", Inferred, "opposite directions, with a data store on one side or the same dataTypeCategory"),
        ("configuration", Inferred, "nesting, id and list attributes, one set named configuration1 by default, value checks, merge or replace"),
        ("secrets", Inferred, "type Password; masked, omitted or plain in responses"),
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
        var text = new StringBuilder("connectors-emulator: the Connectors API, with what is documented and what is inferred.\n\nEndpoints\n");
        foreach (var route in routes)
            text.Append($"  {Basis(route),-10}  {route.Name,-16}  {route.Method,-6} {route.Path}\n{string.Empty,14}{route.Note}\n");
        text.Append("\nParts\n");
        foreach (var (name, basis, note) in Parts)
            text.Append($"  {basis,-10}  {name}: {note}\n");
        return text.ToString();
    }

    private static string Basis(ApiRoute route) => route.Documented ? Documented : Inferred;
}
