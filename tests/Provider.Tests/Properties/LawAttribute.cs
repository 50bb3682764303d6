using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck.Xunit;

namespace Pulumi.Connectors.Provider.Tests.Properties;

/// <summary>A property that must hold in many cases. The classes of such properties have names that end in <c>Law</c>; <c>tests/properties</c> runs them longer.</summary>
public sealed class LawAttribute : PropertyAttribute
{
    /// <summary>Environment variable with the number of cases of a longer run.</summary>
    private const string Cases = "CONNECTORS_PROPERTY_CASES";

    /// <param name="cases">Number of cases in the gate.</param>
    public LawAttribute(int cases, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    {
        // The base class has no constructor for the place in the source.
        (_, _) = (sourceFilePath, sourceLineNumber);
        MaxTest = int.TryParse(Environment.GetEnvironmentVariable(Cases), CultureInfo.InvariantCulture, out var longer) ? longer : cases;
    }
}
