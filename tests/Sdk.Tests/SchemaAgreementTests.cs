using Pulumi.Connectors.Sdk.Tests.Surfaces;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>Tests that the sources of the C# SDK match <c>schema.json</c>. The tests in sdk/nodejs/tests do the same for TypeScript.</summary>
public sealed class SchemaAgreementTests
{
    [Fact]
    public void Sources_Declarations_MatchTheSchema()
    {
        var changes = SourceSurface.Read(Repository.SdkFolder, (_, text) => text).ChangesTo(ExpectedSurface.Of(Repository.Schema()));

        Assert.True(changes.Count == 0, $"The sources in sdk/dotnet do not match schema.json:\n{string.Join('\n', changes)}");
    }
}
