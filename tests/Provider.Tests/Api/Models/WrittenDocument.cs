using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Api.Models;

/// <summary>A configuration as a platform means it, and a spelling of it.</summary>
/// <param name="Nesting">Number that selects where the fields stand.</param>
/// <param name="Spelling">Number that selects the spellings of the attributes.</param>
internal sealed record WrittenDocument(
    bool? Configured, DateTimeOffset? LastUpdated, string? SecretName, ImmutableArray<WrittenField> Fields, int Nesting, int Spelling)
{
    private static readonly JToken[] True = [true, "true", "TRUE", "yes", "Y", 1, "1", "CONFIGURED", "Complete"];

    private static readonly JToken[] False = [false, "False", "no", "N", 0, "0", "NOT_CONFIGURED", "not configured", "incomplete"];

    private static readonly Func<JToken, JToken>[] Nestings =
    [
        fields => fields,
        fields => new JObject { ["configuration"] = fields },
        fields => new JArray(new JObject { ["configuration"] = fields }),
        fields => new JArray(new JObject { ["configurationId"] = "c1", ["name"] = "configuration1", ["configuration"] = fields }),
        fields => new JArray(new JObject { ["configuration1"] = fields }),
        fields => new JArray(new JObject { ["configuration1"] = new JObject { ["configuration"] = fields } }),
        fields => new JObject { ["configuration1"] = new JObject { ["fields"] = fields } },
        fields => new JObject { ["configuration"] = new JArray(new JObject { ["group"] = "General", ["fields"] = fields }) },
        fields => new JArray(new JObject { ["fields"] = fields }),
    ];

    private static readonly Func<JObject, JObject>[] Envelopes =
    [
        document => new JObject { ["statusCode"] = 200, ["response"] = document },
        document => new JObject { ["data"] = document },
        document => new JObject { ["response"] = new JObject { ["config"] = document } },
        document => new JObject { ["response"] = new JArray(document) },
        document => document,
    ];

    public static Gen<WrittenDocument> Any { get; } =
        from configured in Gen.Elements<bool?>(null, true, false)
        from seconds in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1_000_000_000, 2_000_000_000)))
        from secretName in Gen.Elements(null, "vault/store")
        from fields in WrittenField.AnyList
        from nesting in Gen.Choose(0, 10_000)
        from spelling in Gen.Choose(0, 10_000)
        select new WrittenDocument(configured, seconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds), secretName, fields, nesting, spelling);

    public JObject ToJson()
    {
        var document = new JObject { ["connectionConfig"] = new JArray() };
        var isBeside = Nesting % 7 == 0;
        document[isBeside ? "configuration" : "secretConfig"] = isBeside ? SpellFields() : Nestings[Nesting % Nestings.Length](SpellFields());
        if (Configured is { } configured)
            document["configured"] = configured ? True[Spelling % True.Length] : False[Spelling % False.Length];
        if (SpellTimestamp() is { } timestamp)
            document["lastUpdated"] = timestamp;
        if (SecretName is not null)
            document["secretName"] = SecretName;
        return Envelopes[Nesting / 10 % Envelopes.Length](document);
    }

    public override string ToString() => ToJson().ToString();

    private JToken SpellFields() =>
        (Spelling / 5) % 3 == 0 && !Fields.IsEmpty
            ? new JObject(Fields.Select(field => new JProperty(field.Id, field.ToJson(withId: false))))
            : new JArray(Fields.Select(field => field.ToJson(withId: true)));

    private JToken? SpellTimestamp() =>
        LastUpdated is not { } time
            ? new JToken?[] { null, JValue.CreateNull(), 0, string.Empty }[Spelling % 4]
            : new JToken[]
            {
                time.ToUnixTimeSeconds(), time.ToUnixTimeMilliseconds(), $"{time.ToUnixTimeSeconds()}", $"{time:yyyy-MM-dd'T'HH:mm:ss'Z'}",
                $"{time:yyyy-MM-dd HH:mm:ss}", $"{time:yyyy-MM-dd'T'HH:mm:ss'.000+00:00'}",
            }[Spelling % 6];
}
