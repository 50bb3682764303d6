using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Load;

/// <summary>Sends the calls of the engine for one resource, and keeps the state as the engine does.</summary>
internal sealed class Driver(ResourceProvider.ResourceProviderClient client, ProblemLog problems)
{
    /// <summary>Sends Check and Create; for a resource that was created partially Read and Update, as <c>pulumi up --refresh</c> does.</summary>
    public async Task CreateAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        if (entry.IsPartial)
        {
            await CompleteAsync(entry, cancellationToken);
            return;
        }

        entry.Inputs = await CheckAsync(entry, cancellationToken);
        var request = new CreateRequest { Urn = entry.Urn, Name = entry.Name, Type = entry.Type, Properties = entry.Inputs };
        try
        {
            var response = await client.CreateAsync(request, cancellationToken: cancellationToken);
            (entry.Id, entry.State) = (response.Id, response.Properties);
        }
        catch (RpcException exception) when (SavePartialState(entry, exception))
        {
            throw;
        }
    }

    /// <summary>Sends Read and the Diff that detects drift. There must be none.</summary>
    public async Task RefreshAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var (inputs, state) = (entry.Inputs, entry.State);
        if (!await ReadAsync(entry, cancellationToken))
            return;
        if (!entry.State.Equals(state))
            problems.Add($"{entry}: the refresh changed the state at {Differences(state, entry.State)}");
        var request = new DiffRequest
        {
            Id = entry.Id,
            Urn = entry.Urn,
            Name = entry.Name,
            Type = entry.Type,
            OldInputs = entry.Inputs,
            Olds = entry.State,
            News = inputs,
        };
        var response = await client.DiffAsync(request, cancellationToken: cancellationToken);
        if (response.Changes != DiffResponse.Types.DiffChanges.DiffNone)
            problems.Add($"{entry}: Diff after the refresh found changes of {string.Join(", ", response.Diffs)}");
    }

    public async Task DeleteAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var request = new DeleteRequest
        {
            Id = entry.Id,
            Urn = entry.Urn,
            Name = entry.Name,
            Type = entry.Type,
            Properties = entry.State,
            OldInputs = entry.Inputs,
        };
        await client.DeleteAsync(request, cancellationToken: cancellationToken);
        entry.Id = string.Empty;
    }

    private async Task<Struct> CheckAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var request = new CheckRequest { Urn = entry.Urn, Name = entry.Name, Type = entry.Type, Olds = new Struct(), News = entry.ProgramInputs };
        var response = await client.CheckAsync(request, cancellationToken: cancellationToken);
        return response.Failures.Count == 0 ? response.Inputs : throw new LoadException($"{entry}: Check failed: {response.Failures[0].Reason}");
    }

    private async Task CompleteAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var inputs = entry.Inputs;
        if (!await ReadAsync(entry, cancellationToken))
            return;
        var request = new UpdateRequest
        {
            Id = entry.Id,
            Urn = entry.Urn,
            Name = entry.Name,
            Type = entry.Type,
            OldInputs = entry.Inputs,
            Olds = entry.State,
            News = inputs,
        };
        try
        {
            entry.State = (await client.UpdateAsync(request, cancellationToken: cancellationToken)).Properties;
            (entry.Inputs, entry.IsPartial) = (inputs, false);
        }
        catch (RpcException exception) when (SavePartialState(entry, exception))
        {
            throw;
        }
    }

    private async Task<bool> ReadAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var request = new ReadRequest
        {
            Id = entry.Id,
            Urn = entry.Urn,
            Name = entry.Name,
            Type = entry.Type,
            Inputs = entry.Inputs,
            Properties = entry.State,
        };
        var response = await client.ReadAsync(request, cancellationToken: cancellationToken);
        if (response.Id.Length == 0)
        {
            problems.Add($"{entry}: Read did not find the resource");
            return false;
        }

        (entry.Inputs, entry.State) = (response.Inputs, response.Properties);
        return true;
    }

    /// <summary>Saves the state of a resource that was created although the call failed. Returns false if the error has none.</summary>
    private static bool SavePartialState(StackEntry entry, RpcException exception)
    {
        if (exception.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>() is not { } failure)
            return false;
        (entry.Id, entry.State, entry.IsPartial) = (failure.Id, failure.Properties, true);
        return true;
    }

    private static string Differences(Struct before, Struct after) => string.Join(
        ", ", before.Fields.Keys.Union(after.Fields.Keys).Where(name => !Equals(before.Fields.GetValueOrDefault(name), after.Fields.GetValueOrDefault(name))));
}
