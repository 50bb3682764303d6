using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>One resource of the stack, with the state that the engine keeps. Failed calls throw <see cref="StepFailedException"/>.</summary>
internal sealed class HabitResource(ProviderClient client, string type, string name)
{
    public string Id { get; private set; } = string.Empty;

    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public PropertyMap State { get; private set; } = PropertyMap.Empty;

    /// <summary>Whether the resource is not ready, so that the engine updates it even if nothing differs.</summary>
    public bool IsNotReady { get; private set; }

    public bool Exists => Id.Length > 0;

    private string Urn => $"urn:pulumi:dev::habits::{type}::{name}";

    /// <summary>Returns a resource of the same name that does not exist yet.</summary>
    public HabitResource New() => new(client, type, name);

    /// <summary>Calls Check as for the existing resource, or for a new one.</summary>
    public async Task<PropertyMap> CheckAsync(PropertyMap program)
    {
        var request = new CheckRequest { Urn = Urn, Name = name, Type = type, Olds = PropertyValueWriter.Write(Inputs), News = PropertyValueWriter.Write(program) };
        var response = await CallAsync("Check", () => client.CheckAsync(request));
        return response.Failures.Count == 0
            ? Wire.Read(response.Inputs)
            : throw new StepFailedException([.. response.Failures.Select(failure => $"Check: {failure.Property}: {failure.Reason}")]);
    }

    public Task<DiffResponse> DiffAsync(PropertyMap news) => DiffAsync(Inputs, State, news);

    public async Task CreateAsync(PropertyMap inputs, bool preview)
    {
        var request = new CreateRequest { Urn = Urn, Name = name, Type = type, Properties = PropertyValueWriter.Write(inputs), Preview = preview };
        var response = await CallAsync("Create", () => client.CreateAsync(request), failed =>
            (Id, Inputs, State, IsNotReady) = (failed.Id, inputs, Wire.Read(failed.Properties), true));
        if (!preview)
            (Id, Inputs, State) = (response.Id, inputs, Wire.Read(response.Properties));
    }

    public async Task UpdateAsync(PropertyMap news, bool preview)
    {
        var request = new UpdateRequest
        {
            Id = Id,
            Urn = Urn,
            Name = name,
            Type = type,
            OldInputs = PropertyValueWriter.Write(Inputs),
            Olds = PropertyValueWriter.Write(State),
            News = PropertyValueWriter.Write(news),
            Preview = preview,
        };

        // The engine keeps the old inputs of an update that did not become ready.
        var response = await CallAsync("Update", () => client.UpdateAsync(request), failed => (State, IsNotReady) = (Wire.Read(failed.Properties), true));
        if (!preview)
            (Inputs, State, IsNotReady) = (news, Wire.Read(response.Properties), false);
    }

    /// <summary>Saves the inputs of a resource without a difference.</summary>
    public void Keep(PropertyMap inputs) => Inputs = inputs;

    /// <summary>Calls Read, then Diff. Returns null if the resource is gone.</summary>
    public async Task<DiffResponse?> RefreshAsync()
    {
        var request = new ReadRequest { Id = Id, Urn = Urn, Name = name, Type = type, Inputs = PropertyValueWriter.Write(Inputs), Properties = PropertyValueWriter.Write(State) };
        var read = await CallAsync("Read", () => client.ReadAsync(request));
        if (read.Id.Length == 0)
        {
            Id = string.Empty;
            return null;
        }

        var (before, inputs, state) = (Inputs, Wire.Read(read.Inputs), Wire.Read(read.Properties));
        var diff = await DiffAsync(inputs, state, before);
        (Inputs, State, IsNotReady) = (inputs, state, false);
        return diff;
    }

    public async Task ImportAsync(string id)
    {
        var read = await CallAsync("Read", () => client.ReadAsync(new ReadRequest { Id = id, Urn = Urn, Name = name, Type = type }));
        if (read.Properties is null)
            throw new StepFailedException([$"Read: resource '{id}' does not exist"]);
        (Id, Inputs, State) = (read.Id, Wire.Read(read.Inputs), Wire.Read(read.Properties));
    }

    public async Task DeleteAsync()
    {
        var request = new DeleteRequest { Id = Id, Urn = Urn, Name = name, Type = type, Properties = PropertyValueWriter.Write(State), OldInputs = PropertyValueWriter.Write(Inputs) };
        await CallAsync("Delete", () => client.DeleteAsync(request));
        Id = string.Empty;
    }

    private Task<DiffResponse> DiffAsync(PropertyMap oldInputs, PropertyMap oldState, PropertyMap news)
    {
        var request = new DiffRequest
        {
            Id = Id,
            Urn = Urn,
            Name = name,
            Type = type,
            OldInputs = PropertyValueWriter.Write(oldInputs),
            Olds = PropertyValueWriter.Write(oldState),
            News = PropertyValueWriter.Write(news),
        };
        return CallAsync("Diff", () => client.DiffAsync(request));
    }

    private async Task<T> CallAsync<T>(string method, Func<Task<T>> call, Action<ErrorResourceInitFailed>? onInitFailed = null)
    {
        try
        {
            return await call();
        }
        catch (RpcException exception)
        {
            if (StackResource.InitFailure(exception) is { } failed)
                onInitFailed?.Invoke(failed);
            throw StepFailedException.Of($"{name} {method}", exception);
        }
    }
}
