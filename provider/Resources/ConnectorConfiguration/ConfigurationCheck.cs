using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Checks a program's inputs alone, then against the metadata of the connector's fields.</summary>
/// <param name="validation">What follows if a field contradicts its metadata.</param>
internal sealed partial class ConfigurationCheck(
    ConfigurationService configurations, PlannedConnectors planned, FieldValidation validation, string? defaultAccountId)
{
    /// <summary>URNs of the resources whose fields the last check could not compare with their metadata, and the keys of their connectors.</summary>
    private readonly ConcurrentDictionary<string, ConnectorKey?> _unchecked = new(StringComparer.Ordinal);

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var alone = CheckAlone(request, defaultAccountId, ConnectorResource.MissingAccount);

        // Inputs that were accepted before are accepted again, with or without secret marks, so that a preview without changes sends no request.
        if (validation == FieldValidation.Off || alone.Inputs.WithoutMarks() == request.OldInputs.WithoutMarks())
            return alone;
        var log = request.Context.Log;
        var findings = await ExamineAsync(request.Context.Urn, alone.Inputs, request.OldInputs, cancellationToken);
        foreach (var warning in findings.Warnings)
            LogWarning(log, warning);
        if (_unchecked.ContainsKey(request.Context.Urn))
            LogUnchecked(log);
        if (validation == FieldValidation.Strict)
            return alone with { Failures = alone.Failures.AddRange(findings.Failures) };
        foreach (var failure in findings.Failures)
            LogAccepted(log, failure.Reason);
        return alone;
    }

    /// <summary>Checks the inputs without the platform.</summary>
    /// <param name="missingAccount">Reason if there is no sub-account; null if the provider may have a default later.</param>
    public static CheckResponse CheckAlone(CheckRequest request, string? defaultAccountId, Message? missingAccount)
    {
        var check = new InputCheck(request.NewInputs);
        check.CheckPublicId(
            PropertyNames.ConnectorId,
            fallback: null,
            $"'connectorId' is missing; pass the connectorId output of a Connector (if the program does, that Connector is not part of this run: --target, --exclude)");
        check.CheckPublicId(PropertyNames.AccountId, defaultAccountId, missingAccount);
        check.CheckString(PropertyNames.Name);
        check.CheckMap(PropertyNames.Config, FieldValues.Validate, secret: false);
        check.CheckMap(PropertyNames.SecretConfig, FieldValues.ValidateSecret, secret: true);
        check.CheckString(PropertyNames.SecretName);
        check.CheckBoolean(PropertyNames.AdoptExisting);
        check.CheckChoice(PropertyNames.OnDrift, DriftAction.Update, DriftAction.Warn, DriftAction.Ignore);
        check.CheckChoice(PropertyNames.OnDelete, DeleteAction.Retain, DeleteAction.Clear, DeleteAction.Remove);
        check.CheckBoolean(PropertyNames.RemoveIfUseUnknown);
        check.CheckBoolean(PropertyNames.RequireConfigured);
        check.RejectUnknown();
        foreach (var id in check.Inputs.GetMap(PropertyNames.Config).Keys.Intersect(check.Inputs.GetMap(PropertyNames.SecretConfig).Keys))
            check.Fail(new CheckFailure($"field '{id}' is in config and in secretConfig; take it out of config"));
        return new CheckResponse(check.Inputs, check.Failures);
    }

    /// <summary>Logs, once for a check, that the fields could not be compared with their metadata. Only a preview calls it: an update checks again.</summary>
    public void WarnIfUnchecked(CallContext context)
    {
        if (!_unchecked.TryRemove(context.Urn, out var key))
            return;
        if (key is null)
            LogUnknownConnector(context.Log);
        else if (planned.Contains(key))
            LogPlannedConnector(context.Log, key);
        else
            LogNoMetadata(context.Log, key);
    }

    private async Task<FieldFindings> ExamineAsync(string urn, PropertyMap inputs, PropertyMap oldInputs, CancellationToken cancellationToken)
    {
        _unchecked.TryRemove(urn, out _);
        var key = ConnectorKey.In(inputs);
        var rules = new FieldRules(ConnectorKey.In(oldInputs) == key ? oldInputs : PropertyMap.Empty, inputs);
        if (rules.ManagesNothing)
            return FieldFindings.None;
        if (key is not null && await configurations.TryGetFieldsAsync(key, cancellationToken) is { } fields)
        {
            // The metadata may be that of another sub-account, so a finding is confirmed with the sub-account's own.
            if (rules.Examine(fields, isOwn: false).IsEmpty && !rules.MayLackRequired(fields) && !configurations.MayBeProtected(key))
                return FieldFindings.None;
            if (await configurations.TryGetOwnAsync(key, cancellationToken) is { } own)
                return Confirm(rules, own, key);
        }

        _unchecked[urn] = key;
        return FieldFindings.None;
    }

    private static FieldFindings Confirm(FieldRules rules, ConfigurationDocument own, ConnectorKey key)
    {
        var findings = rules.FindMissing(own).Aggregate(rules.Examine(own.Fields, isOwn: true), (found, failure) => found.Add(failure));
        return own.Editable == false ? findings.Add(NotEditable(key)) : findings;
    }

    private static Message NotEditable(ConnectorKey key) =>
        $"The API marks the configuration of connector '{key.Connector}' in sub-account '{key.Account}' as not editable (the attribute 'editable' is false), "
            + $"so that it may refuse to save it.";

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger log, Message warning);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} (accepted, because connectors:validation is 'warn').")]
    private static partial void LogAccepted(ILogger log, Message reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Skipping the checks of the fields: their metadata is not available.")]
    private static partial void LogUnchecked(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The fields of configuration '{Key}' cannot be checked before its connector is added.")]
    private static partial void LogPlannedConnector(ILogger log, ConnectorKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The fields of this configuration cannot be checked before its connector is known.")]
    private static partial void LogUnknownConnector(ILogger log);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The fields of configuration '{Key}' are not checked, because its connector is not added, or the metadata of the fields cannot be read.")]
    private static partial void LogNoMetadata(ILogger log, ConnectorKey key);
}
