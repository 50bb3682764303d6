using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Executes the step that was decided for one resource, and updates the state.</summary>
internal sealed class ResourceSteps(Phase phase)
{
    /// <summary>Saves the new inputs and options of an unchanged resource.</summary>
    public ResourceState Keep(Goal goal, ResourceState old, Struct inputs)
    {
        var kept = goal.State(old.Id, inputs, old.Outputs) with { RefreshBeforeUpdate = old.RefreshBeforeUpdate };
        phase.Display.Begin(new StepEvent(Op.Same, old, kept));
        phase.State.Put(kept);
        phase.Display.Count(Op.Same);
        return kept;
    }

    public async Task<ResourceState> CreateAsync(Goal goal, Struct inputs, CancellationToken cancellationToken)
    {
        var step = new StepEvent(Op.Create, null, goal.State(string.Empty, inputs, new Struct()));
        phase.Display.Begin(step);
        var created = await CreateQuietlyAsync(goal, inputs, phase.State.Put, cancellationToken);
        phase.Display.Count(Op.Create);
        phase.Display.Outputs(step, created.Outputs);
        return created;
    }

    /// <summary>Creates a resource without showing it, and passes it to <paramref name="save"/>, even if it exists but is not ready.</summary>
    public async Task<ResourceState> CreateQuietlyAsync(Goal goal, Struct inputs, Action<ResourceState> save, CancellationToken cancellationToken)
    {
        try
        {
            var response = await goal.Provider.Calls.CreateAsync(goal.Urn, inputs, goal.Timeouts.Create, cancellationToken);
            var created = goal.State(response.Id, inputs, response.Properties) with { RefreshBeforeUpdate = response.RefreshBeforeUpdate };
            phase.Secrets.Learn(created.Outputs);
            save(created);
            return created;
        }
        catch (InitFailedException exception)
        {
            save(Unready(goal, goal.State(exception.Failure.Id, inputs, new Struct()), exception));
            throw;
        }
    }

    public async Task<ResourceState> UpdateAsync(Goal goal, ResourceState old, Struct inputs, DiffDecision diff, CancellationToken cancellationToken)
    {
        var step = new StepEvent(Op.Update, old, goal.State(old.Id, inputs, new Struct())) { Detailed = diff.Detailed };
        phase.Display.Begin(step);
        try
        {
            var response = await goal.Provider.Calls.UpdateAsync(old, goal.Urn, inputs, goal.Request.IgnoreChanges, goal.Timeouts.Update, cancellationToken);
            var updated = goal.State(old.Id, inputs, response.Properties) with { RefreshBeforeUpdate = response.RefreshBeforeUpdate };
            phase.Secrets.Learn(updated.Outputs);
            phase.State.Put(updated);
            phase.Display.Count(Op.Update);
            phase.Display.Outputs(step, updated.Outputs);
            return updated;
        }
        catch (InitFailedException exception)
        {
            // The old inputs are kept, so that the next run retries the new ones.
            phase.State.Put(Unready(goal, goal.State(old.Id, inputs, new Struct()) with { Inputs = old.Inputs }, exception));
            throw;
        }
    }

    private ResourceState Unready(Goal goal, ResourceState resource, InitFailedException error)
    {
        if (resource.Id.Length == 0 && !phase.Preview)
            throw new ProviderBugException($"{goal.Urn}: ErrorResourceInitFailed without an id");
        var outputs = ResponseRules.Properties(error.Failure.Properties, phase.Preview, $"ErrorResourceInitFailed of {goal.Urn}");
        return goal.State(resource.Id, resource.Inputs, outputs) with
        {
            InitErrors = [.. error.Failure.Reasons],
            RefreshBeforeUpdate = error.Failure.RefreshBeforeUpdate,
        };
    }
}
