using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>The lifecycle of one stack on one platform.</summary>
internal sealed class HabitRun
{
    /// <summary>Length that the platform allows for the name of a configuration.</summary>
    private const int MaxNameLength = 64;

    private readonly HabitPlatform _platform;
    private readonly HabitCase _case;
    private readonly HabitStack _stack;
    private readonly HabitOracle _oracle;
    private HabitProgram _program;

    /// <summary>What is stored since the last command; null if somebody has changed it.</summary>
    private StoreSnapshot? _stored;

    /// <summary>Whether the last command succeeded and nobody has changed anything since.</summary>
    private bool _isCurrent;

    private HabitRun(HabitPlatform platform, HabitCase one)
    {
        (_platform, _case, _stack) = (platform, one, new HabitStack(platform));
        _oracle = new HabitOracle(platform, _stack, one);
        _program = HabitProgram.Draw(one);
    }

    /// <returns>What is wrong, with the step in which it happened.</returns>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(HabitPlatform platform, HabitCase one)
    {
        await platform.BeginAsync(one);
        var run = new HabitRun(platform, one);
        await run.RunAsync();
        return run._oracle.Violations;
    }

    private async Task RunAsync()
    {
        var (created, _, _) = await UpAsync("create", _program);
        if (created.Succeeded && _case.Limits is { HidesAbsence: true, ShowsEmptyListsAtFirst: false })
            _oracle.Report("create", "nothing proves that the connector was not added before");
        await UpAsync("unchanged", _program);
        await RefreshAsync("refresh");
        if (_case.HasTwins && _stack.Connector.Exists)
            await RunAsync("add several connectors", null, _stack.AddTwinsAsync);
        await _platform.BeginLateHabitsAsync();
        await ChangeForeignFieldsAsync();
        await RepairDriftAsync();
        await RotateAsync();
        await LeaveAsync();
        await RefuseAsync();
        await ImportAsync();
        await AdoptAsync();
        await RestoreAsync();
        await ReplaceAsync();
        await DestroyAsync();
    }

    /// <summary>Others save fields that the program does not manage. Between them, the provider may learn what a save does to such a field.</summary>
    private async Task ChangeForeignFieldsAsync()
    {
        if (_case.HasForeignField)
            await ChangeByHandAsync(HabitConnectors.ForeignField, "others");
        await RefreshAsync("refresh after others saved a field");
        _program = _program.Rotated(_case, 2);
        await UpAsync("up after others saved a field", _program);
        if (!_case.HasForeignSecret)
            return;
        await ChangeByHandAsync(HabitConnectors.ForeignSecret, $"zqothers{_case.Seed}canary");
        await RefreshAsync("refresh after others saved a secret");
        await UpAsync("up after others saved a secret", _program);
    }

    private async Task RepairDriftAsync()
    {
        var secret = _case.Seed % 3 == 0;
        var (field, value) = secret ? ("apiKey", $"zqbyhand{_case.Seed}canary") : (_case.Seed % 3) switch
        {
            1 when _program.Config.ContainsKey(HabitConnectors.LastField) => (HabitConnectors.LastField, "By hand"),
            1 => ("account", "By hand"),
            _ => ("region", await DrawRegionAsync()),
        };
        if (!await ChangeByHandAsync(field, value))
            return;
        var found = await RefreshAsync("refresh after drift");
        if (!secret || !_case.Limits.HidesChangesOfSecrets)
            _oracle.CheckDetected("refresh after drift", secret ? "secretConfig" : "config", field, found);
        await UpAsync("repair", _program);
    }

    /// <summary>Returns an option that neither the program has nor the platform.</summary>
    private async Task<string> DrawRegionAsync()
    {
        var stored = (await SnapshotAsync()).Fields(_program.ConnectorId).GetValueOrDefault("region")?.ToString();
        return ((string[])["us", "eu", "ap"]).First(option => option != stored && option != _program.Find("region")?.ToString());
    }

    /// <summary>The program rotates a secret while somebody has changed another field, without and with a refresh.</summary>
    private async Task RotateAsync()
    {
        _program = _program.Rotated(_case, 3);
        await ChangeByHandAsync("port", 8443, isSoon: _case.Seed % 2 != 0);
        await UpAsync("rotate in a conflict", _program);
        await RefreshAsync("refresh after a conflict");
        await UpAsync("rotate", _program);
        _program = _program.Rotated(_case, 4);
        await UpAsync("rotate again", _program);
    }

    private async Task LeaveAsync()
    {
        string[] optional = ["since", "quota", "tables", HabitConnectors.LastField];
        if (_program.Config.Keys.Intersect(optional).FirstOrDefault() is not { } left)
            return;
        _program = _program.Without(left);
        await UpAsync($"field {left} leaves", _program, left);
        await RefreshAsync("refresh after a field left");
    }

    /// <summary>Programs that the provider refuses in a preview, and one that only the platform refuses.</summary>
    private async Task RefuseAsync()
    {
        if (!_stack.Configuration.Exists || !_isCurrent || _case.Validation is not null)
            return;
        var invalid = await _stack.PreviewAsync(_program with { Config = _program.Config.SetItem("region", "uss") });
        _oracle.CheckRefusal("invalid option", invalid, "region");
        var incomplete = await _stack.PreviewAsync(_program.Without("account"));
        _oracle.CheckRefusal("missing field", incomplete, "account");
        var refused = _program.Rotated(_case, 9) with { Name = new string('n', MaxNameLength + 1) };
        var (result, _, _) = await RunAsync("refused by the platform", refused, () => _stack.UpAsync(refused));
        _oracle.CheckReason("refused by the platform", result, "'name' must not be");
        await UpAsync("up after a refusal", _program);
    }

