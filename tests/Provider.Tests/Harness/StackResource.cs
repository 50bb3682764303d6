using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>One resource of a stack: sends the requests that the engine sends and keeps the state that the engine keeps.</summary>
internal sealed class StackResource(ProviderClient client, string type, string name)
{
    public string Id { get; set; } = string.Empty;

    public PropertyMap Inputs { get; set; } = PropertyMap.Empty;

    public PropertyMap State { get; set; } = PropertyMap.Empty;

    public string Urn => $"urn:pulumi:dev::tests::{type}::{name}";

    public Task<CheckResponse> CheckAsync(PropertyMap program) => CheckAsync(program, Inputs);

    /// <summary>Returns the inputs from Check. Fails the test if Check fails.</summary>
    public async Task<PropertyMap> CheckInputsAsync(PropertyMap program)
    {
        var response = await CheckAsync(program);
        Assert.Empty(response.Failures);
        return Wire.Read(response.Inputs);
    }

    public async Task<CreateResponse> PreviewCreateAsync(PropertyMap program) => await PreviewCreateCheckedAsync(await CheckInputsAsync(program));

    public Task<CreateResponse> PreviewCreateCheckedAsync(PropertyMap inputs) =>
        client.CreateAsync(new CreateRequest
        {
            Urn = Urn,
            Name = name,
            Type = type,
            Preview = true,
            Properties = PropertyValueWriter.Write(inputs),
        });

    /// <summary>Calls Check without old inputs, as for a new resource or a replacement, then Create.</summary>
    public async Task<StackResource> CreateAsync(PropertyMap program, double timeout = 0)
    {
        Inputs = PropertyMap.Empty;
        return await CreateCheckedAsync(await CheckInputsAsync(program), timeout);
    }

    /// <summary>Calls Create without Check, as if the platform was not available during Check.</summary>
    public async Task<StackResource> CreateCheckedAsync(PropertyMap inputs, double timeout = 0)
    {
        try
        {
            var response = await client.CreateAsync(new CreateRequest
            {
                Urn = Urn,
                Name = name,
                Type = type,
                Properties = PropertyValueWriter.Write(inputs),
                Timeout = timeout,
            });
            (Id, Inputs, State) = (response.Id, inputs, Wire.Read(response.Properties));
        }
        catch (RpcException exception) when (InitFailure(exception) is { } failed)
        {
            (Id, Inputs, State) = (failed.Id, inputs, Wire.Read(failed.Properties));
            throw;
        }

        return this;
    }

    public async Task<DiffResponse> DiffAsync(PropertyMap program, params string[] ignoreChanges) =>
        await DiffAsync(Inputs, State, await CheckInputsAsync(program), ignoreChanges);

    public Task<DiffResponse> DiffCheckedAsync(PropertyMap news) => DiffAsync(Inputs, State, news, []);

    public async Task<UpdateResponse> PreviewUpdateAsync(PropertyMap program) => await PreviewUpdateCheckedAsync(await CheckInputsAsync(program));

    public Task<UpdateResponse> PreviewUpdateCheckedAsync(PropertyMap news) => client.UpdateAsync(Update(news, preview: true, []));

    public async Task UpdateAsync(PropertyMap program, params string[] ignoreChanges) =>
        await UpdateCheckedAsync(await CheckInputsAsync(program), ignoreChanges);

    public async Task UpdateCheckedAsync(PropertyMap news, params string[] ignoreChanges)
    {
        try
        {
            var response = await client.UpdateAsync(Update(news, preview: false, ignoreChanges));
            (Inputs, State) = (news, Wire.Read(response.Properties));
        }
        catch (RpcException exception) when (InitFailure(exception) is { } failed)
        {
            State = Wire.Read(failed.Properties);
            throw;
        }
    }

    /// <summary>Calls Read, then Diff of the new against the old inputs. Returns null if the resource is gone.</summary>
    public async Task<DiffResponse?> RefreshAsync()
    {
        var read = await client.ReadAsync(new ReadRequest
        {
            Id = Id,
            Urn = Urn,
            Name = name,
            Type = type,
            Inputs = PropertyValueWriter.Write(Inputs),
            Properties = PropertyValueWriter.Write(State),
        });
        if (read.Id.Length == 0)
        {
            Assert.Null(read.Properties);
            return null;
        }

        var (before, inputs, state) = (Inputs, Wire.Read(read.Inputs), Wire.Read(read.Properties));
        var diff = await DiffAsync(inputs, state, before, []);
        (Inputs, State) = (inputs, state);
        return diff;
    }

    /// <summary>Calls Read as an import does: without inputs and properties.</summary>
    public async Task<ReadResponse> ImportAsync(string id)
    {
        var read = await client.ReadAsync(new ReadRequest { Id = id, Urn = Urn, Name = name, Type = type });
        if (read.Properties is not null)
            (Id, Inputs, State) = (read.Id, Wire.Read(read.Inputs), Wire.Read(read.Properties));
        return read;
    }

    /// <summary>Calls Read as <c>.get</c> does: with empty inputs and properties.</summary>
    public Task<ReadResponse> GetAsync(string id) =>
        client.ReadAsync(new ReadRequest { Id = id, Urn = Urn, Name = name, Type = type, Inputs = new Struct(), Properties = new Struct() });

    public Task DeleteAsync() =>
        client.DeleteAsync(new DeleteRequest
        {
            Id = Id,
            Urn = Urn,
            Name = name,
            Type = type,
            Properties = PropertyValueWriter.Write(State),
            OldInputs = PropertyValueWriter.Write(Inputs),
        });

    public static ErrorResourceInitFailed? InitFailure(RpcException exception) =>
        exception.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>();

    private Task<CheckResponse> CheckAsync(PropertyMap program, PropertyMap olds) =>
        client.CheckAsync(new CheckRequest
        {
            Urn = Urn,
            Name = name,
            Type = type,
            Olds = PropertyValueWriter.Write(olds),
            News = PropertyValueWriter.Write(program),
        });

    private Task<DiffResponse> DiffAsync(PropertyMap oldInputs, PropertyMap oldState, PropertyMap news, string[] ignoreChanges) =>
        client.DiffAsync(new DiffRequest
        {
            Id = Id,
            Urn = Urn,
            Name = name,
            Type = type,
            OldInputs = PropertyValueWriter.Write(oldInputs),
            Olds = PropertyValueWriter.Write(oldState),
            News = PropertyValueWriter.Write(news),
            IgnoreChanges = { ignoreChanges },
        });

    private UpdateRequest Update(PropertyMap news, bool preview, string[] ignoreChanges) =>
        new()
        {
            Id = Id,
            Urn = Urn,
            Name = name,
            Type = type,
            OldInputs = PropertyValueWriter.Write(Inputs),
            Olds = PropertyValueWriter.Write(State),
            News = PropertyValueWriter.Write(news),
            IgnoreChanges = { ignoreChanges },
            Preview = preview,
        };
}
