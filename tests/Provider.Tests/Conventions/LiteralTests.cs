using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>Names that a folder must not use, because it must not depend on what they belong to, in string literals.</summary>
public sealed partial class LiteralTests
{
    /// <summary>How the API client identifies itself to a server.</summary>
    private const string UserAgent = "pulumi-resource-connectors";

    /// <summary>Settings whose names are also attributes of the token endpoint.</summary>
    private static readonly string[] Attributes = [SettingNames.ClientId, SettingNames.ClientSecret, SettingNames.AccessToken];

    // 'routes', 'batching' and 'version' are English words, so they count only in quotes.
    private static readonly string[] Words = [SettingNames.Routes, SettingNames.Batching, SettingNames.Version];

    private static readonly IReadOnlyList<(string File, SyntaxToken Token)> Literals =
        [.. ProviderCode.Current.Trees.SelectMany(tree => SourceText.Literals(tree.Value).Select(token => (tree.Key, token)))];

    private static readonly IReadOnlyList<string> ApiLiterals =
        [.. Literals.Where(literal => literal.File.StartsWith("Api/", StringComparison.Ordinal)).Select(literal => literal.Token.ValueText)];

    [Fact]
    public void Api_Literals_NameNothingOfPulumi() => Findings.AssertNone(ApiLiterals.SelectMany(Violations));

    [Fact]
    public void Attributes_Table_AreNeeded() => Assert.Empty(Attributes.Append(UserAgent).Except(ApiLiterals));

    [Theory]
    [InlineData("lower connectors:maxConcurrency")]
    [InlineData("connectors:clientId")]
    [InlineData("lower maxConcurrency")]
    [InlineData("set 'routes'")]
    [InlineData("run `pulumi refresh`")]
    [InlineData("baseUrl")]
    public void Violations_NamesOfPulumi_AreFound(string literal) => Assert.NotEmpty(Violations(literal));

    [Theory]
    [InlineData("a response without 'accessToken'")]
    [InlineData("routes of another version")]
    [InlineData(UserAgent)]
    public void Violations_NamesOfTheApi_AreAllowed(string literal) => Assert.Empty(Violations(literal));

    [Fact]
    public void EnvironmentVariables_Literals_StandInOneFileAndInTheUsageOfTheDoctor() =>
        Assert.Equal(
            ["Doctor/DoctorArguments.cs", "Settings/EnvironmentVariables.cs"],
            Literals.Where(literal => EnvironmentVariable().IsMatch(literal.Token.ValueText)).Select(literal => literal.File).Distinct().Order());

    private static IEnumerable<string> Violations(string literal)
    {
        if (literal == UserAgent)
            return [];
        var names = SettingNames.All.Append(SettingNames.Version).Except(Attributes)
            .Where(name => Words.Contains(name) ? literal.Contains($"'{name}'", StringComparison.Ordinal) : Regex.IsMatch(literal, $@"\b{name}\b"));
        return names.Concat(Foreign().Matches(literal).Select(match => match.Value)).Select(name => $"'{name}' in \"{literal}\"");
    }

    [GeneratedRegex(@"connectors:|pulumi", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\bCONNECTORS_[A-Z]")]
    private static partial Regex EnvironmentVariable();
}
