using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Provider.Tests.Properties;

namespace Pulumi.Connectors.Provider.Tests.Api.Json;

/// <summary>Numbers keep their text from the response to a write.</summary>
public sealed class NumberTextTests
{
    private static readonly string[] Blanks = [string.Empty, " ", "\n", "\r\n", "\r", "\t\n\n ", " /* a\nb */ "];

    private static readonly string[] Neighbors = ["\"a\\nb\"", "\"line\nbreak\"", "{ \"a\": 1.10 }", "[]", "true", "\"\u00e4\"", "\"1.5e3\""];

    private static readonly Gen<string> Digits = Gen.Choose(0, 9).Select(digit => $"{digit}").ArrayOf().Select(string.Concat);

    private static readonly Gen<string> Number =
        from sign in Gen.Elements(string.Empty, "-")
        from whole in Gen.Frequency((1, Gen.Constant("0")), (4, Digits.Select(digits => $"7{digits}")))
        from fraction in Gen.Frequency((1, Gen.Constant(string.Empty)), (3, Digits.Select(digits => $".{digits}0")))
        from exponent in Gen.Frequency((3, Gen.Constant(string.Empty)), (1, Gen.Elements("e5", "E10", "e-7", "E+21", "e400")))
        select $"{sign}{whole}{fraction}{exponent}";

    private static readonly Arbitrary<(string Number, string Json)> Documents = Arb.From(
        from number in Number
        from blanks in Gen.Elements(Blanks).ArrayOf(4)
        from neighbor in Gen.Elements(Neighbors)
        select (number, $"{{{blanks[0]}\"a\":{neighbor},{blanks[1]}\"n\":{blanks[2]}{number}{blanks[3]},\"b\":[{number},{neighbor}]}}"));

    [Law(2000)]
    public Property ReadToken_AnyNumber_IsWrittenWithItsText() =>
        Prop.ForAll(Documents, document =>
        {
            var json = (JObject)Read(document.Json);

            Assert.Equal($"[{document.Number}]", new JArray(json["n"]!.DeepClone()).ToString(Formatting.None));
            Assert.Equal(document.Number, LenientJson.GetString(json["n"]));
            Assert.Equal(document.Number, LenientJson.GetString(json["b"]![0]));
        });

    [Theory]
    [InlineData("1.10", JTokenType.Float)]
    [InlineData("12345678901234567.89", JTokenType.Float)]
    [InlineData("17", JTokenType.Integer)]
    [InlineData("123456789012345678901234567890", JTokenType.Integer)]
    [InlineData("1e5", JTokenType.Raw)]
    [InlineData("-0", JTokenType.Raw)]
    [InlineData("NaN", JTokenType.Float)]
    [InlineData("-Infinity", JTokenType.Float)]
    public void ReadToken_Number_IsOfTheSimplestExactType(string json, JTokenType type) => Assert.Equal(type, Read(json).Type);

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("{ \"a\": 1.5")]
    [InlineData("")]
    [InlineData(" /* x */ ")]
    public void ReadToken_TextEndsEarly_ThrowsJsonException(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{ "a": 1, "a": 2 } trailing""", """{"a":2}""")]
    [InlineData("""/* x */ [1, /* y */ 2, new Date(1), undefined]""", """[1,2,new Date(1),undefined]""")]
    public void ReadToken_Leniently_ReadsTheFirstValue(string json, string expected) => Assert.Equal(expected, Read(json).ToString(Formatting.None));

    private static JToken Read(string json)
    {
        using var reader = new BoundedJsonReader(json, CancellationToken.None);
        return reader.ReadToken();
    }
}
