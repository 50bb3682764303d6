namespace Pulumi.Connectors.Emulator.Tests;

public sealed class ArgumentsTests
{
    [Fact]
    public void Parse_EveryOption_SetsIt()
    {
        var (options, about) = EmulatorArguments.Parse(
        [
            "--port", "8080", "--masking", "omit", "--configure", "replace", "--client-id", "me", "--client-secret", "mine",
            "--account", "a1", "--account", "a2", "--route", "get=GET /x/{connectorId}",
        ]);

        Assert.False(about);
        Assert.Equal((8080, MaskingMode.Omit, ConfigureMode.Replace), (options.Port, options.Masking, options.Configure));
        Assert.Equal(("me", "mine"), (options.ClientId, options.ClientSecret));
        Assert.Equal(["a1", "a2"], options.Accounts);
        Assert.Equal("GET /x/{connectorId}", options.Routes["get"]);
    }

    [Fact]
    public void Parse_NoArguments_ReturnsTheDefaults()
    {
        var (options, about) = EmulatorArguments.Parse([]);

        Assert.Equal(new EmulatorOptions(), options);
        Assert.False(about);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port")]
    [InlineData("--masking", "1")]
    [InlineData("--configure", "patch")]
    [InlineData("--account", "a/b")]
    [InlineData("--route", "get")]
    [InlineData("--catalogue", "/nowhere/catalogue.json")]
    [InlineData("--client-id", "--client-secret", "x")]
    [InlineData("serve")]
    public void Parse_InvalidArgument_ThrowsWithOneLine(params string[] args)
    {
        var exception = Assert.Throws<FormatException>(() => EmulatorArguments.Parse(args));

        Assert.DoesNotContain('\n', exception.Message);
    }
}
