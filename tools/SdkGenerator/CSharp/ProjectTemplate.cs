using System.Security;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes the project of the SDK, and the file from which tools learn which plugin it needs.</summary>
internal static class ProjectTemplate
{
    private const string Build = """
          <PropertyGroup>
            <TargetFramework>net8.0</TargetFramework>
            <!-- Programs may stay on net8.0 after its end of support. -->
            <CheckEolTargetFramework>false</CheckEolTargetFramework>
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <!-- A security advisory on a dependency of Pulumi must not break the build of this package. -->
            <WarningsNotAsErrors>NU1900;NU1901;NU1902;NU1903;NU1904</WarningsNotAsErrors>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <!-- Results are public fields, and Pulumi uses their constructors and private inputs by reflection, as in every Pulumi SDK. Names follow the schema. -->
            <NoWarn>$(NoWarn);CA1051;CA1707;IDE0051</NoWarn>
          </PropertyGroup>
        """;

    private const string Debugging = """
          <PropertyGroup Label="Debugging">
            <PublishRepositoryUrl>true</PublishRepositoryUrl>
            <EmbedUntrackedSources>true</EmbedUntrackedSources>
            <IncludeSymbols>true</IncludeSymbols>
            <SymbolPackageFormat>snupkg</SymbolPackageFormat>
            <ContinuousIntegrationBuild Condition="'$(CI)' == 'true'">true</ContinuousIntegrationBuild>
          </PropertyGroup>
        """;

    private const string Files = """
          <ItemGroup>
            <EmbeddedResource Include="pulumi-plugin.json;version.txt" />
            <None Include="pulumi-plugin.json;version.txt" Pack="true" PackagePath="content" />
            <None Include="README.md;../../LICENSE;../../docs/logo.png" Pack="true" PackagePath="/" />
          </ItemGroup>
        """;

    private const string Target = """
          <!-- If the package Pulumi is not available, checks compile the SDK against tests/PulumiReference, which declares names without behavior. -->
          <Target Name="RefusePackageWithoutPulumi" BeforeTargets="GenerateNuspec">
            <Error Condition="'@(PackageReference->WithMetadataValue('Identity', 'Pulumi'))' == ''"
                   Text="The package must depend on the package Pulumi. An assembly that was compiled against tests/PulumiReference cannot be shipped." />
          </Target>
        """;

    public static string Write(PackageSchema schema, PackageIdentity identity) => $"""
        <!-- Written by tools/SdkGenerator from schema.json, identity.json and VERSION. Do not edit: change those files, and run tools/generate. -->
        <Project Sdk="Microsoft.NET.Sdk">
        {Build}

        {Package(schema, identity)}

        {Debugging}

          <ItemGroup>
        {References(schema)}
          </ItemGroup>

        {Files}

        {Target}
        </Project>

        """;

    /// <summary>Returns the content of <c>pulumi-plugin.json</c>.</summary>
    public static string Plugin(PackageIdentity identity) => $$"""
        {
          "resource": true,
          "name": {{CSharpNames.Literal(identity.Package)}},
          "version": {{CSharpNames.Literal(identity.Version)}},
          "server": {{CSharpNames.Literal(identity.PluginDownloadUrl)}}
        }

        """;

    private static string Package(PackageSchema schema, PackageIdentity identity) => $"""
          <PropertyGroup Label="Package">
            <PackageId>{identity.NuGetPackage}</PackageId>
            <Version>$([System.IO.File]::ReadAllText('$(MSBuildThisFileDirectory)version.txt').Trim())</Version>
            <Authors>{Text(identity.Publisher)}</Authors>
            <Description>{Text(schema.Description)}</Description>
            <PackageTags>{Text(string.Join(' ', schema.Keywords))}</PackageTags>
            <PackageLicenseExpression>{Text(identity.License)}</PackageLicenseExpression>
            <PackageReadmeFile>README.md</PackageReadmeFile>
            <PackageIcon>logo.png</PackageIcon>
            <PackageProjectUrl>{Text(identity.Homepage)}</PackageProjectUrl>
            <RepositoryUrl>{Text(identity.RepositoryUrl)}</RepositoryUrl>
            <RepositoryType>git</RepositoryType>
          </PropertyGroup>
        """;

    private static string References(PackageSchema schema)
    {
        var references = schema.Languages.SelectToken("csharp.packageReferences")?.ToObject<Dictionary<string, string>>();
        return references is { Count: > 0 }
            ? string.Join('\n', references.Select(reference => $"    <PackageReference Include=\"{Text(reference.Key)}\" Version=\"{Text(reference.Value)}\" />"))
            : throw new ToolException("language.csharp.packageReferences of the schema must contain the package Pulumi.");
    }

    private static string Text(string text) => SecurityElement.Escape(text);
}
