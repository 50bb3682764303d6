using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>One resource of the stack, with the state that the engine keeps. Failed calls throw <see cref="StepFailedException"/>.</summary>
internal sealed class HabitResource(ProviderClient client, string type, string name)
{
    private readonly StackResource _resource = new(client, type, name);

    public string Id => _resource.Id;

    public PropertyMap Inputs => _resource.Inputs;

    public PropertyMap State => _resource.State;

    /// <summary>Whether the resource is not ready, so that the engine updates it even if nothing differs.</summary>
    public bool IsNotReady { get; private set; }

    public bool Exists => Id.Length > 0;

    /// <summary>Returns a resource of the same name that does not exist yet.</summary>
    public HabitResource New() => new(client, type, name);

    /// <summary>Calls Check as for the existing resource, or for a new one.</summary>
    public async Task<PropertyMap> CheckAsync(PropertyMap program)
    {
        var response = await CallAsync("Check", () => _resource.CheckAsync(program));
        return response.Failures.Count == 0
            ? Wire.Read(response.Inputs)
            : throw new StepFailedException([.. response.Failures.Select(failure => $"Check: {failure.Property}: {failure.Reason}")]);
    }

    public Task<DiffResponse> DiffAsync(PropertyMap news) => CallAsync("Diff", () => _resource.DiffCheckedAsync(news));

    public Task CreateAsync(PropertyMap inputs, bool preview) =>
        CallAsync("Create", async () => preview ? (object)await _resource.PreviewCreateCheckedAsync(inputs) : await _resource.CreateCheckedAsync(inputs));

    public async Task UpdateAsync(PropertyMap news, bool preview)
    {
        if (preview)
        {
            await CallAsync("Update", () => _resource.PreviewUpdateCheckedAsync(news));
            return;
        }

        await CallAsync("Update", () => _resource.UpdateCheckedAsync(news));
        IsNotReady = false;
    }

    /// <summary>Saves the inputs of a resource without a difference.</summary>
    public void Keep(PropertyMap inputs) => _resource.Inputs = inputs;

    /// <summary>Calls Read, then Diff. Returns null if the resource is gone.</summary>
    public async Task<DiffResponse?> RefreshAsync()
    {
        var diff = await CallAsync("Read", _resource.RefreshAsync);
        if (diff is null)
            _resource.Id = string.Empty;
        else
            IsNotReady = false;
        return diff;
    }

    public async Task ImportAsync(string id)
    {
        var read = await CallAsync("Read", () => _resource.ImportAsync(id));
        if (read.Properties is null)
            throw new StepFailedException([$"Read: resource '{id}' does not exist"]);
    }

    public async Task DeleteAsync()
    {
        await CallAsync("Delete", _resource.DeleteAsync);
        _resource.Id = string.Empty;
    }

    private async Task CallAsync(string method, Func<Task> call) =>
        await CallAsync(method, async () =>
        {
            await call();
            return true;
        });

    private async Task<T> CallAsync<T>(string method, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException exception)
        {
            IsNotReady |= StackResource.InitFailure(exception) is not null;
            throw StepFailedException.Of($"{name} {method}", exception);
        }
    }
}
