using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using StringValue = Pulumi.Connectors.Values.StringValue;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Runs the story of one case.</summary>
internal sealed class LawRun
{
    private readonly LawServer _server;
    private readonly LawCase _run;
    private readonly LawClient _client;
    private readonly SecretLaw _law;

    private LawRun(LawServer server, LawCase run)
    {
        var (secrets, texts) = (new KnownSecrets(run.Texts), new KnownSecrets(run.Texts));
        // What the platform returns in clear as the value of a secret field is a secret, too.
        IEnumerable<string> reasons = [.. run.Texts, .. run.Echoes.Keys.Select(run.Repeat).OfType<string>()];
        texts.Learn(PropertyValueWriter.Write(PropertyMaps.Of(("clientSecret", PropertyMaps.Strings([.. reasons])))));
        (_server, _run, _law) = (server, run, new SecretLaw(secrets, texts, [LawProgram.ConnectorId(run), LawProgram.AccountId(run)]));
        _client = new LawClient(server.Fixture, run, secrets, _law, outcome => server.Outcomes.Add(outcome));
    }

    private Struct Program => PropertyValueWriter.Write(LawProgram.Inputs(_run, _run.Program));

    private Struct Former => PropertyValueWriter.Write(LawProgram.Inputs(_run, _run.Former));

    private Struct Settings => PropertyValueWriter.Write(LawProgram.Settings(_run, _server.Platform.Address));

    /// <returns>The violations of the law.</returns>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(LawServer server, LawCase run)
    {
        await server.BeginAsync(run);
        var one = new LawRun(server, run);
        await one.RunAsync();
        return one._law.Violations;
    }

    private async Task RunAsync()
    {
        // A secret id is refused, in the settings as in the inputs.
        if (!await _client.CheckConfigAsync(Settings) || !await _client.ConfigureAsync(Settings))
            return;
        _server.Platform.IsFailing = _run.Story is Story.Create or Story.Import or Story.Functions;
        await (_run.Story switch
        {
            Story.Create => CreateAsync(),
            Story.Import => ImportAsync(),
            Story.Functions => CallFunctionsAsync(),
            _ => ContinueAsync(),
        });
    }

    private async Task CreateAsync()
    {
        if (await _client.CheckAsync(Program, Former) is not { } inputs)
            return;
        await _client.CreateAsync(inputs, preview: true);
        await _client.CreateAsync(inputs);
    }

    private async Task ImportAsync()
    {
        if (await _client.CheckAsync(Program, new Struct()) is null)
            return;
        _server.Platform.Save(Payload(LawProgram.Inputs(_run, _run.Former)));
        await _client.ReadAsync(inputs: null, state: null);
        await _client.ReadAsync(new Struct(), new Struct());
    }

    // A state that an earlier run stored, and what the next run does with it.
    private async Task ContinueAsync()
    {
        if (await _client.CheckAsync(Former, new Struct()) is not { } inputs || await _client.CreateAsync(inputs) is not { } state)
            return;
        (inputs, state) = (Stored(inputs, isOutput: false), Stored(state, isOutput: true));
        _server.Platform.IsFailing = true;
        await _client.ConfigureAsync(Settings);
        if (_run.Story == Story.Refresh)
            await RefreshAsync(inputs, state);
        else if (_run.Story == Story.Delete)
            await _client.DeleteAsync(inputs, state);
        else
            await UpdateAsync(inputs, state);
        await _client.CancelAsync();
    }

    private async Task RefreshAsync(Struct inputs, Struct state)
    {
        if (await _client.ReadAsync(inputs, state) is not { Properties: { } found } read)
            return;
        await _client.DiffAsync(inputs, read.Inputs, found);
        await _client.DiffAsync(Program, read.Inputs, found);
    }

    private async Task UpdateAsync(Struct inputs, Struct state)
    {
        if (await _client.CheckAsync(Program, inputs) is not { } news)
            return;
        await _client.DiffAsync(news, inputs, state);
        await _client.UpdateAsync(news, inputs, state, preview: true);
        await _client.UpdateAsync(news, inputs, state, preview: false);
    }

    private async Task CallFunctionsAsync()
    {
        await _client.DiffConfigAsync(PropertyValueWriter.Write(LawProgram.Settings(_run with { Program = _run.Former }, "http://127.0.0.1:1")), Settings);
        await _client.CheckAsync(Program, new Struct());
        _server.Platform.Save(Payload(LawProgram.Inputs(_run, _run.Former)));
        await _client.InvokeAsync("getConnector", Arguments(_run.Program.ContainsKey("note") && _run.IsConfiguration ? ["name", "accountId"] : ["connectorId", "accountId"]));
        await _client.InvokeAsync("getConnectors", Arguments("accountId", "query"));
        await _client.InvokeAsync("getAddedConnectors", Arguments("accountId", "query"));
        await _client.InvokeAsync("getSupportedConnectors", Arguments("connectorId", "accountId", "query"));
        await _client.InvokeAsync("getConnectorConfiguration", Arguments("connectorId", "accountId"));
        await _client.ListAsync(Arguments("accountId"));
    }

    private Struct Arguments(params string[] names) => PropertyValueWriter.Write(LawProgram.Arguments(_run, names));

    private Struct Stored(Struct map, bool isOutput) =>
        _run.Marks switch
        {
            StoredMarks.None => WireMarks.Without(map),
            StoredMarks.NoneInOutputs when isOutput => WireMarks.Without(map),
            StoredMarks.MoreInOutputs when isOutput => WireMarks.With(map, "name", "config", "env", "configurationId"),
            _ => map,
        };

    private static JObject Payload(PropertyMap inputs) =>
        new() { ["name"] = Json(inputs, "name"), ["secretName"] = Json(inputs, "secretName"), ["secretConfig"] = Json(inputs, "config") };

    private static JToken? Json(PropertyMap map, string name) => map.TryGetValue(name, out var value) ? Json(value) : null;

    private static JToken Json(PropertyValue value) =>
        value.Unmarked switch
        {
            PropertyMap map => new JObject(map.Select(item => new JProperty(item.Key, Json(item.Value)))),
            PropertyList list => new JArray(list.Select(Json)),
            NumberValue number => number.Value,
            Pulumi.Connectors.Values.BoolValue flag => flag.Value,
            var scalar => ((StringValue)scalar).Value,
        };
}
