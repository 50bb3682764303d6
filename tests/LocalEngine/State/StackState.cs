namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>Configuration and resources of a stack. Thread-safe.</summary>
public sealed class StackState(string project, string stack)
{
    private readonly Lock _lock = new();
    private readonly List<ResourceState> _resources = [];

    /// <summary>The project.</summary>
    public string Project { get; } = project;

    /// <summary>The stack's name.</summary>
    public string Stack { get; } = stack;

    /// <summary>Configuration by <c>namespace:key</c>.</summary>
    public SortedDictionary<string, ConfigValue> Config { get; } = new(StringComparer.Ordinal);

    /// <summary>Called after every change of the resources, one change at a time.</summary>
    public Action? Changed { get; set; }

    /// <summary>All resources, including those that await deletion.</summary>
    public IReadOnlyList<ResourceState> Resources
    {
        get
        {
            lock (_lock)
                return [.. _resources];
        }
    }

    /// <summary>Returns the resource of this URN that does not await deletion.</summary>
    public ResourceState? Find(string urn)
    {
        lock (_lock)
            return _resources.Find(r => r.Urn == urn && !r.PendingDelete);
    }

    /// <summary>Adds the resource, or replaces the one with its URN.</summary>
    public void Put(ResourceState resource) => Change(() =>
    {
        var index = _resources.FindIndex(r => r.Urn == resource.Urn && !r.PendingDelete);
        if (index < 0)
            _resources.Add(resource);
        else
            _resources[index] = resource;
    });

    /// <summary>Removes this entry.</summary>
    public void Remove(ResourceState resource) => Change(() => _resources.RemoveAll(r => ReferenceEquals(r, resource)));

    /// <summary>Marks the old entry for deletion and adds its replacement.</summary>
    public void Supersede(ResourceState old, ResourceState successor) => Change(() =>
    {
        _resources[_resources.FindIndex(r => ReferenceEquals(r, old))] = old with { PendingDelete = true };
        _resources.Add(successor);
    });

    /// <summary>Changes the URN of a resource, and every reference to it.</summary>
    public void Rename(string from, string to) => Change(() =>
    {
        for (var i = 0; i < _resources.Count; i++)
            _resources[i] = Renamed(_resources[i], urn => urn == from ? to : urn);
    });

    /// <summary>Returns a copy for a preview, which does not change the original.</summary>
    public StackState Clone()
    {
        var copy = new StackState(Project, Stack);
        foreach (var (key, value) in Config)
            copy.Config.Add(key, value);
        copy._resources.AddRange(Resources);
        return copy;
    }

    /// <summary>Appends an entry of a saved state. Several entries may have the same URN.</summary>
    internal void Load(ResourceState resource) => Change(() => _resources.Add(resource));

    private static ResourceState Renamed(ResourceState resource, Func<string, string> rename) => resource with
    {
        Urn = rename(resource.Urn),
        Parent = rename(resource.Parent),
        DeletedWith = rename(resource.DeletedWith),
        Dependencies = [.. resource.Dependencies.Select(rename)],
        PropertyDependencies = resource.PropertyDependencies.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value.Select(rename)]),
        Provider = resource.Provider.Length == 0 ? string.Empty : RenamedReference(ProviderReference.Parse(resource.Provider), rename),
    };

    private static string RenamedReference(ProviderReference reference, Func<string, string> rename) =>
        (reference with { Urn = rename(reference.Urn) }).ToString();

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Changed?.Invoke();
        }
    }
}
