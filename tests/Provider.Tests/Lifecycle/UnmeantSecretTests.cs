using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using CheckFailure = Pulumirpc.CheckFailure;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Values that a program passes as a secret by mistake. No preview shows them.</summary>
public sealed class UnmeantSecretTests : ProviderTest
{
    private const string OutputReason = "contains the text of an Output instead of its value";

    private static readonly PropertyValue Output = String("Bearer canary Calling [toString] on an [Output<T>] is not supported.\n\nTo get the value");

    [Fact]
    public async Task Check_SecretsThatCannotBeMeant_FailAllAtOnceWithoutValues()
    {
        var failures = await GetFailuresAsync(Connector().With("secretConfig", Of(
            ("empty", String(string.Empty)),
            ("blank", Secret(String(" \r\n"))),
            ("number", PropertyValue.Of(12345)),
            ("boolean", PropertyValue.Of(true)),
            ("text", Output),
            ("list", Strings("canary")),
            ("good", String("canary")),
            ("absent", PropertyValue.Null),
            ("unknown", PropertyValue.Unknown))));

        Assert.Equal(
            ["'secretConfig.blank'", "'secretConfig.boolean'", "'secretConfig.empty'", "'secretConfig.list'", "'secretConfig.number'", "'secretConfig.text'"],
            failures.Select(Name));
        Assert.All(failures.Where(failure => Name(failure) is "'secretConfig.blank'" or "'secretConfig.empty'"), failure => Assert.EndsWith(
            "must not be empty; set it to the secret, or remove the field from secretConfig to clear it on the platform", failure.Reason, StringComparison.Ordinal));
        Assert.All(failures.Where(failure => Name(failure) is "'secretConfig.number'" or "'secretConfig.boolean'"), failure => Assert.EndsWith(
            "must be a string; put the value in quotes", failure.Reason, StringComparison.Ordinal));
        Assert.Contains(OutputReason, failures[^1].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(failures, failure => failure.Reason.Contains("canary", StringComparison.Ordinal) || failure.Reason.Contains("12345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_TextOfAnOutputInAnyInput_Fails()
    {
        var failures = await GetFailuresAsync(Of(
            ("connectorId", Output), ("name", Output), ("secretName", Secret(Output)), ("config", Of(("account", Output), ("tables", new PropertyList([Output]))))));

        Assert.Equal(["'config.account'", "'config.tables'", "'connectorId'", "'name'", "'secretName'"], failures.Select(Name));
        Assert.All(failures, failure => Assert.Contains(OutputReason, failure.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_ValueThatTheStateHasAlready_FailsToo()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var stored = Configured().With("accountId", String(ProviderFixture.Account)).With("secretConfig", Secret(Of(("apiKey", Output))));
        configuration.Inputs = stored;

        Assert.Equal("'secretConfig.apiKey'", Name(Assert.Single((await configuration.CheckAsync(stored)).Failures)));
    }

    [Fact]
    public async Task Check_EmptyPlainValue_IsNotManaged()
    {
        var configuration = await Fixture.AddConnectorAsync();

        Assert.Empty((await configuration.CheckAsync(Configured().With("config", Map(("account", "acme"), ("region", string.Empty))))).Failures);
    }

    [Fact]
    public async Task Update_SecretLeavesTheProgram_IsCleared()
    {
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(
            Configured().With("secretConfig", Secret(Map(("apiKey", "key-canary-1"), ("secondKey", "key-canary-2")))));
        await Fixture.AdvanceAsync();
        await Fixture.NextRunAsync();

        await configuration.UpdateAsync(Configured());

        Assert.Null((await Fixture.GetStoredAsync())["fields"]?["secondKey"]);
    }

    private async Task<IReadOnlyList<CheckFailure>> GetFailuresAsync(PropertyMap program) =>
        [.. (await Fixture.Configuration().CheckAsync(program)).Failures.OrderBy(failure => failure.Reason, StringComparer.Ordinal)];

    private static string Name(CheckFailure failure) => failure.Reason.Split(' ')[0];
}
