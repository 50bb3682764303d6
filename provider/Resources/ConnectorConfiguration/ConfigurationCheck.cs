using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Checks a program's inputs alone, then against the metadata of the connector's fields.</summary>
internal sealed partial class ConfigurationCheck(ConfigurationService configurations, string? defaultAccountId)
{
    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var alone = CheckAlone(request, defaultAccountId, ConnectorResource.MissingAccount);

        // Inputs that were accepted before are accepted again, with or without secret marks, so that a preview without changes sends no request.
        return alone.Inputs.WithoutMarks() == request.OldInputs.WithoutMarks()
            ? alone
            : alone with { Failures = alone.Failures.AddRange(await CheckFieldsAsync(alone.Inputs, request.Context.Log, cancellationToken)) };
    }

    /// <summary>Checks the inputs without the platform.</summary>
    /// <param name="missingAccount">Reason if there is no sub-account; null if the provider may have a default later.</param>
    public static CheckResponse CheckAlone(CheckRequest request, string? defaultAccountId, Message? missingAccount)
    {
        var check = new InputCheck(request.NewInputs);
        check.CheckPublicId(PropertyNames.ConnectorId, fallback: null, $"'connectorId' is missing; pass the connectorId output of a Connector");
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
        FailFieldsInBothMaps(check);
        return new CheckResponse(check.Inputs, check.Failures);
    }

    private async Task<ImmutableArray<CheckFailure>> CheckFieldsAsync(PropertyMap inputs, ILogger log, CancellationToken cancellationToken)
    {
        if (ManagedFields.In(inputs, ignored: []).IsEmpty || ConnectorKey.In(inputs) is not { } key)
            return [];
        if (await configurations.TryGetFieldsAsync(key, cancellationToken) is not { } fields)
        {
            LogUnchecked(log, key);
            return [];
        }

        if (FieldRules.Check(inputs, fields).IsEmpty && !FieldRules.MayLackRequired(inputs, fields))
            return [];

        // The metadata may be that of another sub-account, so a fault is confirmed with the sub-account's own.
        return await configurations.TryGetOwnAsync(key, cancellationToken) is { } own
            ? FieldRules.Check(inputs, own.Fields).AddRange(FieldRules.FindMissing(inputs, own))
            : [];
    }

    private static void FailFieldsInBothMaps(InputCheck check)
    {
        foreach (var id in check.Inputs.GetMap(PropertyNames.Config).Keys.Intersect(check.Inputs.GetMap(PropertyNames.SecretConfig).Keys))
        {
            check.Fail(new CheckFailure(
                PropertyPath.Of(PropertyNames.SecretConfig, id), $"field '{id}' must not be in both config and secretConfig"));
        }
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Skipping the checks of the fields of '{Key}': their metadata is not available, for example because the connector is not added yet.")]
    private static partial void LogUnchecked(ILogger log, ConnectorKey key);
}
