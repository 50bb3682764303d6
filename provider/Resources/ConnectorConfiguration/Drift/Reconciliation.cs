using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;

/// <summary>The values of a configuration after a read: of the inputs, of the outputs, and as observed.</summary>
/// <param name="Inputs">The inputs, in which each drifted value is the live one if drift is adopted, so that the next plan repairs it.</param>
/// <param name="Seen">The inputs with every value as the platform shows it. A value with the same meaning keeps the program's spelling.</param>
/// <param name="Writes">The observed values; of an adopted drift, the live one.</param>
internal sealed record Reconciliation(PropertyMap Inputs, PropertyMap Seen, OwnWrites Writes)
{
    /// <param name="remote">The remote side with the document that was just read.</param>
    /// <param name="adoptsDrift">Whether drift is planned as a change.</param>
    public static Reconciliation Of(PropertyMap inputs, RemoteState remote, bool adoptsDrift)
    {
        var result = new Reconciliation(inputs, inputs, remote.Writes);
        if (remote.Document is not { } document)
            return result;
        foreach (var (id, input) in inputs.GetMap(PropertyNames.Config))
        {
            if (document.Fields.Find(id) is not { } field)
                continue;

            // No write can repair a read-only field.
            var adopts = adoptsDrift && !field.ReadOnly;
            if (remote.IsHidden(field, input))
            {
                if (adopts && remote.MayHaveDrifted(id, input))
                    result = result.WithUnproven(id);
                continue;
            }

            result = FieldComparison.Matches(input, field)
                ? result.WithProven(id)
                : result.WithField(field, isAdopted: adopts && remote.IsDrifted(id, input));
        }

        return result
            .WithText(PropertyNames.Name, document.Name, adoptsDrift)
            .WithText(PropertyNames.SecretName, document.SecretName, adoptsDrift);
    }

    // The platform shows the value of the inputs, whatever wrote it.
    private Reconciliation WithProven(string id) => this with { Writes = Writes with { Unproven = Writes.Unproven.Without(PropertyNames.Config, id) } };

    // Nobody can see whether a hidden value has drifted, so that the next plan writes it again.
    private Reconciliation WithUnproven(string id) => this with { Writes = Writes with { Unproven = Writes.Unproven.With(PropertyNames.Config, id) } };

    private Reconciliation WithField(ConfigurationField field, bool isAdopted)
    {
        var live = field.HasValue ? FieldValues.FromJson(field.Value) : null;
        var seen = this with { Seen = Seen.WithNested(PropertyNames.Config, field.Id, live) };
        return isAdopted
            ? seen with { Inputs = Inputs.WithNested(PropertyNames.Config, field.Id, live), Writes = Writes.WithObserved(Inputs, field.Id, live) }
            : seen;
    }

    private Reconciliation WithText(string property, string? live, bool adoptsDrift)
    {
        if (live is null || Inputs.Get(property) is not { } input || Inputs.GetString(property) is not { } text || text == live)
            return this;
        var value = input.IsSecret ? PropertyValue.Secret(PropertyValue.Of(live)) : PropertyValue.Of(live);
        var seen = this with { Seen = Seen.With(property, value) };
        return adoptsDrift && (Writes.ObservedText(property)?.Unmarked as StringValue)?.Value != live
            ? seen with { Inputs = Inputs.With(property, value), Writes = Writes.WithObservedText(property, value) }
            : seen;
    }
}
