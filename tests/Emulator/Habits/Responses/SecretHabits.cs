using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>How the metadata declares that a field is a secret.</summary>
internal static class SecretHabits
{
    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("secret-type", "Secrets have a type with another name than Password",
            HabitParameter.Any("TYPE", "Secret Text", "secret", "Credential", "API Key", "password"), OfSecrets((json, type) => json["type"] = type)),
        new("secret-as-text", "Secrets have the type Text; only id and label suggest a secret", HabitParameter.None, OfSecrets((json, _) => json["type"] = "Text")),
        new("secret-flag", "Secrets have the type Text and an attribute that is true", HabitParameter.OneOf("secret", "sensitive", "encrypted", "masked"), OfSecrets((json, flag) =>
        {
            json["type"] = "Text";
            json[flag] = true;
        })),
        new("secret-format", "Secrets have the type Text and format: password", HabitParameter.None, OfSecrets((json, _) =>
        {
            json["type"] = "Text";
            json["format"] = "password";
        })),
    ];

    private static FieldEdit OfSecrets(Action<JObject, string> edit) => (view, parameter) =>
    {
        if (view.Field.IsSecret)
            edit(view.Json, parameter);
    };
}
