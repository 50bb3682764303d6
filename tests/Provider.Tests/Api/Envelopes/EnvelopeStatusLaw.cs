using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Provider.Tests.Foreign;
using Pulumi.Connectors.Provider.Tests.Properties;

namespace Pulumi.Connectors.Provider.Tests.Api.Envelopes;

/// <summary>The status of a response is the one that was written, in any spelling; anything else is neither success nor failure.</summary>
public sealed class EnvelopeStatusLaw
{
    private static readonly string[] Attributes = ["statusCode", "status", "code", "success", "error", "errors"];

    private static readonly Arbitrary<(int Status, int Spelling)> Statuses = Arb.From(
        from status in Gen.OneOf(Gen.Choose(200, 299), Gen.Choose(400, 599).Where(status => status != 407), Gen.Constant(0))
        from spelling in Gen.Choose(0, 5)
        select (status, spelling));

    private static readonly Arbitrary<(string Attribute, string Value, bool IsWrite)> Odd = Arb.From(
        from attribute in Gen.Elements(Attributes)
        from value in OddJson.Value
        from isWrite in Gen.Elements(false, true)
        select (attribute, value, isWrite));

    [Law(2000)]
    public Property Read_AnySpelling_ReadsTheStatus() =>
        Prop.ForAll(Statuses, input =>
        {
            var status = EnvelopeStatus.Read(new JObject { ["statusCode"] = Spell(input.Status, input.Spelling), ["response"] = new JObject() }, 200, isWrite: false);

            Assert.Null(status.NotUnderstood);
            Assert.Equal(input.Status >= 400 ? input.Status : null, status.Failure?.Status);
        });

    [Law(2000)]
    public Property Read_AnyValue_IsOneOfThree() =>
        Prop.ForAll(Odd, input =>
        {
            if (Parse($"{{ \"{input.Attribute}\": {input.Value}, \"response\": {{}} }}") is not { } body)
                return;
            var status = EnvelopeStatus.Read(body, 200, input.IsWrite);

            Assert.True(status.Failure is null || status.NotUnderstood is null);
            Assert.True(status.NotUnderstood is null || status.NotUnderstood == input.Attribute);
            Assert.InRange(status.Failure?.Status ?? 500, 400, 599);
        });

    private static JToken Spell(int status, int spelling) =>
        spelling switch
        {
            0 => status,
            1 => $"{status}",
            2 => $" {status} ",
            3 => status + 0.0m,
            4 => $"{status}.0",
            _ => status == 0 ? "OK" : $"{status} {(System.Net.HttpStatusCode)status}",
        };

    private static JObject? Parse(string text)
    {
        using var reader = new BoundedJsonReader(text, CancellationToken.None);
        try
        {
            return (JObject)reader.ReadToken();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
