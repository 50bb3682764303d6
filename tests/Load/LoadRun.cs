namespace Pulumi.Connectors.Load;

/// <summary>Deploys, refreshes and destroys a stack with a new emulator, each operation with a separate plugin process.</summary>
internal sealed class LoadRun(LoadOptions options, int concurrency)
{
    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(1);

    private readonly DeclaredStack _stack = new(options);
    private readonly List<Phase> _phases = [];
    private readonly List<PluginStatistics> _plugins = [];

    public string Title => $"{_stack.Connectors.Count} connectors and {_stack.Configurations.Count} configurations in {options.Accounts} accounts, "
        + $"{concurrency} concurrent calls, {options.Faults:P1} faults";

    public IReadOnlyList<Phase> Phases => _phases;

    public IReadOnlyList<PluginStatistics> Plugins => _plugins;

    public ProblemLog Problems { get; } = new();

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var platform = await EmulatorProcess.StartAsync(_stack, options.Faults, cancellationToken);
        await using (platform)
        {
            var check = new PlatformCheck(_stack, platform.Admin, Problems);
            await DeployAsync(platform, cancellationToken);
            await check.CheckDeployedAsync(cancellationToken);
            await RefreshAsync(platform, cancellationToken);
            await check.CheckDeployedAsync(cancellationToken);
            await DestroyAsync(platform, cancellationToken);
            await check.CheckDestroyedAsync(cancellationToken);
            Problems.AddAll((await platform.Admin.ViolationsAsync(cancellationToken)).Select(violation => $"emulator: {violation}"));
        }

        Problems.AddAll(platform.Problems.Select(problem => $"emulator: {problem}"));
        if (options.Faults == 0 && _phases.Sum(phase => phase.FailedCalls) > 0)
            Problems.Add("calls failed although there were no faults");
    }

    private Task DeployAsync(EmulatorProcess platform, CancellationToken cancellationToken) =>
        WithPluginAsync("deploy", platform, async driver =>
        {
            await PhaseAsync("create connectors", platform, _stack.Connectors, driver.CreateAsync, cancellationToken);
            await PhaseAsync("create configurations", platform, _stack.Configurations, driver.CreateAsync, cancellationToken);
        }, cancellationToken);

    private Task RefreshAsync(EmulatorProcess platform, CancellationToken cancellationToken) =>
        WithPluginAsync("refresh", platform, async driver =>
        {
            await PhaseAsync("refresh connectors", platform, _stack.Connectors, driver.RefreshAsync, cancellationToken);
            await PhaseAsync("refresh configurations", platform, _stack.Configurations, driver.RefreshAsync, cancellationToken);
        }, cancellationToken);

    private Task DestroyAsync(EmulatorProcess platform, CancellationToken cancellationToken) =>
        WithPluginAsync("destroy", platform, async driver =>
        {
            await PhaseAsync("delete configurations", platform, _stack.Configurations, driver.DeleteAsync, cancellationToken);
            await PhaseAsync("delete connectors", platform, _stack.Connectors, driver.DeleteAsync, cancellationToken);
        }, cancellationToken);

    private async Task WithPluginAsync(string name, EmulatorProcess platform, Func<Driver, Task> action, CancellationToken cancellationToken)
    {
        var plugin = await PluginProcess.StartAsync(platform, cancellationToken);
        await using (plugin)
        {
            var before = plugin.ReadStatistics();
            await action(new Driver(plugin.Client, Problems));
            await Task.Delay(SettleTime, TimeProvider.System, cancellationToken);
            _plugins.Add(new PluginStatistics(name, before, plugin.ReadStatistics()));
        }

        Problems.AddAll(_plugins[^1].Problems);
        Problems.AddAll(plugin.Problems.Select(problem => $"{name}: the plugin: {problem}"));
    }

    private async Task PhaseAsync(
        string name,
        EmulatorProcess platform,
        IReadOnlyList<StackEntry> entries,
        Func<StackEntry, CancellationToken, Task> call,
        CancellationToken cancellationToken)
    {
        await platform.Admin.ClearRequestsAsync(cancellationToken);
        var batch = new CallBatch(concurrency, Problems);
        var start = TimeProvider.System.GetTimestamp();
        await batch.RunAsync(entries, call, cancellationToken);
        var duration = TimeProvider.System.GetElapsedTime(start);
        _phases.Add(new Phase(name, entries.Count, duration, await platform.Admin.StatisticsAsync(cancellationToken), batch.Failures));
    }
}
