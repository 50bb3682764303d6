using DriftReport.Events;

namespace Pulumi.Connectors.DriftReport.Tests;

public sealed class EngineTextTests
{
    [Theory]
    [InlineData("<{%fg 1%}>no such connector<{%reset%}>\n", "no such connector")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred [0m")]
    [InlineData("first\r\n\tsecond\n", "first \n second")]
    public void Clean_EngineMessage_IsPlainText(string message, string expected) => Assert.Equal(expected, EngineText.Clean(message));

    [Theory]
    [InlineData("code: 255\nstdout: Previewing\nid: 42\nstderr: error: no stack named 'prod' found\n", "error: no stack named 'prod' found")]
    [InlineData("something else", "something else")]
    public void StandardErrorOf_FailedCommand_OmitsTheOutput(string message, string expected) =>
        Assert.Equal(expected, EngineText.StandardErrorOf(message));
}
