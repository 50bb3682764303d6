using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// Decides whether a configuration allows a write check. On a platform that replaces, the check empties what it does not send, and it cannot
/// send the value of a secret.
/// </summary>
internal static class WriteCheckRules
{
    private const int MinFields = 2;

    /// <returns>Why the configuration does not allow the check, as the rest of a sentence; null if it does.</returns>
    public static Message? Refuse(ConfigurationDocument document)
    {
        if (document.FieldPlace != FieldPlace.Filled || !document.Fields.RepeatedIds.IsEmpty)
            return $"its fields are not understood";
        if (document.Editable == false)
            return $"the platform states that it cannot be changed";
        if (Ids(document, field => field is { HasValue: true, Sensitivity: not Sensitivity.Plain }) is { Count: > 0 } held)
            return $"fields that are secret or sensitive hold values, which a platform that replaces would lose: {Message.List(held)}";
        if (Ids(document, field => MayHoldHiddenValue(field, document)) is { Count: > 0 } hidden)
            return $"fields that are secret or sensitive may hold values that the platform does not show, and one that replaces would lose: {Message.List(hidden)}";
        if (Ids(document, field => field is { HasValue: true, ReadOnly: false } && !IsUnderstood(field)) is { Count: > 0 } unclear)
            return $"values of fields are not understood, and could not be restored: {Message.List(unclear)}";
        return document.Fields.Count(CanBeSent) < MinFields ? (Message)$"fewer than two plain fields hold a value" : null;
    }

    /// <summary>Whether the field holds a plain value that can be sent again.</summary>
    public static bool CanBeSent(ConfigurationField field) =>
        field is { HasValue: true, ReadOnly: false, Sensitivity: Sensitivity.Plain } && IsUnderstood(field);

    private static bool IsUnderstood(ConfigurationField field) => !field.NotUnderstood.Contains("value");

    // A required field of a complete configuration has a value, and so has what a name of a secret belongs to.
    private static bool MayHoldHiddenValue(ConfigurationField field, ConfigurationDocument document) =>
        field is { HasValue: false, Sensitivity: not Sensitivity.Plain }
        && ((field.Required && document.Configured != false) || document.SecretName is not null || !IsUnderstood(field));

    private static List<string> Ids(ConfigurationDocument document, Func<ConfigurationField, bool> matches) => [.. document.Fields.Where(matches).Select(field => field.Id)];
}
