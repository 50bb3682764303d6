namespace Pulumi.Connectors.Load;

/// <summary>A stack deployed, refreshed and destroyed, each by a plugin process of its own, against a new platform.</summary>
internal sealed class Run(LoadOptions options, int atOnce)
{
    private static readonly TimeSpan QuietMoment = TimeSpan.FromSeconds(1);

    private readonly Fleet _fleet = new(options);
    private readonly List<Phase> _phases = [];
    private readonly List<PluginLife> _lives = [];

    public string Title => $"{_fleet.Connectors.Count} connectors and {_fleet.Configurations.Count} configurations in {options.Accounts} accounts, "
        + $"{atOnce} calls at once, {options.Faults:P1} faults";

    public IReadOnlyList<Phase> Phases => _phases;

    public IReadOnlyList<PluginLife> Lives => _lives;

    public Problems Problems { get; } = new();

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var platform = await EmulatorProcess.StartAsync(_fleet, options.Faults, cancellationToken);
        await using (platform)
        {
            var check = new PlatformCheck(_fleet, platform.Admin, Problems);
            await DeployAsync(platform, cancellationToken);
            await check.AllIsThereAsync(cancellationToken);
            await RefreshAsync(platform, cancellationToken);
            await check.AllIsThereAsync(cancellationToken);
            await DestroyAsync(platform, cancellationToken);
            await check.NothingIsLeftAsync(cancellationToken);
            Problems.AddAll((await platform.Admin.ViolationsAsync(cancellationToken)).Select(violation => $"emulator: {violation}"));
        }

        Problems.AddAll(platform.Complaints.Select(complaint => $"emulator: {complaint}"));
        if (options.Faults == 0 && _phases.Sum(phase => phase.Repeated) > 0)
            Problems.Add("calls failed although there were no faults");
    }

    private Task DeployAsync(EmulatorProcess platform, CancellationToken cancellationToken) =>
        WithPluginAsync("deploy", platform, async driver =>
        {
            await PhaseAsync("create connectors", platform, _fleet.Connectors, driver.CreateAsync, cancellationToken);
            await PhaseAsync("create configurations", platform, _fleet.Configurations, driver.CreateAsync, cancellationToken);
        }, cancellationToken);

    private Task RefreshAsync(EmulatorProcess platform, CancellationToken cancellationToken) =>
        WithPluginAsync("refresh", platform, async driver =>
        {
            await PhaseAsync("refresh connectors", platform, _fleet.Connectors, driver.RefreshAsync, cancellationToken);
            await PhaseAsync("refresh configurations", platform, _fleet.Configurations, driver.RefreshAsync, cancellationToken);
        }, cancellationToken);

    private Task DestroyAsync(EmulatorProcess platform, CancellationToken cancellationToken) =>
        WithPluginAsync("destroy", platform, async driver =>
        {
            await PhaseAsync("delete configurations", platform, _fleet.Configurations, driver.DeleteAsync, cancellationToken);
            await PhaseAsync("delete connectors", platform, _fleet.Connectors, driver.DeleteAsync, cancellationToken);
        }, cancellationToken);

    private async Task WithPluginAsync(string name, EmulatorProcess platform, Func<Driver, Task> use, CancellationToken cancellationToken)
    {
        var plugin = await PluginProcess.StartAsync(platform, cancellationToken);
        await using (plugin)
        {
            var before = plugin.Figures();
            await use(new Driver(plugin.Client, Problems));
            await Task.Delay(QuietMoment, TimeProvider.System, cancellationToken);
            _lives.Add(new PluginLife(name, before, plugin.Figures()));
        }

        Problems.AddAll(_lives[^1].Problems);
        Problems.AddAll(plugin.Complaints.Select(complaint => $"{name}: the plugin: {complaint}"));
    }

    private async Task PhaseAsync(
        string name,
        EmulatorProcess platform,
        IReadOnlyList<StackEntry> entries,
        Func<StackEntry, CancellationToken, Task> call,
        CancellationToken cancellationToken)
    {
        await platform.Admin.ClearRequestsAsync(cancellationToken);
        var wave = new Wave(atOnce, Problems);
        var start = TimeProvider.System.GetTimestamp();
        await wave.RunAsync(entries, call, cancellationToken);
        var time = TimeProvider.System.GetElapsedTime(start);
        _phases.Add(new Phase(name, entries.Count, time, await platform.Admin.StatisticsAsync(cancellationToken), wave.Failures));
    }
}
