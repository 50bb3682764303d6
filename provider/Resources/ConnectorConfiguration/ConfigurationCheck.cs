using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Checks a program's inputs by themselves, then against what the platform says of the connector's fields.</summary>
internal sealed partial class ConfigurationCheck(ConfigurationPlatform platform, string? defaultAccountId)
{
    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var alone = CheckAlone(request, defaultAccountId, ConnectorResource.MissingAccount);

        // What was accepted before is accepted: a preview with nothing to do asks the platform nothing.
        return alone.Inputs == request.OldInputs
            ? alone
            : alone with { Failures = alone.Failures.AddRange(await CheckFieldsAsync(alone.Inputs, request.Context.Log, cancellationToken)) };
    }

    /// <summary>Checks the inputs by themselves.</summary>
    /// <param name="missingAccount">What to say where no sub-account is named; null where the provider may name one later.</param>
    public static CheckResponse CheckAlone(CheckRequest request, string? defaultAccountId, string? missingAccount)
    {
        var check = new InputCheck(request.News);
        check.Id(PropertyNames.ConnectorId, fallback: null, "'connectorId' is missing: pass the connectorId output of a Connector");
        check.Id(PropertyNames.AccountId, defaultAccountId, missingAccount);
        check.Text(PropertyNames.Name);
        check.Map(PropertyNames.Config, FieldValues.Problem, secret: false);
        check.Map(PropertyNames.SecretConfig, FieldValues.SecretProblem, secret: true);
        check.Text(PropertyNames.SecretName);
        check.Flag(PropertyNames.AdoptExisting);
        check.Choice(PropertyNames.OnDrift, Settings.Update, Settings.Warn, Settings.Ignore);
        check.Choice(PropertyNames.OnDelete, Settings.Retain, Settings.Clear, Settings.Remove);
        check.Flag(PropertyNames.RequireConfigured);
        check.NothingElse();
        FailFieldsInBothMaps(check);
        return new CheckResponse(check.Inputs, check.Failures);
    }

    private async Task<ImmutableArray<CheckFailure>> CheckFieldsAsync(PropertyMap inputs, ILogger log, CancellationToken cancellationToken)
    {
        if (ManagedFields.In(inputs, ignored: []).IsEmpty || ConnectorKey.In(inputs) is not { } key)
            return [];
        if (await platform.TryGetFieldsAsync(key, cancellationToken) is not { } fields)
        {
            LogUnchecked(log, key);
            return [];
        }

        if (FieldRules.Check(inputs, fields).IsEmpty && !FieldRules.MayMiss(inputs, fields))
            return [];

        // The fields may have been read for another account; before anybody is told off, this account's own are asked for.
        return await platform.TryGetOwnAsync(key, cancellationToken) is { } own
            ? FieldRules.Check(inputs, own.Fields).AddRange(FieldRules.Missing(inputs, own))
            : [];
    }

    private static void FailFieldsInBothMaps(InputCheck check)
    {
        foreach (var id in check.Inputs.Map(PropertyNames.Config).Keys.Intersect(check.Inputs.Map(PropertyNames.SecretConfig).Keys))
        {
            check.Fail(new CheckFailure(
                PropertyPath.Of(PropertyNames.SecretConfig, id).ToString(), $"field '{id}' stands in config and in secretConfig: leave one of them out"));
        }
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "The fields of {Key} are not checked: the platform does not describe them now, for one because the connector is not added yet.")]
    private static partial void LogUnchecked(ILogger log, ConnectorKey key);
}