    private async Task ImportAsync()
    {
        if (!(await SnapshotAsync()).HasConfiguration(_program.ConnectorId) || !_stack.Configuration.Exists)
            return;
        await RunAsync("import", null, () => _stack.ImportAsync(_program.SpelledId));
        if (_stack.Configuration.Exists)
            await UpAsync("up after import", _program);
    }

    private async Task AdoptAsync()
    {
        if (!(await SnapshotAsync()).HasConfiguration(_program.ConnectorId))
            return;
        if (_case.Seed % 2 == 0)
            _stack.ForgetConnector();
        _stack.ForgetConfiguration();
        var (result, before, after) = await RunAsync("create without adoptExisting", _program, () => _stack.UpAsync(_program));
        if (result.Succeeded && before.HasConfiguration(_program.ConnectorId))
            _oracle.Report("create without adoptExisting", "what others have was adopted");
        await UpAsync("adopt", _program with { AdoptsExisting = true });
    }

    /// <summary>Somebody removes the connector; the next run adds it again.</summary>
    private async Task RestoreAsync()
    {
        if (!_isCurrent)
            return;
        await RemoveByHandAsync();
        var (result, _, _) = await RunAsync("refresh after a removal", null, _stack.RefreshAsync);
        if (!result.Succeeded)
            return;
        if (_stack.Connector.Exists || _stack.Configuration.Exists)
            _oracle.Report("refresh after a removal", "a resource that is gone is still in the state");
        await UpAsync("restore", _program);
    }

    private async Task ReplaceAsync()
    {
        _program = _program.With(_case, HabitConnectors.Successor);
        var (result, _, after) = await UpAsync("replace", _program);
        if (result.Succeeded && after.Added.Contains(HabitConnectors.Store))
            _oracle.Report("replace", "the replaced connector is still added");
    }

    private async Task DestroyAsync()
    {
        if (_case.Seed % 2 == 0 && _isCurrent)
            await RemoveByHandAsync();
        var (result, _, after) = await RunAsync("destroy", null, _stack.DestroyAsync);
        if (result.Succeeded && !_case.Limits.HidesConnectors && after.Added.Any(id => HabitConnectors.Own.Contains(id) && !_stack.AddedByHand.Contains(id)))
            _oracle.Report("destroy", "a connector of the program is still added");
    }

    private async Task<(StepResult Result, StoreSnapshot Before, StoreSnapshot After)> UpAsync(string step, HabitProgram program, params string[] left)
    {
        var (result, before, after) = await RunAsync(step, program, () => _stack.UpAsync(program));
        _isCurrent = result.Succeeded;
        if (!result.Succeeded)
            return (result, before, after);
        _oracle.CheckSaved(step, program, before, after, left);
        var again = await _stack.PreviewAsync(program);
        if (!again.Succeeded)
            _oracle.Report(step, $"the next preview fails: {string.Join(" | ", again.Errors)}");
        else if (!again.Shown.IsEmpty || _stack.Resources.Any(resource => resource.IsNotReady))
            _oracle.Report(step, $"the next preview is not unchanged: {string.Join(", ", again.Shown)}");
        return (result, before, after);
    }

    private async Task<StepResult> RefreshAsync(string step)
    {
        var count = _stack.Resources.Count();
        var (result, _, after) = await RunAsync(step, null, _stack.RefreshAsync);
        if (result.Succeeded)
            _oracle.RecordRefresh();
        if (_stack.Resources.Count() < count && after.HasConfiguration(_program.ConnectorId))
            _oracle.Report(step, "a resource that exists was dropped from the state");
        if (_isCurrent && !result.Shown.IsEmpty)
            _oracle.Report(step, $"drift is shown although nobody changed anything: {string.Join(", ", result.Shown)}");
        return result;
    }

    private async Task<(StepResult Result, StoreSnapshot Before, StoreSnapshot After)> RunAsync(string step, HabitProgram? program, Func<Task<StepResult>> run)
    {
        var before = await SnapshotAsync();
        _oracle.Begin();
        var result = await run();
        var after = await _platform.TakeSnapshotAsync();
        _stored = after;
        _oracle.CheckCommand(step, program, result, before, after);
        return (result, before, after);
    }

    private async Task<StoreSnapshot> SnapshotAsync() => _stored ??= await _platform.TakeSnapshotAsync();

    private Task RemoveByHandAsync()
    {
        _stored = null;
        return _platform.RemoveByHandAsync(_program.ConnectorId);
    }

    /// <param name="isSoon">Whether only seconds pass before and after the change.</param>
    /// <returns>Whether there is a configuration to change.</returns>
    private async Task<bool> ChangeByHandAsync(string field, JToken value, bool isSoon = false)
    {
        if (!_stack.Configuration.Exists || !(await SnapshotAsync()).HasConfiguration(_program.ConnectorId))
            return false;
        await _platform.ChangeByHandAsync(_program.ConnectorId, field, value, isSoon ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(3));
        (_stored, _isCurrent) = (null, false);
        _oracle.RecordChangeByHand(_program, field, value);
        return true;
    }
}
