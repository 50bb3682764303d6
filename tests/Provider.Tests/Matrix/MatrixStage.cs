using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Tests;

/// <summary>Brings one property into a situation, through real calls, and says in a word what became of it.</summary>
internal sealed class MatrixStage(ProviderFixture fixture, MatrixRow row)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private bool IsConfiguration => row.Type == ProviderFixture.ConfigurationType;

    public Task<string> ObserveAsync(Situation situation) =>
        situation switch
        {
            Situation.PreviewCreate => PreviewCreateAsync(),
            Situation.Create => CreateAsync(),
            Situation.NoOp => NoOpAsync(),
            Situation.Update => UpdateAsync(row.Next),
            Situation.Clear => UpdateAsync(row.Cleared),
            Situation.Replace => ReplaceAsync(),
            Situation.RefreshClean => RefreshCleanAsync(),
            Situation.RefreshDrifted => RefreshDriftedAsync(),
            Situation.Import => ImportAsync(),
            Situation.Unknown => UnknownAsync(),
            Situation.Secret => SecretAsync(),
            _ => IgnoredAsync(),
        };

    private async Task<string> PreviewCreateAsync()
    {
        await AddAsync(row.ConnectorId);
        var preview = PropertyValueReader.Read((await Resource().PreviewCreateAsync(row.Program)).Properties);
        return preview.ContainsKey(row.Name) ? Shown(preview, row.Program) : "unknown";
    }

    private async Task<string> CreateAsync() => Shown((await CreatedAsync()).State, row.Program);

    private async Task<string> NoOpAsync()
    {
        var resource = await CreatedAsync();
        await fixture.ForgetRequestsAsync();
        var diff = await resource.DiffAsync(row.Program);
        Assert.Empty(await fixture.AskedAsync());
        return Word(diff);
    }

    private async Task<string> UpdateAsync(PropertyMap next)
    {
        var resource = await CreatedAsync();
        if ((await resource.CheckAsync(next)).Failures.Count > 0)
            return "refused";
        var diff = await resource.DiffAsync(next);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffNone || diff.Replaces.Count > 0)
            return Word(diff);
        var before = resource.State;
        await fixture.AdvanceAsync();
        await resource.UpdateAsync(next);
        if (row.Value is null)
            return Moved(before, resource.State);
        if (resource.State.TryGetValue(row.Name, out var value))
            return value == next[row.Name] ? "update" : "other";
        var field = row.Name == "config" ? "note" : row.Name == "secretConfig" ? "key" : "none";
        Assert.Null((await fixture.StoredAsync(row.ConnectorId))["fields"]?[field]);
        return "cleared";
    }

    private async Task<string> ReplaceAsync()
    {
        var old = await CreatedAsync();
        await AddAsync(row.OtherConnectorId);
        var next = row.Program.With("connectorId", PropertyValue.Of(row.OtherConnectorId));
        Assert.Equal(["connectorId"], (await old.DiffAsync(next)).Replaces);
        var made = await Resource().CreateAsync(next);
        await old.DeleteAsync();
        return Shown(made.State, next);
    }

    private async Task<string> RefreshCleanAsync()
    {
        var resource = await CreatedAsync();
        var before = resource.State;
        var diff = await resource.RefreshAsync();
        return diff!.Changes == DiffResponse.Types.DiffChanges.DiffNone ? Moved(before, resource.State) : Word(diff);
    }

    private async Task<string> RefreshDriftedAsync()
    {
        var resource = await CreatedAsync();
        var before = resource.State;
        await ChangeByHandAsync();
        var word = Word((await resource.RefreshAsync())!);
        return word == "same" ? Moved(before, resource.State) : "drift";
    }

    private async Task<string> ImportAsync()
    {
        var made = await CreatedAsync();
        var resource = Resource();
        await resource.ImportAsync(made.Id);
        return resource.Inputs.ContainsKey(row.Name) ? "input" : resource.State.ContainsKey(row.Name) ? "output" : "absent";
    }

    private async Task<string> UnknownAsync()
    {
        var resource = await CreatedAsync();
        if (row.Value is not null)
            return Word(await resource.DiffAsync(row.Program.With(row.Name, PropertyValue.Unknown)));
        var preview = PropertyValueReader.Read((await resource.PreviewUpdateAsync(row.Next)).Properties);
        return preview.ContainsKey(row.Name) ? "kept" : "unknown";
    }

    private async Task<string> SecretAsync()
    {
        var program = row.Value is null ? row.Program : row.Program.With(row.Name, PropertyValue.Secret(row.Value.Unmarked));
        var state = (await CreatedAsync(program)).State;
        return !state.TryGetValue(row.Name, out var value) ? "absent" : value.IsSecret ? "secret" : "plain";
    }

    private async Task<string> IgnoredAsync()
    {
        var resource = await CreatedAsync();
        if (row.Value is not null)
            return Word(await resource.DiffAsync(row.Next, row.Name));
        await ChangeByHandAsync();
        await resource.RefreshAsync();
        return Word(await resource.DiffAsync(row.Program, row.Name));
    }

    /// <summary>The resource after a run, at the beginning of the next one.</summary>
    private async Task<StackResource> CreatedAsync(PropertyMap? program = null)
    {
        await AddAsync(row.ConnectorId);
        var resource = await Resource().CreateAsync(program ?? row.Program);
        await fixture.NextRunAsync();
        return resource;
    }

    private StackResource Resource() => IsConfiguration ? fixture.Configuration() : fixture.Connector();

    private Task AddAsync(string connectorId) =>
        IsConfiguration ? fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, connectorId, Cancellation) : Task.CompletedTask;

    // Of a connector, all that a person can do is take it away and bring it back.
    private async Task ChangeByHandAsync()
    {
        await fixture.AdvanceAsync();
        if (IsConfiguration)
        {
            var fields = new Dictionary<string, JToken> { ["note"] = "by hand", ["key"] = "canary-by-hand" };
            await fixture.Emulator.Admin.ChangeConfigurationAsync(ProviderFixture.Account, row.ConnectorId, fields, Cancellation);
            return;
        }

        await fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, row.ConnectorId, Cancellation);
        await fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, row.ConnectorId, Cancellation);
    }

    private string Shown(PropertyMap state, PropertyMap program) =>
        !state.TryGetValue(row.Name, out var value) ? "absent" : program.TryGetValue(row.Name, out var said) && said == value ? "input" : "platform";

    private string Moved(PropertyMap before, PropertyMap after) =>
        !before.ContainsKey(row.Name) && !after.ContainsKey(row.Name) ? "absent"
        : before.ContainsKey(row.Name) && after.ContainsKey(row.Name) && before[row.Name] == after[row.Name] ? "kept" : "moved";

    private string Word(DiffResponse diff)
    {
        var mine = diff.DetailedDiff.Where(entry => PropertyPath.Parse(entry.Key).Root == row.Name).Select(entry => entry.Value.Kind).ToList();
        if (mine.Count == 0)
            return "same";
        return mine.Exists(kind => kind is PropertyDiff.Types.Kind.UpdateReplace or PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace)
            ? "replace"
            : "update";
    }
}
