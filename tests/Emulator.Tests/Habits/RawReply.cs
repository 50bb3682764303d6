using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>A response as it was sent.</summary>
internal sealed record RawReply(int Status, string? ContentType, string Text, Uri? Location)
{
    /// <summary>The body without a byte order mark. Strings that look like dates remain strings.</summary>
    public JToken Json
    {
        get
        {
            using var reader = new JsonTextReader(new StringReader(Text.TrimStart('\uFEFF'))) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader);
        }
    }

    public JToken Response => Json["response"] ?? throw new InvalidOperationException($"No response in: {Text}");

    public RawReply ShouldHaveStatus(int status)
    {
        Assert.True(Status == status, $"{Status}: {Text}");
        return this;
    }
}
