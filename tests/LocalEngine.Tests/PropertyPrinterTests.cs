using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Printed properties of kinds that do not occur in the recordings of the six folders.</summary>
public sealed class PropertyPrinterTests
{
    [Fact]
    public void Diff_AddedMapOfAllKinds_IsPrintedAsTheRealEngineDoes()
    {
        var news = Parse("""{"config": {"b": true, "big": 9007199254740991, "f": 0.1, "list": ["a", "b"], "n": 3, "nested": {"x": 1}, "nil": null, "region": "eu", "empty": ""}}""");

        AssertLines(
            """
              + config: {
                  + b     : true
                  + big   : 9007199254740991
                  + empty : ""
                  + f     : 0.1
                  + list  : [
                  +     [0]: "a"
                  +     [1]: "b"
                    ]
                  + n     : 3
                  + nested: {
                      + x: 1
                    }
                  + nil   : <null>
                  + region: "eu"
                }
            """,
            ValueDiff.FromDetailed(Detailed(("config", PropertyDiff.Types.Kind.Add)), (new Struct(), new Struct()), news, inverted: false)!);
    }

    [Fact]
    public void Diff_PathsIntoASecret_ShowNothingOfIt()
    {
        var olds = new Struct { Fields = { ["s"] = PropertyWire.Secret(Value.ForStruct(Parse("""{"k": "CANARY-1", "gone": "CANARY-2"}"""))) } };
        var news = new Struct { Fields = { ["s"] = PropertyWire.Secret(Value.ForStruct(Parse("""{"k": "CANARY-3"}"""))) } };

        AssertLines(
            """
              ~ s: {
                  - gone: [secret]
                  ~ k   : [secret] => [secret]
                }
            """,
            ValueDiff.FromDetailed(Detailed(("s.k", PropertyDiff.Types.Kind.Update), ("s.gone", PropertyDiff.Types.Kind.Delete)), (olds, new Struct()), news, inverted: false)!);
    }

    [Fact]
    public void Compare_NamesWithTwoUnderscores_AreNotShown() => AssertLines(
        """
          ~ a: 1 => 2
        """,
        ValueDiff.Compare(Parse("""{"a": 1, "__mark": 1}"""), Parse("""{"a": 2, "__mark": 2}""")));

    [Fact]
    public void Compare_ListsAndTypes_ShowOldAndNew() => AssertLines(
        """
          ~ l   : [
                [0]: 1
              ~ [1]: 2 => 3
              + [2]: 4
            ]
            same: "x"
          - t   : {
              - a: 1
            }
          + t   : "text"
        """,
        ValueDiff.Compare(Parse("""{"l": [1, 2], "t": {"a": 1}, "same": "x"}"""), Parse("""{"l": [1, 3, 4], "t": "text", "same": "x"}""")));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b", "a|b")]
    [InlineData("a[0].b", "a|[0]|b")]
    [InlineData("a[\"odd.name\"]", "a|odd.name")]
    [InlineData("[\"odd.top\"].b", "odd.top|b")]
    public void ParsePath_EveryForm_GivesItsSegments(string text, string segments) =>
        Assert.Equal(segments, string.Join('|', PropertyPath.Parse(text).Segments));

    [Theory]
    [InlineData("")]
    [InlineData("a[")]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("a]b")]
    public void ParsePath_NoPath_IsRefused(string text) => Assert.Throws<FormatException>(() => PropertyPath.Parse(text));

    private static Dictionary<string, PropertyDiff> Detailed(params (string Path, PropertyDiff.Types.Kind Kind)[] diffs) =>
        diffs.ToDictionary(d => d.Path, d => new PropertyDiff { Kind = d.Kind, InputDiff = true });

    private static Struct Parse(string json) => JsonParser.Default.Parse<Struct>(json);

    private static void AssertLines(string expected, ValueDiff diff)
    {
        var text = new StringBuilder();
        new PropertyPrinter(text).Diff(diff, 1);
        Assert.Equal(expected.ReplaceLineEndings("\n"), text.ToString().TrimEnd('\n'));
    }
}
