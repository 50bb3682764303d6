using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Deletes resources, dependents before their dependencies.</summary>
internal sealed class DeleteSteps(Phase phase)
{
    /// <summary>Deletes all of them. Replaced resources, default providers and looked-up resources are not shown.</summary>
    public async Task RunAsync(IReadOnlyCollection<ResourceState> resources, CancellationToken cancellationToken)
    {
        var gone = resources.Select(r => r.Urn).ToHashSet();
        var tasks = new List<(ResourceState Resource, Task Done)>();
        foreach (var resource in DependencyGraph.DeletionOrder(resources))
        {
            var first = tasks.Where(t => DependencyGraph.Needs(t.Resource).Contains(resource.Urn)).Select(t => t.Done).ToList();
            var task = AfterAsync(first, resource, gone, cancellationToken);
            if (phase.Preview)
                await task;
            tasks.Add((resource, task));
        }

        await Task.WhenAll(tasks.Select(t => t.Done));
    }

    /// <summary>Deletes one resource as part of its replacement.</summary>
    public async Task DeleteReplacedAsync(ResourceState resource, CancellationToken cancellationToken)
    {
        Refuse(resource);
        await CallAsync(resource, [], cancellationToken);
        phase.State.Remove(resource);
    }

    /// <exception cref="EngineException">The resource is protected.</exception>
    public static void Refuse(ResourceState resource)
    {
        if (resource.Protect)
        {
            throw new EngineException($"""
                resource "{resource.Urn}" cannot be deleted
                because it is protected. To unprotect the resource, remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`
                """);
        }
    }

    private async Task AfterAsync(List<Task> first, ResourceState resource, HashSet<string> gone, CancellationToken cancellationToken)
    {
        await Task.WhenAll(first);
        try
        {
            await phase.WorkAsync(() => DeleteAsync(resource, gone, cancellationToken), cancellationToken);
        }
        catch (DeploymentStoppedException)
        {
            // The failure has been reported; this resource stays in the state.
        }
        catch (EngineException exception)
        {
            phase.Fail(exception.Message, resource.Urn);
        }
    }

    private async Task<bool> DeleteAsync(ResourceState resource, HashSet<string> gone, CancellationToken cancellationToken)
    {
        var step = new StepEvent(Op.Delete, resource, null);
        var shown = !resource.PendingDelete && !resource.External && !Urn.IsDefaultProvider(resource.Urn);
        if (resource.HasProvider && !resource.External)
            await phase.Providers.LoadAsync(resource.Provider, cancellationToken);
        if (shown)
            phase.Display.Begin(step);
        Refuse(resource);
        await CallAsync(resource, gone, cancellationToken);
        phase.State.Remove(resource);
        if (shown)
        {
            phase.Display.Count(Op.Delete);
            phase.Display.Outputs(step, new Struct());
        }

        return true;
    }

    private async Task CallAsync(ResourceState resource, HashSet<string> gone, CancellationToken cancellationToken)
    {
        if (phase.Preview || !resource.HasProvider || resource.External || resource.RetainOnDelete || gone.Contains(resource.DeletedWith))
            return;
        var provider = await phase.Providers.LoadAsync(resource.Provider, cancellationToken);
        await provider.Calls.DeleteAsync(resource, cancellationToken);
    }
}
