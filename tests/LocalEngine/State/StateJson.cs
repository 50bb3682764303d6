using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Properties;

namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>Converts resources to and from JSON. The crypter encrypts and decrypts secrets.</summary>
internal sealed class StateJson(SecretCrypter crypter)
{
    private const string CipherText = "ciphertext";

    public JObject Write(ResourceState r)
    {
        var json = new JObject { ["urn"] = r.Urn, ["type"] = r.Type, ["custom"] = r.Custom };
        Add(json, "id", r.Id);
        json["inputs"] = WriteProperties(r.Inputs);
        json["outputs"] = WriteProperties(r.Outputs);
        Add(json, "parent", r.Parent);
        Add(json, "provider", r.Provider);
        Add(json, "deletedWith", r.DeletedWith);
        Add(json, "dependencies", r.Dependencies);
        if (r.PropertyDependencies.Count > 0)
            json["propertyDependencies"] = new JObject(r.PropertyDependencies.Select(p => new JProperty(p.Key, new JArray(p.Value))));
        Add(json, "initErrors", r.InitErrors);
        Add(json, "additionalSecretOutputs", r.AdditionalSecretOutputs);
        Add(json, "ignoreChanges", r.IgnoreChanges);
        if (r.Timeouts != OperationTimeouts.None)
            json["customTimeouts"] = new JArray(r.Timeouts.Create, r.Timeouts.Update, r.Timeouts.Delete, r.Timeouts.Read);
        json["flags"] = new JArray(Flags(r));
        return json;
    }

    public ResourceState Read(JObject json)
    {
        var flags = Texts(json["flags"]).ToHashSet();
        return new ResourceState
        {
            Urn = Text(json["urn"]),
            Type = Text(json["type"]),
            Custom = (bool)json["custom"]!,
            Id = Text(json["id"]),
            Inputs = ReadProperties((JObject)json["inputs"]!),
            Outputs = ReadProperties((JObject)json["outputs"]!),
            Parent = Text(json["parent"]),
            Provider = Text(json["provider"]),
            DeletedWith = Text(json["deletedWith"]),
            Dependencies = Texts(json["dependencies"]),
            PropertyDependencies = ((JObject?)json["propertyDependencies"] ?? []).Properties().ToDictionary(p => p.Name, p => Texts(p.Value)),
            InitErrors = Texts(json["initErrors"]),
            AdditionalSecretOutputs = Texts(json["additionalSecretOutputs"]),
            IgnoreChanges = Texts(json["ignoreChanges"]),
            Timeouts = json["customTimeouts"] is JArray t
                ? new((double)t[0], (double)t[1], (double)t[2], (double)t[3])
                : OperationTimeouts.None,
            Protect = flags.Contains("protect"),
            RetainOnDelete = flags.Contains("retainOnDelete"),
            External = flags.Contains("external"),
            PendingDelete = flags.Contains("delete"),
            RefreshBeforeUpdate = flags.Contains("refreshBeforeUpdate"),
        };
    }

    private static IEnumerable<string> Flags(ResourceState r) => new (string Name, bool Set)[]
    {
        ("protect", r.Protect), ("retainOnDelete", r.RetainOnDelete), ("external", r.External),
        ("delete", r.PendingDelete), ("refreshBeforeUpdate", r.RefreshBeforeUpdate),
    }.Where(flag => flag.Set).Select(flag => flag.Name);

    private static void Add(JObject json, string name, string value)
    {
        if (value.Length > 0)
            json[name] = value;
    }

    private static void Add(JObject json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            json[name] = new JArray(values);
    }

    private static string Text(JToken? token) => (string?)token ?? string.Empty;

    private static IReadOnlyList<string> Texts(JToken? token) => [.. (token ?? new JArray()).Select(Text)];

    private JToken WriteProperties(Struct values)
    {
        var hidden = PropertyWire.Rewrite(values, v => PropertyWire.IsSecret(v) ? Hide(PropertyWire.Reveal(v)) : null);
        return JsonText.Parse(JsonFormatter.Default.Format(hidden));
    }

    private Struct ReadProperties(JObject json)
    {
        var hidden = JsonParser.Default.Parse<Struct>(json.ToString(Formatting.None));
        return PropertyWire.Rewrite(hidden, v => PropertyWire.IsSecret(v) ? PropertyWire.Secret(Show(v)) : null);
    }

    private Value Hide(Value value) => Value.ForStruct(new Struct
    {
        Fields =
        {
            [PropertyWire.Signature] = Value.ForString(PropertyWire.SecretKind),
            [CipherText] = Value.ForString(crypter.Encrypt(JsonFormatter.Default.Format(value))),
        },
    });

    private Value Show(Value value) => JsonParser.Default.Parse<Value>(crypter.Decrypt(value.StructValue.Fields[CipherText].StringValue));
}
