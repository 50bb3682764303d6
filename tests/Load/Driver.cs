using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Load;

/// <summary>Makes the calls that the engine makes for one resource, and keeps what the engine keeps.</summary>
internal sealed class Driver(ResourceProvider.ResourceProviderClient client, Problems problems)
{
    /// <summary>Check and Create; for what was made but is not ready, what <c>pulumi up --refresh</c> does: Read and Update.</summary>
    public async Task CreateAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        if (entry.IsUnfinished)
        {
            await FinishAsync(entry, cancellationToken);
            return;
        }

        entry.Inputs = await CheckAsync(entry, cancellationToken);
        var request = new CreateRequest { Urn = entry.Urn, Name = entry.Name, Type = entry.Type, Properties = entry.Inputs };
        try
        {
            var answer = await client.CreateAsync(request, cancellationToken: cancellationToken);
            (entry.Id, entry.State) = (answer.Id, answer.Properties);
        }
        catch (RpcException exception) when (Keep(entry, exception))
        {
            throw;
        }
    }

    /// <summary>Read, and the Diff that tells what changed outside: nothing did.</summary>
    public async Task RefreshAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var (inputs, state) = (entry.Inputs, entry.State);
        if (!await ReadAsync(entry, cancellationToken))
            return;
        if (!entry.State.Equals(state))
            problems.Add($"{entry}: the refresh changes the state at {Differences(state, entry.State)}");
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
        var answer = await client.DiffAsync(request, cancellationToken: cancellationToken);
        if (answer.Changes != DiffResponse.Types.DiffChanges.DiffNone)
            problems.Add($"{entry}: Diff after the refresh finds changes of {string.Join(", ", answer.Diffs)}");
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
        var request = new CheckRequest { Urn = entry.Urn, Name = entry.Name, Type = entry.Type, Olds = new Struct(), News = entry.Program };
        var answer = await client.CheckAsync(request, cancellationToken: cancellationToken);
        return answer.Failures.Count == 0 ? answer.Inputs : throw new LoadException($"{entry}: Check refuses it: {answer.Failures[0].Reason}");
    }

    private async Task FinishAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        var news = entry.Inputs;
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
            News = news,
        };
        try
        {
            entry.State = (await client.UpdateAsync(request, cancellationToken: cancellationToken)).Properties;
            (entry.Inputs, entry.IsUnfinished) = (news, false);
        }
        catch (RpcException exception) when (Keep(entry, exception))
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
        var answer = await client.ReadAsync(request, cancellationToken: cancellationToken);
        if (answer.Id.Length == 0)
        {
            problems.Add($"{entry}: Read calls it gone");
            return false;
        }

        (entry.Inputs, entry.State) = (answer.Inputs, answer.Properties);
        return true;
    }

    /// <summary>Notes in the state what was made although the call failed.</summary>
    private static bool Keep(StackEntry entry, RpcException exception)
    {
        if (exception.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>() is not { } failure)
            return false;
        (entry.Id, entry.State, entry.IsUnfinished) = (failure.Id, failure.Properties, true);
        return true;
    }

    private static string Differences(Struct before, Struct after) => string.Join(
        ", ", before.Fields.Keys.Union(after.Fields.Keys).Where(name => !Equals(before.Fields.GetValueOrDefault(name), after.Fields.GetValueOrDefault(name))));
}
