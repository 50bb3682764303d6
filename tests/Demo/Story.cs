using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Spectre.Console;

namespace Pulumi.Connectors.Demo;

/// <summary>The steps of the demo, and what each has to show.</summary>
internal sealed class Story(Workspace workspace, IAnsiConsole console)
{
    private const string Account = "a3ba4fbd9d51df11";
    private const string Connector = "32e62e03fae6ca99";

    private readonly Stage _stage = new(workspace, console);

    /// <returns>Whether every step did what it should.</returns>
    public async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        console.Write(new Rule("[bold]A MadConnect sub-account, declared in TypeScript[/]").LeftJustified());
        console.MarkupLine(workspace.HasPulumi
            ? "Deployed by [bold]pulumi[/], with a file back end in a temporary folder."
            : "Deployed by the [bold]local engine[/] of this repository, a test instrument: the pulumi command is not installed here.");
        var api = await workspace.StartEmulatorAsync(cancellationToken);
        using var platform = new EmulatorAdmin(api);
        await ConfigureAsync(api, cancellationToken);
        await DeployAsync(platform, cancellationToken);
        await DriftAsync(platform, cancellationToken);
        var programs = new Programs(await workspace.ReadProgramAsync(cancellationToken));
        await MistypeAsync(programs, cancellationToken);
        await ImportAsync(programs, platform, cancellationToken);
        await ConsentAsync(programs, platform, cancellationToken);
        await DestroyAsync(platform, cancellationToken);
        await ShowRequestsAsync(platform, cancellationToken);
        workspace.SearchFiles();
        _stage.Expect(workspace.Canaries.Found.Count == 0, "no secret is in any output, state file or request log", string.Join("; ", workspace.Canaries.Found));
        return _stage.Conclude();
    }

    private async Task ConfigureAsync(Uri api, CancellationToken cancellationToken)
    {
        if (workspace.HasPulumi)
            await _stage.QuietlyAsync(["stack", "init", "dev", "--secrets-provider", "passphrase"], cancellationToken);
        string[][] settings =
        [
            ["connectors:baseUrl", api.ToString()],
            ["connectors:accountId", Account],
            ["connectors:clientId", "demo"],
            ["connectors:clientSecret", workspace.Canaries.ClientSecret, "--secret"],
            ["advertiserId", "ttd-4711"],
            ["tradeDeskSecretKey", workspace.Canaries.TradeDeskKey, "--secret"],
        ];
        foreach (var setting in settings)
            await _stage.QuietlyAsync(["config", "set", .. setting, "--stack", "dev"], cancellationToken);
    }

    private async Task DeployAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var preview = await _stage.RunAsync("What would be made", ["preview", "--diff"], cancellationToken);
        _stage.Expect(preview.ExitCode == 0 && preview.Output.Contains("3 to create", StringComparison.Ordinal), "the preview plans three resources");

        var up = await _stage.RunAsync("It is made", ["up", "--yes", "--skip-preview", "--diff"], cancellationToken);
        _stage.Expect(up.ExitCode == 0, "the update succeeds");
        _stage.Expect(await IsAsDeclaredAsync(platform, cancellationToken), "the platform holds what the program says, the secret included");

        await platform.ClearRequestsAsync(cancellationToken);
        var again = await _stage.RunAsync("The same again", ["up", "--yes", "--expect-no-changes"], cancellationToken);
        _stage.Expect(again.ExitCode == 0, "there is nothing to do");
        _stage.Expect((await platform.RequestsAsync(cancellationToken)).Count == 0, "and the API is not asked at all");

        var refresh = await _stage.RunAsync("Is the platform as the state says?", ["refresh", "--yes", "--diff", "--expect-no-changes"], cancellationToken);
        _stage.Expect(refresh.ExitCode == 0, "a refresh right after the update finds nothing");
    }

    private async Task DriftAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        _stage.Say("Five minutes later somebody changes a field and the secret by hand, in MadConnect's own pages.");
        await platform.AdvanceClockAsync(TimeSpan.FromMinutes(5), cancellationToken);
        var byHand = new Dictionary<string, JToken> { ["advertiserId"] = "ttd-9999", ["advertiserSecretKey"] = workspace.Canaries.HandMadeKey };
        await platform.ChangeConfigurationAsync(Account, Connector, byHand, cancellationToken);

        var preview = await _stage.RunAsync("The next preview says so", ["preview", "--refresh", "--diff", "--expect-no-changes"], cancellationToken);
        _stage.Expect(preview.ExitCode != 0, "a job in CI would fail on it");
        _stage.Expect(preview.Output.Contains("\"ttd-9999\" => \"ttd-4711\"", StringComparison.Ordinal), "the changed field is shown, with both values");
        _stage.Expect(preview.Output.Contains("secretConfig: [secret] => [secret]", StringComparison.Ordinal), "the changed secret is shown, with neither");
        _stage.Expect(preview.Output.Contains("was changed outside this stack at", StringComparison.Ordinal), "a plain sentence says when");

        var repair = await _stage.RunAsync("It is repaired", ["up", "--yes", "--skip-preview", "--refresh", "--diff"], cancellationToken);
        _stage.Expect(repair.ExitCode == 0, "the update succeeds");
        _stage.Expect(await IsAsDeclaredAsync(platform, cancellationToken), "the platform holds what the program says again");
    }

    private async Task MistypeAsync(Programs programs, CancellationToken cancellationToken)
    {
        _stage.Say("A field of the program is mistyped.");
        await workspace.WriteProgramAsync(programs.Mistyped, cancellationToken);
        var preview = await _stage.RunAsync("The preview knows the platform's fields", ["preview", "--diff"], cancellationToken);
        _stage.Expect(preview.ExitCode != 0, "the preview fails, before anything is sent");
        _stage.Expect(preview.Output.Contains("no field 'advertizerId'; did you mean 'advertiserId'?", StringComparison.Ordinal), "it names the field that was meant");
        await workspace.WriteProgramAsync(programs.Example, cancellationToken);
    }

    private async Task ImportAsync(Programs programs, EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        _stage.Say("Another connector was added and configured by hand, long ago. The stack takes it over as it is.");
        await platform.AddAsync(Account, Programs.Taboola, cancellationToken);
        var byHand = new Dictionary<string, JToken> { ["clientId"] = "taboola-0815", ["secretKey"] = workspace.Canaries.ImportedKey };
        await platform.ChangeConfigurationAsync(Account, Programs.Taboola, byHand, cancellationToken);
        foreach (var type in (string[])["Connector", "ConnectorConfiguration"])
        {
            string[] import = ["import", $"connectors:index:{type}", "taboola", $"{Account}/{Programs.Taboola}", "--yes", "--protect=false", "--generate-code=false"];
            var imported = await _stage.RunAsync($"Import of the {type}", import, cancellationToken);
            _stage.Expect(imported.ExitCode == 0, "the import succeeds");
        }

        await workspace.WriteProgramAsync(programs.WithImported, cancellationToken);
        var preview = await _stage.RunAsync("With the same in the program", ["preview", "--diff", "--expect-no-changes"], cancellationToken);
        _stage.Expect(preview.ExitCode == 0, "the preview is clean, and the secret that the program does not name stays theirs");
        var up = await _stage.RunAsync("And the update", ["up", "--yes", "--skip-preview", "--expect-no-changes"], cancellationToken);
        _stage.Expect(up.ExitCode == 0, "there is nothing to do");
    }

    private async Task ConsentAsync(Programs programs, EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        await workspace.WriteProgramAsync(programs.WithSignIn, cancellationToken);
        var pending = await _stage.RunAsync("A connector that wants a person's consent", ["up", "--yes", "--skip-preview"], cancellationToken);
        _stage.Expect(pending.ExitCode != 0, "the program requires it, so the update fails");
        _stage.Expect(pending.Output.Contains("consent is pending: open the address in the output authUrl", StringComparison.Ordinal), "and says what a person has to do");

        _stage.Say("The person signs in.");
        await platform.ConsentAsync(Account, Programs.Snapchat, cancellationToken);
        await platform.ClearRequestsAsync(cancellationToken);
        var healed = await _stage.RunAsync("The next update", ["up", "--yes", "--skip-preview"], cancellationToken);
        var asked = await platform.RequestsAsync(cancellationToken);
        _stage.Expect(healed.ExitCode == 0, "the update succeeds");
        _stage.Expect(asked.All(request => request.Endpoint != "configure"), "without saving anything a second time");
    }

    private async Task DestroyAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var destroy = await _stage.RunAsync("Everything goes", ["destroy", "--yes", "--skip-preview"], cancellationToken);
        _stage.Expect(destroy.ExitCode == 0, "the stack is destroyed");
        _stage.Expect((await platform.AddedAsync(Account, cancellationToken)).Count == 0, "the sub-account has no connector left");
    }

    private async Task<bool> IsAsDeclaredAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var stored = (await platform.ConfigurationAsync(Account, Connector, cancellationToken)).ToString();
        return stored.Contains("\"ttd-4711\"", StringComparison.Ordinal) && stored.Contains($"\"{workspace.Canaries.TradeDeskKey}\"", StringComparison.Ordinal);
    }

    private async Task ShowRequestsAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var requests = await platform.RequestsAsync(cancellationToken);
        var table = new Table().AddColumns("Since the update", "Requests", "Answers").Border(TableBorder.Rounded);
        foreach (var endpoint in requests.GroupBy(request => $"{request.Endpoint} ({request.Method})"))
            table.AddRow(endpoint.Key, $"{endpoint.Count()}", string.Join(", ", endpoint.Select(request => request.Status).Distinct()));
        console.WriteLine();
        console.Write(new Rule("[bold]What the API was asked[/]").LeftJustified());
        console.Write(table);
        workspace.Canaries.LookFor(string.Join('\n', requests), "the request log");
    }
}
