using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Updates the state from the real resources. A separate refresh counts the changes that it finds; one before an update only shows them.</summary>
internal sealed class RefreshSteps(Phase phase, bool beforeUpdate)
{
    /// <summary>Refreshes all resources that pass the filter, those of a provider concurrently.</summary>
    public async Task RunAsync(Func<ResourceState, bool> filter, CancellationToken cancellationToken)
    {
        var all = phase.State.Resources.Where(r => !r.PendingDelete && filter(r)).ToList();
        if (all.Find(r => r.IsStack) is { } stack)
        {
            var step = new StepEvent(beforeUpdate ? Op.Refresh : Op.Same, stack, stack);
            phase.Display.Begin(step);
            phase.Display.Outputs(step, stack.Outputs);
        }

        foreach (var _ in all.Where(r => !r.HasProvider && !Urn.IsDefaultProvider(r.Urn)))
            Count(Op.Same);
        await Task.WhenAll(all.Where(r => r.HasProvider).Select(r => ReportAsync(r, cancellationToken)));
    }

    /// <summary>Refreshes one resource; returns null if it is gone.</summary>
    public async Task<ResourceState?> RefreshAsync(ResourceState old, CancellationToken cancellationToken)
    {
        var provider = await phase.Providers.LoadAsync(old.Provider, cancellationToken);
        var read = await ReadAsync(old, provider, cancellationToken);
        if (read is null)
        {
            Show(new StepEvent(beforeUpdate ? Op.Refresh : Op.Delete, old, null) { Refreshed = true }, new Struct());
            phase.State.Remove(old);
            return null;
        }
        // There are no desired inputs of an external resource.
        var diff = old.External
            ? DiffDecision.Of(ChangeKind.None)
            : await provider.Calls.DiffAsync(read, old.Urn, old.Inputs, old.IgnoreChanges, cancellationToken);
        var found = read with { Outputs = SecretMarks.Apply(read.Outputs, read.Inputs, old.AdditionalSecretOutputs) };
        phase.Secrets.Learn(found.Outputs);
        phase.State.Put(found);
        Show(found, old, diff);
        return found;
    }

    private async Task ReportAsync(ResourceState resource, CancellationToken cancellationToken)
    {
        try
        {
            await phase.WorkAsync(() => RefreshAsync(resource, cancellationToken), cancellationToken);
        }
        catch (DeploymentStoppedException)
        {
            // The failure has been reported.
        }
        catch (EngineException exception)
        {
            phase.Fail(exception.Message, resource.Urn);
        }
    }

    private async Task<ResourceState?> ReadAsync(ResourceState old, ProviderHandle provider, CancellationToken cancellationToken)
    {
        try
        {
            // A resource that was looked up has no inputs before its first refresh.
            var inputs = old is { External: true, Inputs.Fields.Count: 0 } ? null : old.Inputs;
            var read = await provider.Calls.ReadAsync(old.Urn, old.Id, inputs, old.Outputs, old.Timeouts.Read, cancellationToken);
            if (read.Id.Length == 0 || read.Properties is null)
                return null;
            return old with { Id = read.Id, Outputs = read.Properties, Inputs = read.Inputs ?? old.Inputs, InitErrors = [], RefreshBeforeUpdate = read.RefreshBeforeUpdate };
        }
        catch (InitFailedException exception)
        {
            phase.Display.Message("warning", $"the resource is not ready: {exception.Message}", old.Urn);
            return Unready(old, exception.Failure);
        }
    }

    private static ResourceState Unready(ResourceState old, ErrorResourceInitFailed failure) => old with
    {
        Id = failure.Id.Length > 0 ? failure.Id : old.Id,
        Outputs = ResponseRules.Properties(failure.Properties, unknowns: false, $"Read of {old.Urn}"),
        Inputs = failure.Inputs is null ? old.Inputs : ResponseRules.Properties(failure.Inputs, unknowns: false, $"Read of {old.Urn}, inputs"),
        InitErrors = [.. failure.Reasons],
        RefreshBeforeUpdate = failure.RefreshBeforeUpdate,
    };

    private void Show(ResourceState found, ResourceState old, DiffDecision diff)
    {
        if (diff.Change == ChangeKind.None)
            Show(new StepEvent(Op.Same, old, found) { Refreshed = true }, found.Outputs, showOutputs: false);
        else
            Show(new StepEvent(beforeUpdate ? Op.Refresh : Op.Update, old, found) { Refreshed = true, Detailed = diff.Detailed }, found.Outputs, showOutputs: beforeUpdate);
    }

    private void Show(StepEvent step, Struct outputs, bool showOutputs = true)
    {
        phase.Display.Begin(step);
        Count(step.Op);
        if (showOutputs)
            phase.Display.Outputs(step, outputs);
    }

    private void Count(Op op)
    {
        if (!beforeUpdate)
            phase.Display.Count(op);
    }
}
