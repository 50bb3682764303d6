using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Writes configurations, and turns the outcome into the state: of a resource that is ready, or of one that is not.</summary>
internal sealed partial class ConfigurationWriter(ConfigurationSaver saver, ConfigureModes modes)
{
    /// <param name="remote">The remote side with the current document.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ProviderException">Nothing was written.</exception>
    /// <exception cref="PartialResourceException">Something was written, and the configuration is not ready.</exception>
    public async Task<PropertyMap> WriteAsync(SaveRequest request, RemoteState remote, CancellationToken cancellationToken)
    {
        var (key, inputs) = (request.Key, request.Inputs);
        var outcome = await SaveAsync(
            request, remote, plan => ConfigurationState.Kept(key, inputs, remote.Writes, Unrecorded(request).Union(plan.Unproven)), cancellationToken);
        LogOutcome(request, remote, outcome);
        var writes = outcome.Record(remote.Writes, inputs);
        var after = outcome.After ?? outcome.Plan.Before with { LastUpdated = null };
        var values = Reconciliation.Of(inputs, (remote with { Writes = writes }).Observe(outcome.After), adoptsDrift: false);
        var whyIncomplete = !outcome.IsDone ? null : ConfigurationState.WhyIncomplete(key, inputs, after, outcome.AuthUrl);
        var reasons = whyIncomplete is null ? outcome.Problems : outcome.Problems.Add(whyIncomplete);
        if (!reasons.IsEmpty)
            writes = writes with { Unproven = writes.Unproven.Union(Unrecorded(request)) };
        var state = ConfigurationState.Of(key, values with { Writes = writes }, after, outcome.AuthUrl, modes.LearnedFor(request.OldState));
        return ThrowIfNotReady(request, state, reasons);
    }

    /// <summary>Checks again, without a write, whether a configuration is ready.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public PropertyMap Recheck(SaveRequest request, RemoteState remote)
    {
        var current = remote.Document ?? throw new ArgumentException("A configuration is checked in its document.", nameof(remote));
        var authUrl = request.OldState.GetString(PropertyNames.AuthUrl);
        var now = Reconciliation.Of(request.Inputs, remote, adoptsDrift: false);
        var values = now with { Writes = now.Writes with { LastWrite = now.Writes.LastWrite ?? current.LastUpdated } };
        var state = ConfigurationState.Of(request.Key, values, current, authUrl, modes.LearnedFor(request.OldState));
        return ThrowIfNotReady(
            request, state, ConfigurationState.WhyIncomplete(request.Key, request.Inputs, current, authUrl) is { } reason ? [reason] : []);
    }

    /// <summary>Overwrites the managed fields with empty values.</summary>
    /// <exception cref="ProviderException">It is not proven that the fields were cleared.</exception>
    public async Task ClearAsync(SaveRequest request, RemoteState remote, CancellationToken cancellationToken)
    {
        var outcome = await SaveAsync(request, remote, _ => null, cancellationToken);
        if (!outcome.Problems.IsEmpty)
        {
            throw new ProviderException(
                ProviderFailure.Unavailable,
                $"Could not clear the configuration of connector '{request.Key.Connector}' in sub-account '{request.Key.Account}'.",
                Message.Join(" ", outcome.Problems));
        }

        LogOutcome(request, remote, outcome);
    }

    // The engine keeps the old inputs of a failed update, so that only the outputs contain the values that the update changed.
    private static UnprovenProperties Unrecorded(SaveRequest request) =>
        request.OldInputs.Count == 0 ? UnprovenProperties.None : UnprovenProperties.Changed(request.OldInputs, request.Inputs);

    private static PropertyMap ThrowIfNotReady(SaveRequest request, PropertyMap state, ImmutableArray<Message> reasons) =>
        reasons.IsEmpty ? state : throw new PartialResourceException(request.Key.ToString(), state, request.Inputs, reasons);

    private Task<SaveOutcome> SaveAsync(SaveRequest request, RemoteState remote, Func<SavePlan, KeptState?> kept, CancellationToken cancellationToken)
    {
        var planner = new SavePlanner(request.OldInputs, request.Inputs, request.OldState, request.IgnoreChanges, request.IsFresh);
        return modes.RunAsync(
            request.OldState,
            mode => planner.Plan(request.Key, remote, mode),
            plan => saver.SaveAsync(request.Key, plan, request.Context.Writes, kept(plan), cancellationToken),
            cancellationToken);
    }

    private static void LogOutcome(SaveRequest request, RemoteState remote, SaveOutcome outcome)
    {
        var log = request.Context.Log;
        if (!outcome.Normalized.IsEmpty)
            LogNormalized(log, request.Key, Message.List(outcome.Normalized));
        if (!outcome.NotShown.IsEmpty)
            LogNotShown(log, request.Key, Message.List(outcome.NotShown));
        if (!outcome.NotCleared.IsEmpty)
            LogNotCleared(log, request.Key, Message.List(outcome.NotCleared));
        if (!outcome.Overwritten.IsEmpty)
            LogOverwritten(log, request.Key, Message.List(outcome.Overwritten));
        if (!outcome.Plan.Withheld.IsEmpty)
            LogWithheld(log, request.Key, Message.List(outcome.Plan.Withheld));
        if (outcome.HasUnknownSecrets)
            LogUnknownSecrets(log, request.Key);

        // Only once for a configuration: at the first save, or when the timestamp is absent for the first time.
        var wasWatched = request.OldState.Count == 0 || remote.Writes.LastWrite is not null;
        if (outcome is { IsDone: true, After: { LastUpdated: null } after } && wasWatched && request.Inputs.GetMap(PropertyNames.SecretConfig).Count > 0)
            LogUnwatchedSecrets(log, request.Key, WhyUnwatched(after));
    }

    private static Message WhyUnwatched(ConfigurationDocument document) => document switch
    {
        { HasTimestampOfRead: true } => $"each read moves 'lastUpdated'",
        _ when document.NotUnderstood.Contains("lastUpdated") => $"the API returns 'lastUpdated' in a form that is not understood",
        _ => $"the API returns no 'lastUpdated'",
    };

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Configuration '{Key}' was saved, but the API shows other values than were written in the fields: {Fields}. They are taken as a normalized form of these values.")]
    private static partial void LogNormalized(ILogger log, ConnectorKey key, Message fields);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Configuration '{Key}' was saved, but the API shows no value in fields that have one in the program: {Fields}. Either it hides these values, or it has not stored them.")]
    private static partial void LogNotShown(ILogger log, ConnectorKey key, Message fields);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Configuration '{Key}' was saved, but the API still shows a value, such as a default, in fields that were cleared: {Fields}.")]
    private static partial void LogNotCleared(ILogger log, ConnectorKey key, Message fields);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The save of configuration '{Key}' emptied fields that it left out, because they may have been changed outside this stack. They have the values of the program again: {Fields}.")]
    private static partial void LogOverwritten(ILogger log, ConnectorKey key, Message fields);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The save of configuration '{Key}' did not send the changed values of fields that the platform has retired or made read-only: {Fields}.")]
    private static partial void LogWithheld(ILogger log, ConnectorKey key, Message fields);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The API accepted the secret fields of configuration '{Key}', but 'lastUpdated' has not moved. They count as saved, because a save of equal values may not move it.")]
    private static partial void LogUnknownSecrets(ILogger log, ConnectorKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of the secret fields of configuration '{Key}' outside this stack cannot be detected, because {Reason}.")]
    private static partial void LogUnwatchedSecrets(ILogger log, ConnectorKey key, Message reason);
}
