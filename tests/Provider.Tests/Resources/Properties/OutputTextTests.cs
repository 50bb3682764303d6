using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.Properties;

/// <summary>The texts that the SDKs of all languages return for an output, in the versions that are known.</summary>
public sealed class OutputTextTests
{
    private const string NodeString =
        "Calling [toString] on an [Output<T>] is not supported.\n\nTo get the value of an Output<T> as an Output<string> consider either:\n"
        + "1: o.apply(v => `prefix${v}suffix`)\n2: pulumi.interpolate `prefix${v}suffix`\n\n"
        + "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.\nThis function may throw in a future version of @pulumi/pulumi.";

    private const string NodeJson =
        "Calling [toJSON] on an [Output<T>] is not supported.\n\nTo get the value of an Output as a JSON value or JSON string consider either:\n"
        + "    1: o.apply(v => v.toJSON())\n    2: o.apply(v => JSON.stringify(v))\n";

    private const string Python =
        "Calling __str__ on an Output[T] is not supported.\n\nTo get the value of an Output[T] as an Output[str] consider:\n"
        + "1. o.apply(lambda v: f\"prefix{v}suffix\")\n";

    private const string DotNet =
        "Calling [ToString] on an [Output<T>] is not supported.\r\n\r\nTo get the value of an Output<T> as an Output<string> consider:\r\n"
        + "1. o.Apply(v => $\"prefix{v}suffix\")\r\n2. Output.Format($\"prefix{hostname}suffix\");\r\n";

    private const string Java =
        "Calling 'toString' on an 'Output<T>' is not supported.\nThis is because the value of an 'Output' is asynchronous.\n\n"
        + "To get the value of an Output<T> as an Output<String> consider either:\n1: applyValue(v -> String.format(\"prefix%ssuffix\", v))\n";

    private static readonly JsonSerializerOptions RelaxedJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Sentences = [NodeString, NodeJson, Python, DotNet, Java];

    public static TheoryData<string> Texts =>
    [
        .. Sentences,
        "<pulumi.output.Output object at 0x7fdd4840e640>",
        "[<pulumi.output.Output object at 0x000001994F2AB850>]",
        "Pulumi.Output`1[System.String]",
        "Pulumi.Input`1[System.String]",
        "Pulumi.InputMap`1[System.String]",
        "com.pulumi.core.internal.OutputInternal@1b2c3d",
        "com.pulumi.core.OutputDefault@7f",
        "[object Object]",
        "{0xc0003ac000}",
        "{OutputState:0xc0003ac000}",
        "{%!s(*internal.OutputState=&{{{{0 0} 0} {{} 0xc0003ac018}} [] 0 0 <nil>})}",
        "pulumi.StringOutput{OutputState:(*internal.OutputState)(0xc0003ac000)}",
        "%!s(*string=0xc0004a6890)",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Contains_TextOfAnOutput_IsTrueWhereverItStands(string text)
    {
        string[] places = [text, $"Bearer {text}", $"https://{text}.example/x", $"{text}{text}", new string('x', 5000) + text, text.ReplaceLineEndings(" ")];

        Assert.All(places, place => Assert.True(OutputText.Contains(place), place));
    }

    [Fact]
    public void Contains_EncodedSentence_IsTrue() => Assert.All(Sentences, sentence =>
    {
        string[] forms =
        [
            JsonSerializer.Serialize(new Dictionary<string, string> { ["key"] = sentence }),
            JsonSerializer.Serialize(sentence, RelaxedJson),
            Uri.EscapeDataString(sentence),
            WebUtility.UrlEncode(sentence),
            WebUtility.HtmlEncode(sentence),
            sentence.ToUpperInvariant(),
            sentence[..sentence.IndexOf('\n', StringComparison.Ordinal)],
            $"Basic {Base64($"user:{sentence}")}",
            Base64(sentence).Replace('+', '-').Replace('/', '_').TrimEnd('='),
        ];

        Assert.All(forms, form => Assert.True(OutputText.Contains(form), form));
    });

    [Theory]
    [InlineData("")]
    [InlineData("hunter2")]
    [InlineData("[secret]")]
    [InlineData("{\"type\":\"service_account\",\"output\":\"is not supported\"}")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END PRIVATE KEY-----\n")]
    [InlineData("0xc0003ac000")]
    [InlineData("{0xdeadbeef}")]
    [InlineData("100%!s")]
    [InlineData("Calling is not supported")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c")]
    public void Contains_OrdinaryValue_IsFalse(string text) => Assert.False(OutputText.Contains(text));

    [Fact]
    public void Validate_AnyPlaceInAValue_IsFound()
    {
        Assert.Null(OutputText.Validate(PropertyValue.Of(3)));
        Assert.Null(OutputText.Validate(PropertyValue.Unknown));
        Assert.Null(OutputText.Validate(Strings("eu", "us")));
        Assert.NotNull(OutputText.Validate(Secret(String(Python))));
        Assert.NotNull(OutputText.Validate(new PropertyList([String("eu"), Secret(String(Java))])));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
