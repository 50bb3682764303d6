using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// What a write check sends: the present values of all plain fields but one. So a platform that replaces empties that field only, and the check
/// restores it.
/// </summary>
/// <param name="Before">The configuration before the check.</param>
/// <param name="LeftOut">The field that the first save does not contain.</param>
internal sealed record WriteCheckPlan(ConfigurationDocument Before, ImmutableArray<ConfigurationField> Sent, ConfigurationField LeftOut)
{
    /// <param name="before">A configuration that <see cref="WriteCheckRules"/> does not refuse.</param>
    public static WriteCheckPlan Create(ConfigurationDocument before)
    {
        ImmutableArray<ConfigurationField> fields = [.. before.Fields.Where(WriteCheckRules.CanBeSent)];
        var leftOut = fields.OrderBy(Risk).First();
        return new WriteCheckPlan(before, fields.Remove(leftOut), leftOut);
    }

    /// <summary>The payload without the field that is left out.</summary>
    public ConfigurationWrite BuildPartial() => Build(Sent);

    /// <summary>The payload with all plain values.</summary>
    public ConfigurationWrite BuildComplete() => Build(Sent.Add(LeftOut));

    /// <summary>Whether the field that is left out has the value that it had before.</summary>
    public bool IsKept(ConfigurationDocument after) => HasSameValue(LeftOut, after);

    /// <summary>Whether the field that is left out has no value.</summary>
    public bool IsEmptied(ConfigurationDocument after) => after.Fields.Find(LeftOut.Id) is not { HasValue: true };

    /// <summary>Other fields that show another value than before. Those that are read-only cannot be sent.</summary>
    public ImmutableArray<string> FindChanged(ConfigurationDocument after) =>
        [.. Before.Fields.Where(field => field.HasValue && field.Id != LeftOut.Id && !HasSameValue(field, after)).Select(field => field.Id)];

    /// <summary>Describes the check for the user, who must agree to it.</summary>
    public Message Describe(ConnectorKey key)
    {
        var silent = Before.Fields.Where(field => field is { HasValue: false, Sensitivity: not Sensitivity.Plain }).Select(field => field.Id).ToList();
        Message? warning = silent.Count == 0
            ? null
            : (Message)$" These secret or sensitive fields show no value; if they hold one that the platform hides, a platform that replaces loses it: {Message.List(silent)}.";
        return $"The write check saves the configuration of connector '{key.Connector}' in sub-account '{key.Account}' with the values that it has, but without "
            + $"field '{LeftOut.Id}'. If the platform replaces configurations, this field is empty until the check has restored it, and the values of fields that "
            + $"the platform no longer lists or does not let anybody change may be lost.{warning}";
    }

    // The value of a field that is required, or of an unusual form, is the one that the platform is least certain to accept again.
    private static int Risk(ConfigurationField field)
    {
        var form = field switch
        {
            { IsMultiple: true } => 3,
            { IsBoolean: true } or { Options.IsEmpty: false } => 2,
            { IsDate: true } or { IsNumber: true } => 1,
            _ => 0,
        };
        return field.Required ? form + 4 : form;
    }

    private static bool HasSameValue(ConfigurationField field, ConfigurationDocument document) =>
        document.Fields.Find(field.Id) is { } other && Values(field.Value).SetEquals(Values(other.Value));

    private static HashSet<string> Values(JToken? value) =>
        [.. (value is JArray list ? list : (IEnumerable<JToken?>)[value]).Select(LenientJson.GetString).OfType<string>().Where(text => text.Length > 0)];

    private ConfigurationWrite Build(ImmutableArray<ConfigurationField> fields) =>
        new(
            Before.Name,
            Before.ConfigurationId,
            Before.SecretName,
            fields.ToDictionary(field => field.Id, field => field.Value ?? JValue.CreateNull(), StringComparer.Ordinal));
}
