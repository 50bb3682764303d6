using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>An answer of the emulator with its body.</summary>
internal sealed record Reply(int Status, JToken Body)
{
    public JToken? Response => Body["response"];

    public string Message => Body.Value<string>("statusMessage") ?? "";

    public string Text => Body.ToString();

    /// <summary>A refusal has the envelope, its status in both places, no response, and a sentence.</summary>
    public Reply ShouldRefuse(int status)
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
