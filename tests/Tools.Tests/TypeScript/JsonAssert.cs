using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>Compares JSON. The order of members is not significant.</summary>
internal static class JsonAssert
{
    public static void Equal(string expected, JToken? actual) => Assert.True(JToken.DeepEquals(JToken.Parse(expected), actual), $"{actual} must be {expected}");
}
