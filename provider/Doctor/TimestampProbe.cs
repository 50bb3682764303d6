using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Doctor;

/// <summary>Detects a timestamp that is that of the read instead of the last save.</summary>
internal static class TimestampProbe
{
    /// <summary>Resolution of timestamps in seconds.</summary>
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);

    /// <summary>Whether a timestamp can be that of the read. It can also be that of a save just before.</summary>
    public static bool IsOfNow(ConnectorsClient client, ConfigurationDocument document) =>
        document.LastUpdated is { } saved && client.ServerTime is { } now && (saved - now).Duration() <= Resolution;

    /// <summary>Waits until a save or another read has another timestamp.</summary>
    public static Task WaitAsync(TimeProvider time, CancellationToken cancellationToken) => Task.Delay(Resolution + Resolution, time, cancellationToken);

    public static async Task<bool> MovesByItselfAsync(
        ConnectorsClient client, string accountId, string connectorId, ConfigurationDocument document, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!IsOfNow(client, document))
            return false;
        await WaitAsync(time, cancellationToken);
        return (await client.GetConfigurationAsync(accountId, connectorId, cancellationToken)).LastUpdated != document.LastUpdated;
    }
}
