using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;
using Pulumi.Connectors.LocalEngine.Tests.Toy;
using Pulumirpc;
using static Pulumi.Connectors.LocalEngine.Tests.Toy.ToyStack;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Settings of providers.</summary>
public sealed class ProviderSettingsTests
{
    [Fact]
    public async Task DefaultProvider_StackConfiguration_ComesAsTextAndMarkedOnlyInArgs()
    {
        var stack = new ToyStack(new ToyProvider());
        stack.State.Config["toy:maxRetries"] = new ConfigValue("7", false);
        stack.State.Config["toy:clientSecret"] = new ConfigValue("CANARY-CS", true);
        stack.State.Config["other:setting"] = new ConfigValue("x", false);
        var versioned = Thing("a");
        versioned.Version = "1.2.3";

        await stack.UpAsync(versioned);

        Assert.Equal("""{"clientSecret":"CANARY-CS","maxRetries":"7","version":"1.2.3"}""", Compact(stack.Provider.Last("CheckConfig")["news"]!));
        var configure = stack.Provider.Last("Configure");
        Assert.Equal("urn:pulumi:dev::demo::pulumi:providers:toy::default_1_2_3", (string?)configure["urn"]);
        Assert.Equal("""{"toy:config:clientSecret":"CANARY-CS","toy:config:maxRetries":"7"}""", Compact(configure["variables"]!));
        Assert.Equal("1.2.3", (string?)configure["args"]!["version"]);
        Assert.Equal(PropertyWire.SecretKind, (string?)configure["args"]!["clientSecret"]![PropertyWire.Signature]);
    }

    [Theory]
    [InlineData("", "", "default")]
    [InlineData("1.2.3-beta+4", "", "default_1_2_3_beta_4")]
    [InlineData("1.2.3", "github://api.github.com/acme/pulumi-toy", "default_1_2_3_github_/api.github.com/acme/pulumi-toy")]
    [InlineData("", "https://plugins.example.com:8443/a b", "default_https_/plugins.example.com_8443/a_b")]
    public async Task DefaultProvider_PluginOfARegistration_IsInItsName(string version, string url, string name)
    {
        var stack = new ToyStack(new ToyProvider());
        var thing = Thing("a");
        (thing.Version, thing.PluginDownloadURL) = (version, url);

        await stack.UpAsync(thing);

        Assert.Equal($"urn:pulumi:dev::demo::pulumi:providers:toy::{name}", (string?)stack.Provider.Last("Configure")["urn"]);
    }

    [Fact]
    public async Task ExplicitProvider_NumbersAndMaps_BecomeJsonInVariables()
    {
        var stack = new ToyStack(new ToyProvider());

        await stack.UpAsync(Config("p", ("maxRetries", 7), ("routes", Value.ForStruct(Object(("list", "GET /x"))))), Thing("a"));

        Assert.Equal("""{"toy:config:maxRetries":"7","toy:config:routes":"{\"list\":\"GET /x\"}"}""", Compact(stack.Provider.Last("Configure")["variables"]!));
        Assert.Contains("[provider=urn:pulumi:dev::demo::pulumi:providers:toy::p::", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplicitProvider_UnknownSettingInPreview_IsNeitherConfiguredNorAskedAnything()
    {
        var stack = new ToyStack(new ToyProvider());

        await stack.PreviewAsync(Config("p", ("clientId", Value.ForString(PropertyWire.Unknown))), Thing("a", ("size", 1)));

        Assert.Equal(["CheckConfig p"], stack.Provider.Steps);
        Assert.Contains("clientId: [unknown]", stack.Output, StringComparison.Ordinal);
        Assert.Contains("+ 3 to create", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiffConfig_NoneDespiteAChange_KeepsTheOldSettings()
    {
        var stack = new ToyStack(new ToyProvider { OnDiffConfig = _ => new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone } });
        await stack.UpAsync(Config("p", ("clientId", "old")), Thing("a"));

        await stack.UpAsync(Config("p", ("clientId", "new")), Thing("a"));

        Assert.Equal("old", (string?)stack.Provider.Last("Configure")["args"]!["clientId"]);
    }

    [Theory]
    [InlineData(false, "Check a,DiffConfig p,Diff a")]
    [InlineData(true, "Check a,DiffConfig p,Check a,Create a")]
    public async Task ProviderOfAResource_Changed_IsReplacedOnlyIfDiffConfigSaysSo(bool replaces, string calls)
    {
        var response = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome };
        if (replaces)
            response.Replaces.Add("accountId");
        var stack = new ToyStack(new ToyProvider { OnDiffConfig = _ => response });
        await stack.UpAsync(Thing("a"));
        stack.Provider.Clear();

        Assert.Equal(0, await stack.UpAsync(Config("p", ("accountId", "1")), Thing("a")));

        Assert.Equal(calls, string.Join(',', stack.Provider.Steps.Skip(2).TakeWhile(s => !s.EndsWith("default", StringComparison.Ordinal))
            .Where(s => !s.StartsWith("Delete", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task CheckConfig_Fails_NamesTheProviderAndNoValue()
    {
        var stack = new ToyStack(new ToyProvider { OnCheckConfig = _ => new CheckResponse { Failures = { new CheckFailure { Property = "clientSecret", Reason = "too short" } } } });
        stack.State.Config["toy:clientSecret"] = new ConfigValue("CANARY", true);

        Assert.Equal(1, await stack.UpAsync(Thing("a")));
        Assert.Contains("pulumi:providers:toy resource 'default': property clientSecret value {<nil>} has a problem: too short", stack.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handshake_NotAnswered_NamesThePluginAfterTenSeconds()
    {
        var time = new FakeTimeProvider();
        var stack = new ToyStack(new ToyProvider
        {
            OnHandshake = () =>
            {
                time.Advance(TimeSpan.FromSeconds(10));
                return Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
            },
        })
        { Time = time };

        Assert.Equal(1, await stack.UpAsync(Thing("a")));
        Assert.Contains("the plugin pulumi-resource-toy did not respond to Handshake within 10 seconds", stack.Output, StringComparison.Ordinal);
    }

    private static string Compact(Newtonsoft.Json.Linq.JToken json) =>
        new Newtonsoft.Json.Linq.JObject(((Newtonsoft.Json.Linq.JObject)json).Properties().OrderBy(p => p.Name, StringComparer.Ordinal)).ToString(Newtonsoft.Json.Formatting.None);
}
