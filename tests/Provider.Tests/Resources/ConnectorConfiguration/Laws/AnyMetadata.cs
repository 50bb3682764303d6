using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>Metadata and value of a field, of which the parts that suggest a secret are known.</summary>
/// <param name="Mark">Name and value of the attribute that marks a secret; null if there is none.</param>
/// <param name="Options">Accepted values; null if there are none.</param>
internal sealed record AnyMetadata(string Id, string Label, string? Type, (string Name, JToken Value)? Mark, JToken? Value, JToken? Options, bool ReadOnly)
{
    private static readonly string[] PlainTypes = ["Text", "string", "Number", "integer", "Date", "date-time", "Boolean", "checkbox", "Select", "dropdown", "Multi-Select"];
    private static readonly string[] SecretTypes = ["Password", "PASSWORD", "Secret", "access-token", "Private Key", "encryptedText", "masked", "API_KEY"];
    private static readonly string?[] UnknownTypes = ["Lookup", "Opaque", "blob", null, string.Empty];
    private static readonly string[] PlainNames = ["region", "store", "Account name", "start date", "note", "folder_path", "keyboard", "pinterest"];
    private static readonly string[] CredentialNames =
        ["apiKey", "API key", "client_secret", "Private key (PEM)", "refreshToken", "user password", "signing-key", "webhookSecret", "OAuth code", "pin", "DB_PASSWD"];
    private static readonly JToken[] PlainValues = ["eu", "My store", 12, 0.5, true, "2026-01-31", new JArray("a", "b"), "expert", "hello world"];
    private static readonly JToken[] Masks = ["********", "••••••••", "xxxxxxxx", "sk-****1234", "[REDACTED]", "<hidden>", "::es_redacted::", "abc••••••", "***"];
    private static readonly string[] MarkNames = ["secret", "isSecret", "sensitive", "encrypted", "isMasked", "airbyte_secret", "writeOnly"];

    private static readonly string[] NonCredentialTypes = ["Date", "date-time", "Boolean", "checkbox"];
    private static readonly string[] ChoiceTypes = ["Select", "dropdown", "Multi-Select"];

    public bool IsDeclaredSecret => SecretTypes.Contains(Type) || (Mark is { } mark && IsTrue(mark.Value));

    /// <summary>Whether nothing in it suggests a secret.</summary>
    public bool IsPlain =>
        !IsDeclaredSecret
        && PlainTypes.Contains(Type)
        && !IsMask
        && (HasPlainForm || !(CredentialNames.Contains(Id) || CredentialNames.Contains(Label)));

    /// <summary>Fields with any mixture of hints.</summary>
    public static Gen<AnyMetadata> Any { get; } =
        from id in Mostly(PlainNames, CredentialNames)
        from label in Mostly(PlainNames, CredentialNames)
        from type in Gen.Frequency((5, Gen.Elements<string?>(PlainTypes)), (1, Gen.Elements<string?>(SecretTypes)), (1, Gen.Elements(UnknownTypes)))
        from mark in Gen.Frequency((3, Gen.Constant<(string, JToken)?>(null)), (1, Marks([true, "true", 1, false, "false", 0])))
        from value in Mostly(PlainValues, Masks)
        from options in Gen.Frequency((2, Gen.Constant<JToken?>(null)), (1, Gen.Constant<JToken?>(new JArray("eu", "us"))))
        from readOnly in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new AnyMetadata(id, label, type, mark, value, options, readOnly);

    /// <summary>Changes that add one more hint.</summary>
    public static Gen<Func<AnyMetadata, AnyMetadata>> Hint { get; } = Gen.OneOf(
        Marks([true, "true", 1]).Select(mark => (Func<AnyMetadata, AnyMetadata>)(field => field with { Mark = mark })),
        Gen.Elements(CredentialNames).Select(id => (Func<AnyMetadata, AnyMetadata>)(field => field with { Id = id })),
        Gen.Elements(CredentialNames).Select(label => (Func<AnyMetadata, AnyMetadata>)(field => field with { Label = label })),
        Gen.Elements(SecretTypes).Select(type => (Func<AnyMetadata, AnyMetadata>)(field => field with { Type = type })),
        Gen.Elements(Masks).Select(mask => (Func<AnyMetadata, AnyMetadata>)(field => field with { Value = mask })));

    private bool IsMask => Value is not null && Masks.Any(mask => JToken.DeepEquals(mask, Value));

    private bool HasPlainForm => NonCredentialTypes.Contains(Type) || (ChoiceTypes.Contains(Type) && Options is not null);

    public JObject ToJson()
    {
        var json = new JObject { ["id"] = Id, ["label"] = Label, ["value"] = Value?.DeepClone(), ["readonly"] = ReadOnly };
        if (Type is not null)
            json["type"] = Type;
        if (Options is not null)
            json["options"] = Options.DeepClone();
        if (Mark is { } mark)
            json[mark.Name] = mark.Value.DeepClone();
        return json;
    }

    public ConfigurationField Read() => ConfigurationField.Read(ToJson());

    public override string ToString() => ToJson().ToString(Newtonsoft.Json.Formatting.None);

    private static Gen<T> Mostly<T>(T[] common, T[] rare) => Gen.Frequency((3, Gen.Elements(common)), (1, Gen.Elements(rare)));

    private static Gen<(string Name, JToken Value)?> Marks(JToken[] values) =>
        from name in Gen.Elements(MarkNames)
        from value in Gen.Elements(values)
        select ((string, JToken)?)(name, value);

    private static bool IsTrue(JToken value) => value.ToString() is "True" or "true" or "1";
}
