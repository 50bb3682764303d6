using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources;

/// <summary>Numbers with many digits, such as ids of advertising accounts that programs contain as numbers.</summary>
public sealed class LargeNumberTests
{
    [Theory]
    [InlineData(999_999_999_999_999, "999999999999999")]
    [InlineData(1_234_567_890_123_456, "1234567890123456")]
    [InlineData(-9_007_199_254_740_991, "-9007199254740991")]
    public void Number_ManyDigits_IsWrittenWithoutExponent(double number, string written)
    {
        Assert.Equal(written, PropertyValue.Of(number).ToString());
        Assert.Equal(written, FieldValues.ToJson(PropertyValue.Of(number), field: null).ToString());
        Assert.True(FieldComparison.Matches(PropertyValue.Of(number), Field(written)));
        Assert.True(FieldComparison.Matches(String(written), Field(new JValue((long)number))));
    }

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("123456789012345678")]
    [InlineData("12345678901234567890123")]
    public void Number_BeyondDoublePrecision_StaysAString(string written)
    {
        var stored = JToken.Parse(written);

        Assert.Equal(String(written), FieldValues.FromJson(stored));
        Assert.True(FieldComparison.Matches(String(written), Field(stored)));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1e3", 1000)]
    [InlineData("0", 0)]
    public void Number_WithinDoublePrecision_IsANumber(string written, double number) =>
        Assert.Equal(PropertyValue.Of(number), FieldValues.FromJson(JToken.Parse(written)));

    [Fact]
    public void Secret_NumberWithManyDigits_IsRecognizedAsSent()
    {
        var secrets = new SecretRegistry();
        secrets.Register(Secret(PropertyValue.Of(1_234_567_890_123_456)));

        Assert.True(secrets.Reveals("1234567890123456"));
    }

    private static ConfigurationField Field(JToken value) => ConfigurationField.Read(new JObject { ["id"] = "field", ["type"] = "Text", ["value"] = value });
}
