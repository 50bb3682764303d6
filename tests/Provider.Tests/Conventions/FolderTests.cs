namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>The direction of dependencies between the provider's folders.</summary>
public sealed class FolderTests
{
    private const string Root = "Pulumi.Connectors";

    [Fact]
    public void Folders_Table_AreThoseOfTheProvider() =>
        Assert.Equal(
            ProviderCode.Current.Trees.Keys.Select(path => path.Contains('/') ? path[..path.LastIndexOf('/')] : string.Empty).Distinct().Order(),
            FolderOrder.Rows.SelectMany(row => row).Order());

    [Fact]
    public void Uses_Provider_FollowTheOrder() => Findings.AssertNone(Violations(ProviderCode.Current.Uses));

    [Fact]
    public void Sources_Provider_Compile() => Findings.AssertNone(ProviderCode.Current.Errors);

    [Theory]
    [InlineData("Values/Added.cs", "using Pulumi.Connectors.Api;", "Values → Api")]
    [InlineData("Values/Added.cs", "using static Pulumi.Connectors.Settings.SettingNames;", "Values → Settings")]
    [InlineData("Settings/Added.cs", "using Name = Pulumi.Connectors.Hosting.PluginHost;", "Settings → Hosting")]
    [InlineData("Settings/Added.cs", "namespace Pulumi.Connectors.Settings; class Added { Protocol.CallLifetime? Field; }", "Settings → Protocol")]
    [InlineData("Doctor/Added.cs", "namespace Pulumi.Connectors.Doctor; class Added { object Field = typeof(Protocol.CallLifetime); }", "Doctor → Protocol")]
    [InlineData("Api/Errors/Added.cs", "namespace Pulumi.Connectors.Api.Errors; class Added { object Field = nameof(ConnectorsClient); }", "Api/Errors → Api")]
    [InlineData("Resources/Added.cs", "namespace Pulumi.Connectors.Resources; class Added { object? M(CallContext c) => Properties.ListQuery.Parse; }", "Resources → Resources/Properties")]
    [InlineData("New/Added.cs", "using Pulumi.Connectors.Values;", "New → Values")]
    public void Uses_AgainstTheOrder_AreFound(string path, string code, string violation) =>
        Assert.Contains(violation, Violations(ProviderCode.Current.UsesWith(path, code)).Select(found => found.Split(':')[0]));

    [Theory]
    [InlineData("Api/Added.cs", "using Pulumi.Connectors.Values;")]
    [InlineData("Api/Added.cs", "namespace Pulumi.Connectors.Api; class Added { object Field = nameof(Errors.ApiException); }")]
    [InlineData("Values/Added.cs", "namespace Pulumi.Connectors.Values; /* Pulumi.Connectors.Api */ class Added { string Field = \"Pulumi.Connectors.Api\"; }")]
    public void Uses_InTheOrder_AreAllowed(string path, string code) => Assert.Empty(Violations(ProviderCode.Current.UsesWith(path, code)));

    private static IEnumerable<string> Violations(IEnumerable<SymbolUse> uses) =>
        from use in uses
        where use.IsIn(Root)
        let used = use.Namespace == Root ? string.Empty : use.Namespace[(Root.Length + 1)..].Replace('.', '/')
        where !FolderOrder.Allows(use.Folder, used)
        select $"{use.Folder} → {used}: {use}";
}
