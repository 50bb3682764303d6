using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Errors of a connector that was not removed.</summary>
internal static class RemovalErrors
{
    /// <summary>What a failed removal could not do.</summary>
    public static Message Removing(ConnectorKey key) => $"remove connector '{key.Connector}' from sub-account '{key.Account}'";

    /// <summary>Connections use the connector, or may use it.</summary>
    public static ProviderException Used(ConnectorKey key, AddedConnector added) => added.InUse == true ? InUse(key, added) : UseUnknown(key, added);

    /// <param name="remaining">The connector as it is listed after the removal.</param>
    /// <param name="accepted">Number of requests that the platform accepted.</param>
    /// <param name="failure">Why the last request failed; null if the platform accepted it.</param>
    public static ProviderException NotRemoved(ConnectorKey key, AddedConnector remaining, int accepted, ApiException? failure) =>
        (remaining.InUse, failure) switch
        {
            (true, _) => InUse(key, remaining),
            (_, null) => StillListed(key, accepted),
            (null, { Failure: ApiFailure.Conflict }) => RefusedAsInUse(key, failure),
            (_, { Failure: ApiFailure.Conflict }) => new(
                ProviderFailure.Precondition,
                $"Could not {Removing(key)}, although no connection uses it.",
                FailureTable.Detail(failure),
                $"Wait and try again; if it fails again, correct what the response names.",
                failure),
            _ => failure.ToProviderException(Removing(key)),
        };

    private static ProviderException InUse(ConnectorKey key, AddedConnector added) =>
        new(
            ProviderFailure.Precondition,
            $"Could not {Removing(key)}.",
            $"Connections use it: {Describe(added.SourceConnections)} as their source, {Describe(added.DestinationConnections)} as their destination.",
            $"Delete these connections first.");

    private static Message Describe(int? connections) => connections is { } known ? $"{known}" : (Message)$"an unknown number";

    private static ProviderException UseUnknown(ConnectorKey key, AddedConnector added) =>
        new(
            ProviderFailure.Precondition,
            $"Could not {Removing(key)}.",
            (added.SourceConnections, added.DestinationConnections) switch
            {
                (null, null) => (Message)$"The platform does not state how many connections use it as their source (srcConnections) or as their destination (destConnections).",
                (null, _) => $"The platform does not state how many connections use it as their source (srcConnections).",
                _ => $"The platform does not state how many connections use it as their destination (destConnections).",
            },
            $"Check that no connection uses it, then set {Message.Own(PropertyNames.RemoveIfUseUnknown)} to true before the delete.");

    private static ProviderException RefusedAsInUse(ConnectorKey key, ApiException failure) =>
        new(
            ProviderFailure.Precondition,
            $"Could not {Removing(key)}, because the platform refuses it as in use.",
            FailureTable.Detail(failure),
            $"Delete the connections that use it first.",
            failure);

    private static ProviderException StillListed(ConnectorKey key, int accepted) =>
        new(
            ProviderFailure.Unavailable,
            $"Could not {Removing(key)}.",
            $"The platform accepted the removal, but the connector is still listed. Accepted requests: {accepted}.",
            $"Wait and delete it again, or remove it on the platform.");
}
