using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>A response of the emulator with its JSON body.</summary>
internal sealed record Reply(int Status, JToken Body)
{
    public JToken? Response => Body["response"];

    public string Message => Body.Value<string>("statusMessage") ?? string.Empty;

    public string Text => Body.ToString();

    /// <summary>Asserts an error response: the envelope with the status, a message, and no response.</summary>
    public Reply ShouldFail(int status)
    {
        Assert.Equal(status, Status);
        Assert.Equal(status, Body.Value<int>("statusCode"));
        Assert.Equal(JTokenType.Null, Response?.Type);
        Assert.NotEmpty(Message);
        return this;
    }

    public Reply ShouldSucceed()
    {
        Assert.True(Status == 200, Text);
        Assert.Equal(200, Body.Value<int>("statusCode"));
        return this;
    }
}
