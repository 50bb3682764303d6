using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration;

public sealed class ConfigurationStateTests
{
    private static readonly ConnectorKey Key = new("account", "connector");

    private static readonly ConfigurationDocument Incomplete =
        Document(1, Field("a", "Text", null) with { Required = true }, Field("b", "Text", null)) with { Configured = false };

    [Fact]
    public void WhyIncomplete_MissingFields_ListsTheRequiredOnes() =>
        Assert.EndsWith("Set the fields: a.", ConfigurationState.WhyIncomplete(Key, PropertyMap.Empty, Incomplete, authUrl: null)?.Text(), StringComparison.Ordinal);

    [Fact]
    public void WhyIncomplete_NothingMissing_NamesNoField() =>
        Assert.EndsWith(
            "is not complete, and the platform does not report what is missing. Check the configuration in MadConnect.",
            ConfigurationState.WhyIncomplete(Key, PropertyMap.Empty, Incomplete with { Fields = [Field("a", "Text", "x") with { Required = true }] }, authUrl: null)?.Text(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("canary-1", null, false)]
    [InlineData("", null, true)]
    [InlineData(null, null, true)]
    [InlineData("canary-1", "********", true)]
    public void WhyIncomplete_PlatformShowsNoSecret_DoesNotNameThoseOfTheProgram(string? value, string? other, bool expected)
    {
        var document = Document(1, Field("s", "Password", null) with { Required = true }, Field("t", "Password", other)) with { Configured = false };
        var inputs = Of(("secretConfig", value is null ? PropertyMap.Empty : Map(("s", value))));

        Assert.Equal(expected, ConfigurationState.WhyIncomplete(Key, inputs, document, authUrl: null)?.Text().EndsWith("Set the fields: s.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "consent is pending. Open the address in the output authUrl")]
    [InlineData(false, null)]
    public void WhyIncomplete_PendingConsent_IsAProblemOnlyIfRequired(bool requireConfigured, string? expected)
    {
        var inputs = Of(("requireConfigured", PropertyValue.Of(requireConfigured)));

        var reason = ConfigurationState.WhyIncomplete(Key, inputs, Incomplete, authUrl: "https://consent.example");

        Assert.Equal(expected is not null, reason?.Text().Contains(expected ?? string.Empty, StringComparison.Ordinal) == true);
        Assert.Equal(expected is null, reason is null);
    }

    [Fact]
    public void WhyIncomplete_Configured_IsNull() =>
        Assert.Null(ConfigurationState.WhyIncomplete(Key, PropertyMap.Empty, Incomplete with { Configured = true }, authUrl: "https://consent.example"));
}
