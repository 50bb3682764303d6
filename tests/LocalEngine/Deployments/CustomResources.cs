using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Decides which step a registered resource needs: none, a creation, an update, a replacement or an import.</summary>
internal sealed class CustomResources
{
    private readonly Phase _phase;
    private readonly ResourceSteps _steps;
    private readonly Replacements _replacements;

    public CustomResources(Phase phase)
    {
        _phase = phase;
        _steps = new ResourceSteps(phase);
        _replacements = new Replacements(phase, _steps);
    }

    public async Task<ResourceState> RegisterAsync(Goal goal, CancellationToken cancellationToken)
    {
        Func<Task<ResourceState>> step;
        await _phase.Planning.WaitAsync(cancellationToken);
        try
        {
            _phase.ThrowIfStopped();
            step = await PlanAsync(goal, cancellationToken);
        }
        finally
        {
            _phase.Planning.Release();
        }

        return await _phase.WorkAsync(step, cancellationToken);
    }

    private async Task<Func<Task<ResourceState>>> PlanAsync(Goal goal, CancellationToken cancellationToken)
    {
        if (_replacements.TakeDeleted(goal.Urn) is { } deleted)
        {
            var inputs = await CheckAsync(goal, null, goal.Inputs, cancellationToken);
            return () => _replacements.CreateAfterDeletionAsync(goal, deleted, inputs, null, cancellationToken);
        }

        if (Existing(goal) is { } old)
            return await PlanExistingAsync(goal, old, cancellationToken);
        if (goal.Request.ImportId.Length > 0)
            return await PlanImportAsync(goal, cancellationToken);
        var fresh = await CheckAsync(goal, null, goal.Inputs, cancellationToken);
        return () => _steps.CreateAsync(goal, fresh, cancellationToken);
    }

    private async Task<Func<Task<ResourceState>>> PlanExistingAsync(Goal goal, ResourceState old, CancellationToken cancellationToken)
    {
        var inputs = await CheckAsync(goal, old, WithIgnoredChanges(goal, old), cancellationToken);
        if (await ProviderReplacesAsync(goal, old, cancellationToken))
            return await PlanReplaceAsync(goal, old, DiffDecision.Of(ChangeKind.Replace), cancellationToken);
        var diff = await goal.Provider.Calls.DiffAsync(old, goal.Urn, inputs, goal.Request.IgnoreChanges, cancellationToken);
        return diff.Change switch
        {
            ChangeKind.Replace => await PlanReplaceAsync(goal, old, diff, cancellationToken),
            ChangeKind.Update => () => _steps.UpdateAsync(goal, old, inputs, diff, cancellationToken),
            // The resource is not ready, so it is updated even if nothing differs.
            ChangeKind.None when old.InitErrors.Count > 0 => () => _steps.UpdateAsync(goal, old, inputs, diff, cancellationToken),
            _ => () => Task.FromResult(_steps.Keep(goal, old, inputs)),
        };
    }

    private async Task<Func<Task<ResourceState>>> PlanReplaceAsync(Goal goal, ResourceState old, DiffDecision diff, CancellationToken cancellationToken)
    {
        DeleteSteps.Refuse(old);
        var inputs = await CheckAsync(goal, null, goal.Inputs, cancellationToken);
        var deleteFirst = goal.Request.DeleteBeforeReplaceDefined ? goal.Request.DeleteBeforeReplace : diff.DeleteBeforeReplace;
        if (!deleteFirst)
            return () => _replacements.CreateBeforeDeletionAsync(goal, old, inputs, diff.Detailed, cancellationToken);
        await _replacements.DeleteFirstAsync(old, cancellationToken);
        return () => _replacements.CreateAfterDeletionAsync(goal, old, inputs, diff.Detailed, cancellationToken);
    }

