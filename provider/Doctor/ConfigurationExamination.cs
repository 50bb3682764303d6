using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Examines a configuration. It shows no value.</summary>
/// <param name="document">The configuration.</param>
/// <param name="configured">Whether the list of added connectors states that the configuration is complete; null if it does not state it.</param>
/// <param name="movesByItself">Whether the timestamp moved between two reads without a save.</param>
internal sealed class ConfigurationExamination(ConfigurationDocument document, bool? configured, bool movesByItself)
{
    private const string FieldsName = "secretConfig";

    private bool IsNeverSaved => document is { FieldPlace: FieldPlace.Empty, LastUpdated: null, Configured: not true } && configured == false;

    private bool IsUsable => document.FieldPlace == FieldPlace.Filled || IsNeverSaved;

    private bool LacksTimestamp => document.Exists && (document.LastUpdated is null || movesByItself);

    /// <param name="envelope">Facts of the envelope.</param>
    public Examination Run(IEnumerable<Fact> envelope)
    {
        ImmutableArray<UnclearAttribute> unclear = [.. FindUnclear()];
        return new Examination(
            !IsUsable ? Verdict.Unclear : unclear.IsEmpty && !LacksTimestamp && document.Configured is not null ? Verdict.Works : Verdict.Partly,
            [.. Fields(), TimestampFacts.Of(document, movesByItself), MaskFacts.Of(document), .. State(), .. envelope])
        {
            NotUnderstood = unclear,
            Advice = Message.Join(" ", Advise(unclear)) is { Parts.Count: > 0 } advice ? advice : null,
            Settings = !IsUsable ? ["connectors:routes"] : unclear.Any(IsMetadata) ? ["connectors:validation"] : [],
        };
    }

    private static bool IsMetadata(UnclearAttribute attribute) => attribute is { FieldId: not null, Name: not "value" };

    private static bool IsOfKnownType(ConfigurationField field) => FieldTypes.IsPlain(field.Type) || FieldTypes.IsSecret(field.Type);

    private IEnumerable<UnclearAttribute> FindUnclear()
    {
        var names = document.NotUnderstood.ToList();
        if (!IsUsable && !names.Contains(FieldsName))
            names.Insert(0, FieldsName);
        foreach (var name in names)
            yield return new UnclearAttribute(name, null);
        foreach (var field in document.Fields.Concat(document.ConnectionFields))
        {
            foreach (var name in field.NotUnderstood)
                yield return new UnclearAttribute(name, field.Id);
            if (!IsOfKnownType(field) && !field.NotUnderstood.Contains("type"))
                yield return new UnclearAttribute("type", field.Id);
        }

        foreach (var id in document.Fields.RepeatedIds)
            yield return new UnclearAttribute("id", id);
    }

    private IEnumerable<Fact> Fields()
    {
        var (plain, sensitive, secret) = (Count(Sensitivity.Plain), Count(Sensitivity.Sensitive), Count(Sensitivity.Secret));
        yield return new Fact(
            "fields",
            new JObject { ["total"] = document.Fields.Count, ["plain"] = plain, ["sensitive"] = sensitive, ["secret"] = secret },
            $"fields: {plain} plain, {sensitive} sensitive, {secret} secret");
        yield return new Fact("requiredFields", document.Fields.Count(field => field.Required), null);
        yield return new Fact("fieldPlace", Name(document.FieldPlace), null);
    }

    private IEnumerable<Fact> State()
    {
        yield return new Fact("configured", new JValue(document.Configured), document.Configured is null ? (Message)$"configured: not stated" : null);
        yield return new Fact("editable", new JValue(document.Editable), document.Editable == false ? (Message)$"editable: false" : null);
    }

    private int Count(Sensitivity sensitivity) => document.Fields.Count(field => field.Sensitivity == sensitivity);

    private IEnumerable<Message?> Advise(ImmutableArray<UnclearAttribute> unclear)
    {
        if (!IsUsable)
        {
            yield return $"The provider cannot read or save this configuration: its fields are not where 'secretConfig' should have them. "
                + $"Report the names above to the maintainers of the provider; if the configuration is served at another path, set connectors:routes.";
        }

        if (LacksTimestamp)
            yield return $"Without a timestamp that moves at each save only, changes of secrets outside of Pulumi cannot be detected. No setting helps.";
        if (document.Editable == false)
            yield return $"The platform states that this configuration cannot be changed.";
        if (IsUsable && unclear.Any(IsMetadata))
            yield return $"If a check refuses a value that the platform accepts, set connectors:validation to warn.";
        if (document.Fields.Any(field => field.Sensitivity == Sensitivity.Sensitive))
            yield return $"Values of sensitive fields are neither imported nor shown: set these fields in the program.";
    }

    private static string Name(FieldPlace place) =>
        place switch
        {
            FieldPlace.Filled => "filled",
            FieldPlace.Empty => "empty",
            FieldPlace.Absent => "absent",
            _ => "notUnderstood",
        };
}
