using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Habits;
using Spectre.Console;

namespace Pulumi.Connectors.Demo;

/// <summary>The steps of the demo and their checks.</summary>
internal sealed class Scenario(Workspace workspace, IAnsiConsole console)
{
    private const string Account = "a3ba4fbd9d51df11";
    private const string Connector = "32e62e03fae6ca99";

    private static readonly Habit UpperCase = new("fold-case", "upper");

    private readonly Presenter _presenter = new(workspace, console);

    /// <returns>True if all checks passed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        console.Write(new Rule("[bold]A MadConnect sub-account, declared in TypeScript[/]").LeftJustified());
        console.MarkupLine(workspace.UsesPulumi
            ? "Engine: [bold]pulumi[/], with a file backend in a temporary folder."
            : "Engine: the [bold]local engine[/] of this repository, a test tool. Without --local, the demo uses pulumi if it is installed.");
        var api = await workspace.StartEmulatorAsync(cancellationToken);
        using var platform = new EmulatorAdmin(api);
        await ConfigureAsync(api, cancellationToken);
        await DeployAsync(platform, cancellationToken);
        await DriftAsync(platform, cancellationToken);
        await NormalizeAsync(platform, cancellationToken);
        var programs = new Programs(await workspace.ReadProgramAsync(cancellationToken));
        await MisspellAsync(programs, cancellationToken);
        await ImportAsync(programs, platform, cancellationToken);
        await ConsentAsync(programs, platform, cancellationToken);
        await DestroyAsync(platform, cancellationToken);
        await ShowRequestsAsync(platform, cancellationToken);
        workspace.SearchFiles();
        _presenter.Check(workspace.Canaries.Leaks.Count == 0, "No output, state file or request log contains a secret.", string.Join("; ", workspace.Canaries.Leaks));
        return _presenter.WriteSummary();
    }

    private async Task ConfigureAsync(Uri api, CancellationToken cancellationToken)
    {
        if (workspace.UsesPulumi)
            await _presenter.RunQuietlyAsync(["stack", "init", "dev", "--secrets-provider", "passphrase"], cancellationToken);
        string[][] settings =
        [
            ["connectors:baseUrl", api.ToString()],
            ["connectors:accountId", Account],
            ["connectors:clientId", "demo"],
            ["connectors:clientSecret", workspace.Canaries.ClientSecret, "--secret"],
            ["advertiserId", "ttd-4711"],
            ["tradeDeskSecretKey", workspace.Canaries.ProgramKey, "--secret"],
        ];
        foreach (var setting in settings)
            await _presenter.RunQuietlyAsync(["config", "set", .. setting, "--stack", "dev"], cancellationToken);
    }

    private async Task DeployAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var preview = await _presenter.RunAsync("Preview", ["preview", "--diff"], cancellationToken);
        _presenter.Check(preview.ExitCode == 0 && preview.Output.Contains("3 to create", StringComparison.Ordinal), "The preview plans to create three resources.");

        var up = await _presenter.RunAsync("Deploy", ["up", "--yes", "--skip-preview", "--diff"], cancellationToken);
        _presenter.Check(up.ExitCode == 0, "The update succeeds.");
        _presenter.Check(await IsAsDeclaredAsync(platform, cancellationToken), "The platform has the declared configuration, including the secret.");

        await platform.ClearRequestsAsync(cancellationToken);
        var again = await _presenter.RunAsync("Deploy again", ["up", "--yes", "--expect-no-changes"], cancellationToken);
        _presenter.Check(again.ExitCode == 0, "The update makes no changes.");
        _presenter.Check((await platform.RequestsAsync(cancellationToken)).Count == 0, "No request is sent to the API.");

        var refresh = await _presenter.RunAsync("Refresh", ["refresh", "--yes", "--diff", "--expect-no-changes"], cancellationToken);
        _presenter.Check(refresh.ExitCode == 0, "The refresh finds no changes.");
    }

    private async Task DriftAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        _presenter.WriteNote("Five minutes later, a field and the secret are changed in the MadConnect user interface.");
        await platform.AdvanceClockAsync(TimeSpan.FromMinutes(5), cancellationToken);
        var fields = new Dictionary<string, JToken> { ["advertiserId"] = "ttd-9999", ["advertiserSecretKey"] = workspace.Canaries.OutOfBandKey };
        await platform.ChangeConfigurationAsync(Account, Connector, fields, cancellationToken);

        var preview = await _presenter.RunAsync("Preview after the out-of-band change", ["preview", "--refresh", "--diff", "--expect-no-changes"], cancellationToken);
        _presenter.Check(preview.ExitCode != 0, "The preview fails, so that a CI job detects the drift.");
        _presenter.Check(preview.Output.Contains("\"ttd-9999\" => \"ttd-4711\"", StringComparison.Ordinal), "The diff contains both values of the changed field.");
        _presenter.Check(preview.Output.Contains("secretConfig: [secret] => [secret]", StringComparison.Ordinal), "The diff contains the changed secret without its values.");
        _presenter.Check(preview.Output.Contains("was changed outside this stack at", StringComparison.Ordinal), "A message contains the time of the change.");

        var repair = await _presenter.RunAsync("Repair", ["up", "--yes", "--skip-preview", "--refresh", "--diff"], cancellationToken);
        _presenter.Check(repair.ExitCode == 0, "The update succeeds.");
        _presenter.Check(await IsAsDeclaredAsync(platform, cancellationToken), "The platform has the declared configuration again.");
    }

    private async Task NormalizeAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        _presenter.WriteNote("The platform begins to store values in upper case. That is no change by somebody else.");
        await platform.AddHabitAsync(UpperCase, cancellationToken);
        await _presenter.RunQuietlyAsync(["config", "set", "advertiserId", "ttd-4712", "--stack", "dev"], cancellationToken);
        var up = await _presenter.RunAsync("Deploy another value", ["up", "--yes", "--skip-preview", "--diff"], cancellationToken);
        _presenter.Check(up.ExitCode == 0, "The update succeeds.");
        _presenter.Check(up.Output.Contains("the API shows other values than were written in the fields: advertiserId", StringComparison.Ordinal), "A warning names the field that the platform normalizes.");

        var refresh = await _presenter.RunAsync("Refresh the normalized value", ["refresh", "--yes", "--diff", "--expect-no-changes"], cancellationToken);
        _presenter.Check(refresh.ExitCode == 0, "The normalized value is no drift.");
        await platform.RemoveHabitAsync(UpperCase.Name, cancellationToken);
    }

    private async Task MisspellAsync(Programs programs, CancellationToken cancellationToken)
    {
        _presenter.WriteNote("A field name in the program is misspelled.");
        await workspace.WriteProgramAsync(programs.Misspelled, cancellationToken);
        var preview = await _presenter.RunAsync("Preview with the misspelled field", ["preview", "--diff"], cancellationToken);
        _presenter.Check(preview.ExitCode != 0, "The preview fails before anything is written.");
        _presenter.Check(preview.Output.Contains("'advertizerId' is not a field of the connector; did you mean 'advertiserId'?", StringComparison.Ordinal), "The message suggests the correct field.");
        await workspace.WriteProgramAsync(programs.Example, cancellationToken);
    }

    private async Task ImportAsync(Programs programs, EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        _presenter.WriteNote("Another connector was added and configured in the MadConnect user interface. The stack imports it.");
        await platform.AddAsync(Account, Programs.Taboola, cancellationToken);
        var fields = new Dictionary<string, JToken> { ["clientId"] = "taboola-0815", ["secretKey"] = workspace.Canaries.ImportedKey };
        await platform.ChangeConfigurationAsync(Account, Programs.Taboola, fields, cancellationToken);
        foreach (var type in (string[])["Connector", "ConnectorConfiguration"])
        {
            string[] import = ["import", $"connectors:index:{type}", "taboola", $"{Account}/{Programs.Taboola}", "--yes", "--protect=false", "--generate-code=false"];
            var imported = await _presenter.RunAsync($"Import the {type}", import, cancellationToken);
            _presenter.Check(imported.ExitCode == 0, "The import succeeds.");
        }

        await workspace.WriteProgramAsync(programs.WithImported, cancellationToken);
        var preview = await _presenter.RunAsync("Preview with the imported resources in the program", ["preview", "--diff", "--expect-no-changes"], cancellationToken);
        _presenter.Check(preview.ExitCode == 0, "The preview has no changes; the secret is not in the program and is not managed.");
        var up = await _presenter.RunAsync("Deploy with the imported resources", ["up", "--yes", "--skip-preview", "--expect-no-changes"], cancellationToken);
        _presenter.Check(up.ExitCode == 0, "The update makes no changes.");
    }

    private async Task ConsentAsync(Programs programs, EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        await workspace.WriteProgramAsync(programs.WithConsent, cancellationToken);
        var pending = await _presenter.RunAsync("Deploy a connector that requires consent", ["up", "--yes", "--skip-preview"], cancellationToken);
        _presenter.Check(pending.ExitCode != 0, "The update fails, because the program requires a complete configuration.");
        _presenter.Check(pending.Output.Contains("consent is pending. Open the address in the output authUrl", StringComparison.Ordinal), "The message contains what the user must do.");

        _presenter.WriteNote("The user gives the consent.");
        await platform.ConsentAsync(Account, Programs.Snapchat, cancellationToken);
        await platform.ClearRequestsAsync(cancellationToken);
        var completed = await _presenter.RunAsync("Deploy after the consent", ["up", "--yes", "--skip-preview"], cancellationToken);
        var requests = await platform.RequestsAsync(cancellationToken);
        _presenter.Check(completed.ExitCode == 0, "The update succeeds.");
        _presenter.Check(requests.All(request => request.Endpoint != "configure"), "The configuration is not saved a second time.");
    }

    private async Task DestroyAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var destroy = await _presenter.RunAsync("Destroy", ["destroy", "--yes", "--skip-preview"], cancellationToken);
        _presenter.Check(destroy.ExitCode == 0, "The stack is destroyed.");
        _presenter.Check((await platform.AddedAsync(Account, cancellationToken)).Count == 0, "The sub-account has no connectors.");
    }

    private async Task<bool> IsAsDeclaredAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var stored = (await platform.ConfigurationAsync(Account, Connector, cancellationToken)).ToString();
        return stored.Contains("\"ttd-4711\"", StringComparison.Ordinal) && stored.Contains($"\"{workspace.Canaries.ProgramKey}\"", StringComparison.Ordinal);
    }

    private async Task ShowRequestsAsync(EmulatorAdmin platform, CancellationToken cancellationToken)
    {
        var requests = await platform.RequestsAsync(cancellationToken);
        var table = new Table().AddColumns("Endpoint", "Requests", "Statuses").Border(TableBorder.Rounded);
        foreach (var endpoint in requests.GroupBy(request => $"{request.Endpoint} ({request.Method})"))
            table.AddRow(endpoint.Key, $"{endpoint.Count()}", string.Join(", ", endpoint.Select(request => request.Status).Distinct()));
        console.WriteLine();
        console.Write(new Rule("[bold]Requests to the API since the last deployment[/]").LeftJustified());
        console.Write(table);
        workspace.Canaries.Search(string.Join('\n', requests), "the request log");
    }
}
