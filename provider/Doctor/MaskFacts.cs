using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Describes what a configuration shows in place of secrets. A mask may contain characters of the secret, so it is not shown.</summary>
internal static class MaskFacts
{
    public static Fact Of(ConfigurationDocument document)
    {
        List<string> names =
        [
            .. document.Fields.Where(field => field is { HasValue: true, Sensitivity: not Sensitivity.Plain }).Select(Name).Distinct().Order(StringComparer.Ordinal),
        ];
        Message text = names.Count == 0 ? $"not known, because no secret field shows a value" : Message.Join(", ", names.Select(Describe));
        return new Fact("masks", new JArray(names), $"masks: {text}");
    }

    private static string Name(ConfigurationField field) =>
        field switch
        {
            { Mask: MaskForm.Characters } => "characters",
            { Mask: MaskForm.Partial } => "partial",
            { Mask: MaskForm.Word } => "word",
            { Sensitivity: Sensitivity.Secret } => "unrecognized",
            _ => "none",
        };

    private static Message Describe(string name) =>
        name switch
        {
            "characters" => $"mask characters only",
            "partial" => $"mask characters beside a part of the value",
            "word" => $"a word in place of the value",
            "unrecognized" => $"no mask that is recognized, or the secret itself",
            _ => $"values of sensitive fields without a mask",
        };
}
