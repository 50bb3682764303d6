using Pulumi.Connectors.Sdk.Tests.Surfaces;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>The C# SDK is kept by hand, and says what <c>schema.json</c> says. (sdk/nodejs/tests does the same for TypeScript.)</summary>
public sealed class SchemaAgreementTests
{
    [Fact]
    public void Sources_DeclareAndDo_WhatTheSchemaSaysAndNothingElse()
    {
        var changes = SourceSurface.Read(Repository.SdkFolder, (_, text) => text).ChangesTo(ExpectedSurface.Of(Repository.Schema()));

        Assert.True(changes.Count == 0, $"The sources in sdk/dotnet are not as schema.json says:\n{string.Join('\n', changes)}");
    }
}
