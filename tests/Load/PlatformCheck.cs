using System.Globalization;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;

namespace Pulumi.Connectors.Load;

/// <summary>Compares the states with the data stored in the emulator.</summary>
internal sealed class PlatformCheck(DeclaredStack stack, EmulatorAdmin platform, ProblemLog problems)
{
    private const int MaxConcurrency = 8;

    public async Task CheckDeployedAsync(CancellationToken cancellationToken)
    {
        await CheckAddedAsync(stack.ConnectorIds, cancellationToken);
        problems.AddAll(stack.Connectors.Where(entry => entry.Id != $"{entry.AccountId}/{entry.ConnectorId}").Select(entry => $"{entry}: is not in the state"));
        await Parallel.ForEachAsync(
            stack.Configurations,
            new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrency, CancellationToken = cancellationToken },
            async (entry, token) => problems.AddAll((await DifferencesAsync(entry, token)).Select(difference => $"{entry}: {difference}")));
    }

    public Task CheckDestroyedAsync(CancellationToken cancellationToken) => CheckAddedAsync([], cancellationToken);

    private async Task CheckAddedAsync(IReadOnlyList<string> expected, CancellationToken cancellationToken)
    {
        foreach (var account in stack.AccountIds)
        {
            var added = await platform.AddedAsync(account, cancellationToken);
            problems.AddAll(expected.Except(added).Select(connector => $"{account}/{connector} is not on the platform"));
            problems.AddAll(added.Except(expected).Select(connector => $"{account}/{connector} is on the platform, but must not be"));
        }
    }

    private async Task<IEnumerable<string>> DifferencesAsync(StackEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return Differences(entry, await platform.ConfigurationAsync(entry.AccountId, entry.ConnectorId, cancellationToken));
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return ["is not on the platform"];
        }
    }

    private static IEnumerable<string> Differences(StackEntry entry, JObject stored)
    {
        if (entry.Id != $"{entry.AccountId}/{entry.ConnectorId}" || entry.IsPartial)
            yield return "is missing or partial in the state";
        if (stored["fields"] is not JObject fields || fields.Count != 2)
            yield return "the platform has other fields than were written";
        else if ((string?)fields["region"] != DeclaredStack.Region(entry) || (string?)fields["apiKey"] != DeclaredStack.Secret(entry))
            yield return "the platform has other values than were written";
        if ((bool?)stored["configured"] != true || !entry.State.Fields.GetValueOrDefault("configured", Value.ForNull()).BoolValue)
            yield return "is not configured completely";
        if (Timestamp(entry, "lastUpdated") != (long?)stored["lastUpdated"] || Timestamp(entry, "remoteLastUpdated") != (long?)stored["lastUpdated"])
            yield return "the timestamps in the state differ from the platform";
    }

    private static long? Timestamp(StackEntry entry, string name) =>
        entry.State.Fields.TryGetValue(name, out var value)
            ? DateTimeOffset.Parse(value.StringValue, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds()
            : null;
}
