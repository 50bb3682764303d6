using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tests;

/// <summary>The arrows between the plugin's folders: what may know what.</summary>
public sealed partial class FolderTests
{
    private const int MostLines = 250;

    [Fact]
    public void Values_Sources_UseNoOtherFolder() =>
        Assert.Empty(SourceCode.Uses("Values", SourceCode.Folders.Where(folder => folder != "Values")));

    [Fact]
    public void Api_Sources_UseNoOtherFolder() => Assert.Empty(SourceCode.Uses("Api", SourceCode.Folders.Where(folder => folder != "Api")));

    [Fact]
    public void Resources_Sources_KnowNeitherTheWireNorTheSettings()
    {
        Assert.Empty(SourceCode.Uses("Resources", "Protocol", "Configuration", "Hosting", "Doctor"));
        Assert.Empty(SourceCode.UsesHttp("Resources"));
        Assert.Empty(SourceCode.Matches("Resources", Http()));
    }

    [Fact]
    public void Configuration_Sources_KnowNeitherTheWireNorTheProcess() =>
        Assert.Empty(SourceCode.Uses("Configuration", "Protocol", "Hosting", "Doctor"));

    [Fact]
    public void Protocol_Sources_KnowNotTheProcess() => Assert.Empty(SourceCode.Uses("Protocol", "Hosting", "Doctor"));

    [Fact]
    public void Sources_OutsideProtocol_NameNothingOfGrpc()
    {
        var outside = SourceCode.Matches(string.Empty, Grpc()).Where(use => !use.StartsWith("Protocol/", StringComparison.Ordinal));

        Assert.Empty(outside);
        Assert.NotEmpty(SourceCode.Matches("Protocol", Grpc()));
    }

    [Fact]
    public void Sources_Everywhere_ReadNoClockOfTheSystem() => Assert.Empty(SourceCode.Matches(string.Empty, Clock()));

    [Fact]
    public void Sources_Everywhere_AreShort()
    {
        Assert.True(SourceTree.Provider.Count > 50);
        Assert.Empty(SourceTree.Provider.Where(file => file.Value.Length > MostLines).Select(file => $"{file.Key}: {file.Value.Length}"));
    }

    [Fact]
    public void Uses_FoldersThatDoKnowEachOther_AreFound()
    {
        Assert.NotEmpty(SourceCode.Uses("Resources", "Values"));
        Assert.Contains("Configuration/ProviderSettingsReader.cs: Resources", SourceCode.Uses("Configuration", "Resources"));
        Assert.NotEmpty(SourceCode.UsesHttp("Api"));
    }

    [GeneratedRegex(@"\b(Pulumirpc|Google\.(Protobuf|Rpc)|Grpc\.\w+)\b")]
    private static partial Regex Grpc();

    [GeneratedRegex(@"\bSystem\.Net\.Http\b")]
    private static partial Regex Http();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bThread\.Sleep\b|\bStopwatch\b|\bEnvironment\.TickCount(64)?\b")]
    private static partial Regex Clock();
}
