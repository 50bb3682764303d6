using System.Globalization;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Load;

/// <summary>Holds the states against the platform's own storage.</summary>
internal sealed class PlatformCheck(Fleet fleet, EmulatorAdmin platform, Problems problems)
{
    private const int AtOnce = 8;

    public async Task AllIsThereAsync(CancellationToken cancellationToken)
    {
        await AddedAsync(fleet.ConnectorIds, cancellationToken);
        problems.AddAll(fleet.Connectors.Where(entry => entry.Id != $"{entry.AccountId}/{entry.ConnectorId}").Select(entry => $"{entry}: is not in the state"));
        await Parallel.ForEachAsync(
            fleet.Configurations,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (entry, token) => problems.AddAll((await DifferencesAsync(entry, token)).Select(difference => $"{entry}: {difference}")));
    }

    public Task NothingIsLeftAsync(CancellationToken cancellationToken) => AddedAsync([], cancellationToken);

    private async Task AddedAsync(IReadOnlyList<string> expected, CancellationToken cancellationToken)
    {
        foreach (var account in fleet.AccountIds)
        {
            var added = await platform.AddedAsync(account, cancellationToken);
            problems.AddAll(expected.Except(added).Select(connector => $"{account}/{connector} is not on the platform"));
            problems.AddAll(added.Except(expected).Select(connector => $"{account}/{connector} is on the platform, and should not be"));
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
        if (entry.Id != $"{entry.AccountId}/{entry.ConnectorId}" || entry.IsUnfinished)
            yield return "is not in the state as ready";
        if (stored["fields"] is not JObject fields || fields.Count != 2)
            yield return "the platform holds other fields than were written";
        else if ((string?)fields["region"] != Fleet.Region(entry) || (string?)fields["apiKey"] != Fleet.Secret(entry))
            yield return "the platform holds other values than were written";
        if ((bool?)stored["configured"] != true || !entry.State.Fields.GetValueOrDefault("configured", Value.ForNull()).BoolValue)
            yield return "is not complete";
        if (Stamp(entry, "lastUpdated") != (long?)stored["lastUpdated"] || Stamp(entry, "remoteLastUpdated") != (long?)stored["lastUpdated"])
            yield return "the state's time is not the platform's";
    }

    private static long? Stamp(StackEntry entry, string name) =>
        entry.State.Fields.TryGetValue(name, out var value)
            ? DateTimeOffset.Parse(value.StringValue, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds()
            : null;
}
