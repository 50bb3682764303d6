using System.Collections.Immutable;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>The stack of the program: a connector, and a configuration that depends on it. Runs commands as the engine does.</summary>
internal sealed class HabitStack(HabitPlatform platform)
{
    private readonly List<HabitResource> _replaced = [];
    private readonly ImmutableArray<HabitResource> _twins =
        [.. HabitConnectors.Twins.Select(id => new HabitResource(platform.Fixture.Client, ProviderFixture.ConnectorType, $"twin-{id}"))];

    public HabitResource Connector { get; private set; } = new(platform.Fixture.Client, ProviderFixture.ConnectorType, "store");

    public HabitResource Configuration { get; private set; } = new(platform.Fixture.Client, ProviderFixture.ConfigurationType, "store-config");

    /// <summary>All resources in the state, with those that were replaced and are not deleted yet.</summary>
    public IEnumerable<HabitResource> Resources => ((HabitResource[])[.. _twins, .. _replaced, Connector, Configuration]).Where(resource => resource.Exists);

    /// <summary>Ids of the connectors that somebody has added while the stack was adding them.</summary>
    public HashSet<string> AddedByHand { get; } = [];

    /// <summary>Runs a preview and, if it succeeds, the update.</summary>
    public async Task<StepResult> UpAsync(HabitProgram program)
    {
        var preview = await PreviewAsync(program);
        return preview.Succeeded ? await RunAsync(program, preview: false) with { Shown = preview.Shown } : preview;
    }

    public Task<StepResult> PreviewAsync(HabitProgram program) => RunAsync(program, preview: true);

    public Task<StepResult> RefreshAsync() => TryAsync(async shown =>
    {
        var errors = new List<string>();
        foreach (var resource in Resources.ToList())
        {
            try
            {
                shown.UnionWith(Paths(await resource.RefreshAsync()));
                if (!platform.Case.Limits.HidesStatuses)
                    await platform.ExpireTokensAsync();
            }
            catch (StepFailedException exception)
            {
                errors.AddRange(exception.Messages);
            }
        }

        if (errors.Count > 0)
            throw new StepFailedException([.. errors]);
    });

    /// <summary>Forgets the configuration, and imports it.</summary>
    public Task<StepResult> ImportAsync(string connectorId) => TryAsync(async _ =>
    {
        ForgetConfiguration();
        await Configuration.ImportAsync($"{platform.Account}/{connectorId}");
    });

    /// <summary>Removes the configuration from the state only.</summary>
    public void ForgetConfiguration() => Configuration = Configuration.New();

    /// <summary>Removes the connector from the state only.</summary>
    public void ForgetConnector() => Connector = Connector.New();

    /// <summary>Adds several connectors together. After the list was read, and before they are added, somebody adds one of them.</summary>
    public Task<StepResult> AddTwinsAsync() => TryAsync(async _ =>
    {
        var inputs = new List<PropertyMap>();
        foreach (var (twin, id) in _twins.Zip(HabitConnectors.Twins))
            inputs.Add(await twin.CheckAsync(PropertyMaps.Connector(id)));
        await _twins[0].CreateAsync(inputs[0], preview: true);
        var other = HabitConnectors.Twins[1];
        await platform.AddByHandAsync(other);
        AddedByHand.Add(other);
        await TogetherAsync(_twins.Zip(inputs, (twin, program) => twin.CreateAsync(program, preview: false)));
    });

    public Task<StepResult> DestroyAsync() => TryAsync(async _ =>
    {
        await RemoveTwinsAsync();
        foreach (var resource in Resources.Reverse().ToList())
            await resource.DeleteAsync();
    });

    /// <summary>Removes several connectors together. After the list was read, and before they are removed, somebody removes one of them.</summary>
    private async Task RemoveTwinsAsync()
    {
        List<HabitResource> twins = [.. _twins.Where(twin => twin.Exists)];
        if (twins.Count == 0)
            return;
        await twins[0].RefreshAsync();
        if (twins is [_, { Id: var id }, ..])
            await platform.RemoveByHandNowAsync(id[(id.IndexOf('/') + 1)..]);
        await TogetherAsync(twins.Where(twin => twin.Exists).Select(twin => twin.DeleteAsync()));
    }

    private static async Task TogetherAsync(IEnumerable<Task> calls)
    {
        var errors = new List<string>();
        foreach (var call in calls.ToList())
        {
            try
            {
                await call;
            }
            catch (StepFailedException exception)
            {
                errors.AddRange(exception.Messages);
            }
        }

        if (errors.Count > 0)
            throw new StepFailedException([.. errors]);
    }

    private Task<StepResult> RunAsync(HabitProgram program, bool preview) => TryAsync(async shown =>
    {
        Connector = await ApplyAsync(Connector, program.ConnectorInputs, preview, shown);
        Configuration = await ApplyAsync(Configuration, program.ConfigurationInputs, preview, shown);
        if (preview)
            return;
        foreach (var resource in Enumerable.Reverse(_replaced).ToList())
        {
            await resource.DeleteAsync();
            _replaced.Remove(resource);
        }
    });

    private async Task<HabitResource> ApplyAsync(HabitResource resource, PropertyMap program, bool preview, HashSet<string> shown)
    {
        var inputs = await resource.CheckAsync(program);
        if (!resource.Exists)
        {
            shown.Add(StepResult.Everything);
            await resource.CreateAsync(inputs, preview);
            return resource;
        }

        var diff = await resource.DiffAsync(inputs);
        shown.UnionWith(Paths(diff));
        if (diff.Replaces.Count > 0)
            return await ReplaceAsync(resource, diff, program, preview, shown);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffSome || resource.IsNotReady)
            await resource.UpdateAsync(inputs, preview);
        else if (!preview)
            resource.Keep(inputs);
        return resource;
    }

    private async Task<HabitResource> ReplaceAsync(HabitResource old, DiffResponse diff, PropertyMap program, bool preview, HashSet<string> shown)
    {
        shown.Add(StepResult.Everything);
        var successor = old.New();
        var inputs = await successor.CheckAsync(program);
        if (preview)
        {
            await successor.CreateAsync(inputs, preview);
            return old;
        }

        if (diff.DeleteBeforeReplace)
            await old.DeleteAsync();
        else
            _replaced.Add(old);
        try
        {
            await successor.CreateAsync(inputs, preview);
        }
        catch (StepFailedException) when (!successor.Exists && _replaced.Remove(old))
        {
            throw;
        }
        catch (StepFailedException)
        {
            SetCurrent(old, successor);
            throw;
        }

        return successor;
    }

    private void SetCurrent(HabitResource old, HabitResource successor)
    {
        if (ReferenceEquals(old, Connector))
            Connector = successor;
        else
            Configuration = successor;
    }

    private async Task<StepResult> TryAsync(Func<HashSet<string>, Task> run)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await platform.StartRunAsync();
            await run(shown);
            return new StepResult([], [.. shown]);
        }
        catch (StepFailedException exception)
        {
            return new StepResult(exception.Messages, [.. shown]);
        }
    }

    private static IEnumerable<string> Paths(DiffResponse? diff) =>
        diff is null ? [] : diff.DetailedDiff.Count > 0 ? diff.DetailedDiff.Keys : diff.Diffs;
}
