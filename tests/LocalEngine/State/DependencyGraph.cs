namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>Dependencies between the resources of a state.</summary>
internal static class DependencyGraph
{
    /// <summary>Returns the URNs that a resource depends on: dependencies, parent, provider.</summary>
    public static HashSet<string> Needs(ResourceState resource)
    {
        var needs = resource.PropertyDependencies.Values.SelectMany(urns => urns).Concat(resource.Dependencies).ToHashSet();
        needs.Add(resource.Parent);
        if (resource.Provider.Length > 0)
            needs.Add(ProviderReference.Parse(resource.Provider).Urn);
        if (resource.DeletedWith.Length > 0)
            needs.Add(resource.DeletedWith);
        return needs;
    }

    /// <summary>Sorts dependents first, and independent resources from the last entry to the first.</summary>
    public static IReadOnlyList<ResourceState> DeletionOrder(IEnumerable<ResourceState> resources)
    {
        var left = resources.Reverse().ToList();
        var ordered = new List<ResourceState>();
        while (left.Count > 0)
        {
            var next = left.Find(r => !left.Exists(other => !ReferenceEquals(other, r) && Needs(other).Contains(r.Urn))) ?? left[0];
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    /// <summary>Returns everything that depends on the root, directly or indirectly, dependencies first.</summary>
    public static IReadOnlyList<ResourceState> Dependents(IEnumerable<ResourceState> resources, string root)
    {
        var all = resources.Where(r => !r.PendingDelete).ToList();
        var reached = new HashSet<string> { root };
        while (all.Exists(r => !reached.Contains(r.Urn) && Needs(r).Overlaps(reached)))
            reached.UnionWith(all.Where(r => Needs(r).Overlaps(reached)).Select(r => r.Urn));
        return [.. DeletionOrder(all.Where(r => r.Urn != root && reached.Contains(r.Urn))).Reverse()];
    }
}
