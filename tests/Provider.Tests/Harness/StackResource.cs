using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Tests;

/// <summary>One resource of a stack: makes the calls that the engine makes, with the fields that it sets, and keeps what it keeps.</summary>
internal sealed class StackResource(ProviderClient client, string type, string name)
{
    public string Id { get; set; } = string.Empty;

    public PropertyMap Inputs { get; set; } = PropertyMap.Empty;

    public PropertyMap State { get; set; } = PropertyMap.Empty;

    public string Urn => $"urn:pulumi:dev::tests::{type}::{name}";

    public Task<CheckResponse> CheckAsync(PropertyMap program) => CheckAsync(program, Inputs);

    /// <summary>The inputs as Check gives them; a failure fails the test.</summary>
    public async Task<PropertyMap> CheckedAsync(PropertyMap program)
    {
        var response = await CheckAsync(program);
        Assert.Empty(response.Failures);
        return PropertyValueReader.Read(response.Inputs);
    }

    public async Task<CreateResponse> PreviewCreateAsync(PropertyMap program) =>
        await client.CreateAsync(new CreateRequest
        {
            Urn = Urn,
            Name = name,
            Type = type,
            Preview = true,
            Properties = PropertyValueWriter.Write(await CheckedAsync(program)),
        });

    /// <summary>Check with empty olds, as for a new resource or a replacement, then Create.</summary>
    public async Task<StackResource> CreateAsync(PropertyMap program, double timeout = 0)
    {
        Inputs = PropertyMap.Empty;
        return await CreateCheckedAsync(await CheckedAsync(program), timeout);
    }

    /// <summary>Create with inputs that were accepted before, as where the platform could not be asked at that time.</summary>
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
            (Id, Inputs, State) = (response.Id, inputs, PropertyValueReader.Read(response.Properties));
        }
        catch (RpcException exception) when (InitFailure(exception) is { } failed)
        {
            (Id, Inputs, State) = (failed.Id, inputs, PropertyValueReader.Read(failed.Properties));
            throw;
        }

        return this;
    }

    public async Task<DiffResponse> DiffAsync(PropertyMap program, params string[] ignoreChanges) =>
        await DiffAsync(Inputs, State, await CheckedAsync(program), ignoreChanges);

    public async Task<UpdateResponse> PreviewUpdateAsync(PropertyMap program) =>
        await client.UpdateAsync(Update(await CheckedAsync(program), preview: true, []));

    public async Task UpdateAsync(PropertyMap program, params string[] ignoreChanges)
    {
        var news = await CheckedAsync(program);
        try
        {
            var response = await client.UpdateAsync(Update(news, preview: false, ignoreChanges));
            (Inputs, State) = (news, PropertyValueReader.Read(response.Properties));
        }
        catch (RpcException exception) when (InitFailure(exception) is { } failed)
        {
            State = PropertyValueReader.Read(failed.Properties);
            throw;
        }
    }

    /// <summary>Read, then the Diff that tells the person what changed outside; null where the resource is gone.</summary>
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

        var (before, inputs, state) = (Inputs, PropertyValueReader.Read(read.Inputs), PropertyValueReader.Read(read.Properties));
        var diff = await DiffAsync(inputs, state, before, []);
        (Inputs, State) = (inputs, state);
        return diff;
    }

    /// <summary>Neither inputs nor properties: an import.</summary>
    public async Task<ReadResponse> ImportAsync(string id)
    {
        var read = await client.ReadAsync(new ReadRequest { Id = id, Urn = Urn, Name = name, Type = type });
        if (read.Properties is not null)
            (Id, Inputs, State) = (read.Id, PropertyValueReader.Read(read.Inputs), PropertyValueReader.Read(read.Properties));
        return read;
    }

    /// <summary>Empty inputs and properties: a look-up with <c>.get</c>.</summary>
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
