using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;
using Pulumi.Connectors.LocalEngine.Tests.Toy;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>The state in its file.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("local-engine").FullName;

    private static ResourceState Everything => new()
    {
        Urn = "urn:pulumi:dev::demo::toy:index:Thing::a",
        Type = "toy:index:Thing",
        Custom = true,
        Id = "id/1",
        Inputs = ToyStack.Object(("password", ToyStack.Secret("CANARY-1")), ("date", "2026-11-24T01:45:54Z"), ("nil", Value.ForNull()), ("f", Value.ForNumber(0.1))),
        Outputs = ToyStack.Object(("deep", PropertyWire.Secret(Value.ForStruct(ToyStack.Object(("key", ToyStack.Secret("CANARY-2"))))))),
        Parent = ToyStack.Root,
        Provider = "urn:pulumi:dev::demo::pulumi:providers:toy::p::1",
        Dependencies = ["urn:x"],
        PropertyDependencies = new Dictionary<string, IReadOnlyList<string>> { ["password"] = ["urn:x"] },
        InitErrors = ["not ready"],
        AdditionalSecretOutputs = ["deep"],
        IgnoreChanges = ["a.b"],
        DeletedWith = "urn:y",
        Timeouts = new OperationTimeouts(1, 2, 3, 4.5),
        Protect = true,
        RetainOnDelete = true,
        External = true,
        PendingDelete = true,
        RefreshBeforeUpdate = true,
    };

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Open_AfterSave_HoldsTheSame()
    {
        using (var file = Open())
        {
            file.State.Config["toy:secret"] = new ConfigValue("CANARY-3", true);
            file.State.Config["toy:plain"] = new ConfigValue("x", false);
            file.State.Load(Everything);
        }

        using var again = Open();
        var read = Assert.Single(again.State.Resources);
        Assert.Equivalent(Everything with { Inputs = new(), Outputs = new() }, read with { Inputs = new(), Outputs = new() }, strict: true);
        Assert.Equal(Everything.Inputs, read.Inputs);
        // A nested secret is equivalent to one secret.
        Assert.Equal(PropertyWire.Plain(Everything.Outputs), PropertyWire.Plain(read.Outputs));
        Assert.True(PropertyWire.IsSecret(read.Outputs.Fields["deep"]));
        Assert.Equal(new ConfigValue("CANARY-3", true), again.State.Config["toy:secret"]);
        Assert.Equal(new ConfigValue("x", false), again.State.Config["toy:plain"]);
    }

    [Fact]
    public void Save_Secrets_AreNotInTheFile()
    {
        using var file = Open();
        file.State.Config["toy:secret"] = new ConfigValue("CANARY-3", true);
        file.State.Load(Everything);

        Assert.DoesNotContain("CANARY", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", file.Export(), StringComparison.Ordinal);
        Assert.Contains("test instrument", Text(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Open_WrongPassphrase_SaysSo()
    {
        using (var file = Open())
            file.Save();

        var error = Assert.Throws<EngineException>(() => StateFile.Open(_directory, "demo", "dev", "wrong"));
        Assert.StartsWith("incorrect passphrase", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoPassphrase_SaysSo()
    {
        var error = Assert.Throws<EngineException>(() => StateFile.Open(_directory, "demo", "dev", null));
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a state")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": 3, "deployment": {} }""")]
    [InlineData("""{ "salt": "not base 64" }""")]
    public void Open_NoStateOfOurs_SaysWhichFile(string text)
    {
        File.WriteAllText(Path.Combine(_directory, "demo.dev.json"), text);

        var error = Assert.Throws<EngineException>(() => Open());
        Assert.Contains("demo.dev.json is not a state file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decrypt_ChangedText_IsRefused()
    {
        using var crypter = new SecretCrypter("p");
        var bytes = Convert.FromBase64String(crypter.Encrypt("text"));
        bytes[^1] ^= 1;

        Assert.Throws<EngineException>(() => crypter.Decrypt(Convert.ToBase64String(bytes)));
    }

    private string Text() => File.ReadAllText(Path.Combine(_directory, "demo.dev.json"));

    private StateFile Open() => StateFile.Open(_directory, "demo", "dev", "correct horse");
}
