using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Replaces resources, in either order.</summary>
internal sealed class Replacements(Phase phase, ResourceSteps steps)
{
    private readonly Dictionary<string, ResourceState> _deleted = [];

    /// <summary>Whether it was deleted because a dependency was replaced; its registration creates it again. Call while planning.</summary>
    public ResourceState? TakeDeleted(string urn) => _deleted.Remove(urn, out var resource) ? resource : null;

    /// <summary>Creates the new resource first. The old one is deleted when the program has ended.</summary>
    public async Task<ResourceState> CreateBeforeDeletionAsync(
        Goal goal, ResourceState old, Struct inputs, IReadOnlyDictionary<string, PropertyDiff>? detailed, CancellationToken cancellationToken)
    {
        var created = await steps.CreateQuietlyAsync(goal, inputs, state => phase.State.Supersede(old, state), cancellationToken);
        var step = new StepEvent(Op.Replace, old, created) { Detailed = detailed };
        phase.Display.Begin(step);
        phase.Display.Count(Op.Replace);
        phase.Display.Outputs(step, created.Outputs);
        return created;
    }

    /// <summary>Deletes the resource and, before it, every dependent that its provider would replace once an input of it is unknown. Call while planning.</summary>
    public async Task DeleteFirstAsync(ResourceState old, CancellationToken cancellationToken)
    {
        var replaced = new List<ResourceState> { old };
        foreach (var dependent in DependencyGraph.Dependents(phase.State.Resources, old.Urn))
        {
            if (await IsReplacedAsync(dependent, [.. replaced.Select(r => r.Urn)], cancellationToken))
                replaced.Add(dependent);
        }

        foreach (var resource in replaced)
            DeleteSteps.Refuse(resource);
        foreach (var resource in Enumerable.Reverse(replaced))
        {
            await new DeleteSteps(phase).DeleteReplacedAsync(resource, cancellationToken);
            if (!ReferenceEquals(resource, old))
                _deleted[resource.Urn] = resource;
        }
    }

    /// <summary>Creates what <see cref="DeleteFirstAsync"/> deleted. Shown before the creation, when there are no outputs.</summary>
    public async Task<ResourceState> CreateAfterDeletionAsync(
        Goal goal, ResourceState old, Struct inputs, IReadOnlyDictionary<string, PropertyDiff>? detailed, CancellationToken cancellationToken)
    {
        var step = new StepEvent(Op.Replace, old, goal.State(old.Id, inputs, new Struct())) { Detailed = detailed };
        phase.Display.Begin(step);
        phase.Display.Outputs(step, new Struct());
        var created = await steps.CreateQuietlyAsync(goal, inputs, phase.State.Put, cancellationToken);
        phase.Display.Count(Op.Replace);
        return created;
    }

    private async Task<bool> IsReplacedAsync(ResourceState dependent, HashSet<string> replaced, CancellationToken cancellationToken)
    {
        if (!dependent.HasProvider || dependent.External)
            return false;
        if (replaced.Contains(ProviderReference.Parse(dependent.Provider).Urn))
            return true;
        var inputs = dependent.Inputs.Clone();
        var unknown = dependent.PropertyDependencies.Where(p => p.Value.Any(replaced.Contains) && inputs.Fields.ContainsKey(p.Key)).Select(p => p.Key).ToList();
        if (unknown.Count == 0)
            return false;
        foreach (var key in unknown)
            inputs.Fields[key] = Value.ForString(PropertyWire.Unknown);
        var provider = await phase.Providers.LoadAsync(dependent.Provider, cancellationToken);
        return (await provider.Calls.DiffAsync(dependent, dependent.Urn, inputs, [], cancellationToken)).Change == ChangeKind.Replace;
    }
}
