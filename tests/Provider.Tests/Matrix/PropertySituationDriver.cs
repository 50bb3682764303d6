using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>Brings one property into a situation by real calls and returns the effect on it.</summary>
internal sealed class PropertySituationDriver(ProviderFixture fixture, MatrixRow row)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private bool IsConfiguration => row.Type == ProviderFixture.ConfigurationType;

    public Task<PropertyEffect> ObserveAsync(Situation situation) =>
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

    private async Task<PropertyEffect> PreviewCreateAsync()
    {
        await AddAsync(row.ConnectorId);
        var preview = Wire.Read((await Resource().PreviewCreateAsync(row.Program)).Properties);
        return preview.ContainsKey(row.Name) ? ValueEffect(preview, row.Program) : PropertyEffect.Unknown;
    }

    private async Task<PropertyEffect> CreateAsync() => ValueEffect((await CreateResourceAsync()).State, row.Program);

    private async Task<PropertyEffect> NoOpAsync()
    {
        var resource = await CreateResourceAsync();
        await fixture.ClearRequestsAsync();
        var diff = await resource.DiffAsync(row.Program);
        Assert.Empty(await fixture.GetRequestedEndpointsAsync());
        return DiffEffect(diff);
    }

    private async Task<PropertyEffect> UpdateAsync(PropertyMap next)
    {
        var resource = await CreateResourceAsync();
        if ((await resource.CheckAsync(next)).Failures.Count > 0)
            return PropertyEffect.Refused;
        var diff = await resource.DiffAsync(next);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffNone || diff.Replaces.Count > 0)
            return DiffEffect(diff);
        var before = resource.State;
        await fixture.AdvanceAsync();
        await resource.UpdateAsync(next);
        if (row.Value is null)
            return OutputEffect(before, resource.State);
        if (resource.State.TryGetValue(row.Name, out var value))
            return value == next[row.Name] ? PropertyEffect.Update : PropertyEffect.Other;
        var field = row.Name == "config" ? "note" : row.Name == "secretConfig" ? "key" : "none";
        Assert.Null((await fixture.GetStoredAsync(row.ConnectorId))["fields"]?[field]);
        return PropertyEffect.Cleared;
    }

    private async Task<PropertyEffect> ReplaceAsync()
    {
        var old = await CreateResourceAsync();
        await AddAsync(row.OtherConnectorId);
        var next = row.Program.With("connectorId", PropertyValue.Of(row.OtherConnectorId));
        Assert.Equal(["connectorId"], (await old.DiffAsync(next)).Replaces);
        var created = await Resource().CreateAsync(next);
        await old.DeleteAsync();
        return ValueEffect(created.State, next);
    }

    private async Task<PropertyEffect> RefreshCleanAsync()
    {
        var resource = await CreateResourceAsync();
        var before = resource.State;
        var diff = await resource.RefreshAsync();
        return diff!.Changes == DiffResponse.Types.DiffChanges.DiffNone ? OutputEffect(before, resource.State) : DiffEffect(diff);
    }

    private async Task<PropertyEffect> RefreshDriftedAsync()
    {
        var resource = await CreateResourceAsync();
        var before = resource.State;
        await ChangeByHandAsync();
        var effect = DiffEffect((await resource.RefreshAsync())!);
        return effect == PropertyEffect.Same ? OutputEffect(before, resource.State) : PropertyEffect.Drift;
    }

    private async Task<PropertyEffect> ImportAsync()
    {
        var created = await CreateResourceAsync();
        var resource = Resource();
        await resource.ImportAsync(created.Id);
        return resource.Inputs.ContainsKey(row.Name) ? PropertyEffect.Input : resource.State.ContainsKey(row.Name) ? PropertyEffect.Output : PropertyEffect.Absent;
    }

    private async Task<PropertyEffect> UnknownAsync()
    {
        var resource = await CreateResourceAsync();
        if (row.Value is not null)
            return DiffEffect(await resource.DiffAsync(row.Program.With(row.Name, PropertyValue.Unknown)));
        var preview = Wire.Read((await resource.PreviewUpdateAsync(row.Next)).Properties);
        return preview.ContainsKey(row.Name) ? PropertyEffect.Kept : PropertyEffect.Unknown;
    }

    private async Task<PropertyEffect> SecretAsync()
    {
        var program = row.Value is null ? row.Program : row.Program.With(row.Name, PropertyValue.Secret(row.Value.Unmarked));
        if ((await Resource().CheckAsync(program)).Failures.Count > 0)
            return PropertyEffect.Refused;
        var state = (await CreateResourceAsync(program)).State;
        return !state.TryGetValue(row.Name, out var value) ? PropertyEffect.Absent : value.IsSecret ? PropertyEffect.Secret : PropertyEffect.Plain;
    }

    private async Task<PropertyEffect> IgnoredAsync()
    {
        var resource = await CreateResourceAsync();
        if (row.Value is not null)
            return DiffEffect(await resource.DiffAsync(row.Next, row.Name));
        await ChangeByHandAsync();
        await resource.RefreshAsync();
        return DiffEffect(await resource.DiffAsync(row.Program, row.Name));
    }

    /// <summary>Creates the resource in one run and starts the next run.</summary>
    private async Task<StackResource> CreateResourceAsync(PropertyMap? program = null)
    {
        await AddAsync(row.ConnectorId);
        var resource = await Resource().CreateAsync(program ?? row.Program);
        await fixture.NextRunAsync();
        return resource;
    }

    private StackResource Resource() => IsConfiguration ? fixture.Configuration() : fixture.Connector();

    private Task AddAsync(string connectorId) =>
        IsConfiguration ? fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, connectorId, Cancellation) : Task.CompletedTask;

    // The only changes that a person can make to a connector are to remove it and to add it again.
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

    private PropertyEffect ValueEffect(PropertyMap state, PropertyMap program) =>
        !state.TryGetValue(row.Name, out var value) ? PropertyEffect.Absent : program.TryGetValue(row.Name, out var input) && input == value ? PropertyEffect.Input : PropertyEffect.Platform;

    private PropertyEffect OutputEffect(PropertyMap before, PropertyMap after) =>
        !before.ContainsKey(row.Name) && !after.ContainsKey(row.Name) ? PropertyEffect.Absent
        : before.ContainsKey(row.Name) && after.ContainsKey(row.Name) && before[row.Name] == after[row.Name] ? PropertyEffect.Kept : PropertyEffect.Moved;

    private PropertyEffect DiffEffect(DiffResponse diff)
    {
        var kinds = diff.DetailedDiff.Where(entry => PropertyPath.Parse(entry.Key).Root == row.Name).Select(entry => entry.Value.Kind).ToList();
        if (kinds.Count == 0)
            return PropertyEffect.Same;
        return kinds.Exists(kind => kind is PropertyDiff.Types.Kind.UpdateReplace or PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace)
            ? PropertyEffect.Replace
            : PropertyEffect.Update;
    }
}
