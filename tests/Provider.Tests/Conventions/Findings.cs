namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>Places that break a rule.</summary>
internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own, which <c>Assert.Empty</c> would truncate.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var lines = findings.Distinct().ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} findings:\n{string.Join('\n', lines)}");
    }
}
