using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.Properties;

public sealed class ConnectorKeyTests
{
    [Theory]
    [InlineData("", "must not be empty")]
    [InlineData(" ", "must not contain whitespace")]
    [InlineData("a/b", "must not contain '/'")]
    [InlineData("a\u0001", "must not contain a control character")]
    [InlineData("\"0a1b\"", "must not contain quotes")]
    [InlineData("0a1b’", "must not contain quotes")]
    [InlineData("\u200B0a1b", "must not contain the invisible character U+200B")]
    [InlineData("0a1b\uFEFF", "must not contain the invisible character U+FEFF")]
    [InlineData("0a\u00AD1b", "must not contain the invisible character U+00AD")]
    [InlineData("0a\u00A01b", "must not contain whitespace")]
    [InlineData(".", "must not be a relative path segment")]
    [InlineData("..", "must not be a relative path segment")]
    [InlineData("0a1b2c3d4e5f6071", null)]
    [InlineData("Any_Thing-Else.1", null)]
    public void Validate_Id_IsRejectedOnlyIfInvalid(string id, string? fault)
    {
        Assert.Equal(fault, ConnectorKey.Validate(id)?.Text());
        Assert.Equal("must not be longer than 64 characters", ConnectorKey.Validate(new string('a', 65))?.Text());
        Assert.Null(ConnectorKey.Validate(new string('a', 64)));
    }
}