    private async Task<Func<Task<ResourceState>>> PlanImportAsync(Goal goal, CancellationToken cancellationToken)
    {
        var wanted = goal.State(goal.Request.ImportId, new Struct(), new Struct());
        var read = ReadSteps.Imported(wanted, await goal.Provider.Calls.ReadAsync(goal.Urn, wanted.Id, null, new Struct(), goal.Timeouts.Read, cancellationToken));
        var inputs = await CheckAsync(goal, read, WithIgnoredChanges(goal, read), cancellationToken);
        var diff = await goal.Provider.Calls.DiffAsync(read, goal.Urn, inputs, goal.Request.IgnoreChanges, cancellationToken);
        if (diff.Change == ChangeKind.Replace)
            throw new EngineException($"inputs to import do not match the existing resource; importing '{read.Id}' would replace it");
        return async () =>
        {
            _phase.Display.Begin(new StepEvent(Op.Import, null, read));
            _phase.Display.Count(Op.Import);
            _phase.State.Put(read with { Inputs = diff.Change == ChangeKind.None ? inputs : read.Inputs });
            return diff.Change == ChangeKind.None ? _phase.State.Find(goal.Urn)! : await _steps.UpdateAsync(goal, _phase.State.Find(goal.Urn)!, inputs, diff, cancellationToken);
        };
    }

    private async Task<Struct> CheckAsync(Goal goal, ResourceState? old, Struct news, CancellationToken cancellationToken)
    {
        _phase.Secrets.Learn(news);
        return await goal.Provider.Calls.CheckAsync(goal.Urn, old, news, goal.Seed, cancellationToken);
    }

    /// <summary>A resource that moves to another provider is replaced only if DiffConfig of that provider replaces the first configuration by the second.</summary>
    private async Task<bool> ProviderReplacesAsync(Goal goal, ResourceState old, CancellationToken cancellationToken)
    {
        if (old.Provider == goal.Provider.Reference.ToString()
            || _phase.Before.Find(ProviderReference.Parse(old.Provider).Urn) is not { } oldProvider
            || _phase.State.Find(goal.Provider.Reference.Urn) is not { } newProvider)
        {
            return false;
        }

        var diff = await goal.Provider.Instance.DiffConfigAsync(newProvider.Urn, oldProvider, newProvider.Inputs, cancellationToken);
        return diff.Change == ChangeKind.Replace;
    }

    /// <summary>Finds the resource of the state for this goal, by its name or one of its aliases.</summary>
    private ResourceState? Existing(Goal goal)
    {
        if (_phase.State.Find(goal.Urn) is { } same)
            return same.External ? null : same;
        foreach (var alias in AliasUrns(goal).Where(urn => !_phase.IsRegistered(urn) && _phase.State.Find(urn) is { External: false }))
        {
            _phase.State.Rename(alias, goal.Urn);
            return _phase.State.Find(goal.Urn);
        }

        return null;
    }

    private IEnumerable<string> AliasUrns(Goal goal)
    {
        var request = goal.Request;
        foreach (var urn in request.AliasURNs.Concat(request.Aliases.Where(a => a.Urn.Length > 0).Select(a => a.Urn)))
            yield return urn;
        foreach (var spec in request.Aliases.Select(a => a.Spec).OfType<Pulumirpc.Alias.Types.Spec>())
        {
            yield return Urn.Create(
                spec.Stack.Length > 0 ? spec.Stack : _phase.State.Stack,
                spec.Project.Length > 0 ? spec.Project : _phase.State.Project,
                spec.NoParent ? string.Empty : spec.ParentUrn.Length > 0 ? spec.ParentUrn : request.Parent,
                spec.Type.Length > 0 ? spec.Type : request.Type,
                spec.Name.Length > 0 ? spec.Name : request.Name);
        }
    }

    private static PropertyPath ParsePath(string text)
    {
        try
        {
            return PropertyPath.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new EngineException($"ignoreChanges: {exception.Message}", exception);
        }
    }

    private static Struct WithIgnoredChanges(Goal goal, ResourceState old)
    {
        var inputs = goal.Inputs;
        foreach (var path in goal.Request.IgnoreChanges.Select(ParsePath))
        {
            var (value, secret) = path.Find(old.Inputs);
            inputs = path.With(inputs, value is not null && secret ? PropertyWire.Secret(value) : value);
        }

        return inputs;
    }
}
