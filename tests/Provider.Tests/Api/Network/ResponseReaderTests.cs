using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>Responses are read as UTF-8 and within bounds, whatever they contain.</summary>
public sealed class ResponseReaderTests
{
    private const string Name = "Müller 🙂";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=windows-1252")]
    [InlineData("application/json; charset=gb2312")]
    [InlineData("text/html; charset=nonsense")]
    [InlineData("no/type; =;")]
    [InlineData(null)]
    public async Task Get_AnyCharset_IsReadAsUtf8(string? type)
    {
        var json = new JObject { ["statusMessage"] = Name, ["response"] = new JObject { ["connectorId"] = "c", ["name"] = Name } }.ToString();
        foreach (var start in (byte[][])[[], [0xEF, 0xBB, 0xBF]])
        {
            byte[] body = [.. start, .. Encoding.UTF8.GetBytes(json)];

            Assert.Equal(Name, await ReadNameAsync(200, body, type));
            Assert.EndsWith($"returned 403: {Name}", (await FailAsync(403, body, type)).Text.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_OtherEncoding_IsAnInvalidResponse()
    {
        var failure = await FailAsync(200, Encoding.Latin1.GetBytes("""{ "response": { "connectorId": "c", "name": "Müller" } }"""), "application/json; charset=iso-8859-1");

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.EndsWith("with a body that is not encoded in UTF-8 (application/json)", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, nameof(ApiFailure.InvalidResponse), "with a compressed body, which was not requested")]
    [InlineData(404, nameof(ApiFailure.NotFound), "returned 404")]
    public async Task Get_CompressedBody_IsNotExpanded(int status, string failureName, string message)
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(new byte[20_000_000], Cancellation);

        var failure = await FailAsync(status, compressed.ToArray(), "application/json", "gzip");

        Assert.Equal(failureName, failure.Failure.ToString());
        Assert.EndsWith(message, failure.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ResponseReader.MaxBytes, 1, true)]
    [InlineData(ResponseReader.MaxBytes + 1, 1, false)]
    [InlineData(0, BoundedJsonReader.MaxValues - 3, true)]
    [InlineData(0, BoundedJsonReader.MaxValues - 2, false)]
    public async Task Get_LargeResponse_IsReadUpToTheBoundsOnce(int bytes, int values, bool isRead)
    {
        // Besides its items: the envelope, the connector and its id.
        var json = $$"""{ "response": { "connectorId": "c", "x": [{{string.Join(',', Enumerable.Repeat('1', values - 1))}}] } }""".PadRight(bytes);
        var requests = 0;
        await using var api = await StubApi.StartAsync(context =>
        {
            requests++;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), Cancellation).AsTask();
        });
        var client = TestClient.Create(api.Address, maxRetries: 4);

        if (isRead)
            Assert.Equal("c", (await client.GetConnectorAsync("c", "a", Cancellation)).ConnectorId);
        else
            Assert.Equal(TransportFailure.ResponseTooLarge, (await client.AssertFailsAsync()).TransportFailure);
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(8_000, 13, true)]
    [InlineData(45_000, 2, false)]
    public async Task Get_ManyObjects_AreBoundedByTheMemoryOfTheirTree(int objects, int members, bool isRead)
    {
        var item = $$"""{ {{string.Join(',', Enumerable.Range(0, members).Select(member => $"\"m{member}\":1"))}} }""";
        var json = $$"""{ "response": { "connectorId": "c", "x": [{{string.Join(',', Enumerable.Repeat(item, objects))}}] } }""";

        var exception = await Record.ExceptionAsync(() => ReadNameAsync(200, Encoding.UTF8.GetBytes(json), "application/json"));

        Assert.Equal(isRead ? null : TransportFailure.ResponseTooLarge, (exception as ApiException)?.TransportFailure);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("0x1F")]
    [InlineData("1.5.5")]
    [InlineData("undefined")]
    [InlineData("new Date(1)")]
    [InlineData("'single'")]
    [InlineData("/* comment */ 1")]
    [InlineData("1, \"x\": 2")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"2024-01-01T00:00:00Z\"")]
    public async Task Get_OddValues_AreReadOrAnInvalidResponse(string value)
    {
        string[] names = ["x", "status", "platformId", "transfer", "name"];
        foreach (var name in names)
        {
            var body = Encoding.UTF8.GetBytes($$"""{ "response": { "connectorId": "c", "{{name}}": {{value}} } }""");

            var exception = await Record.ExceptionAsync(() => ReadNameAsync(200, body, "application/json"));

            Assert.True(exception is null or ApiException { Failure: ApiFailure.InvalidResponse }, $"{name}: {exception}");
        }
    }

    [Fact]
    public async Task Get_LongNumberOrDeepNesting_IsAnInvalidResponse()
    {
        string[] values = [new string('9', 2_000_000), new string('[', 100_000), $"{new string('[', 65)}{new string(']', 65)}"];
        foreach (var value in values)
            Assert.Equal(ApiFailure.InvalidResponse, (await FailAsync(200, Encoding.UTF8.GetBytes($$"""{ "response": {{value}} }"""), null)).Failure);
    }

    [Fact]
    public async Task Get_LongBodyOfAFailure_ReadsItsBeginning()
    {
        var json = new JObject { ["statusMessage"] = "too many rows", ["trace"] = new string('x', 20_000_000) }.ToString(Formatting.None);

        var failure = await FailAsync(422, Encoding.UTF8.GetBytes(json), "application/json");

        Assert.EndsWith("returned 422: too many rows", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TruncatedBodyOfAFailure_KeepsTheStatus()
    {
        await using var api = await StubApi.StartAsync(async context =>
        {
            (context.Response.StatusCode, context.Response.ContentLength) = (409, 1000);
            await context.Response.WriteAsync("""{ "statusMessage": "in use",""", Cancellation);
        });

        Assert.EndsWith("returned 409: in use", (await TestClient.Create(api.Address).AssertFailsAsync()).Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EndlessBodyOfAFailure_KeepsTheStatus()
    {
        await using var api = await StubApi.StartAsync(async context =>
        {
            context.Response.StatusCode = 409;
            await context.Response.WriteAsync("""{ "statusMessage": "in use",""", Cancellation);
            await context.Response.Body.FlushAsync(Cancellation);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var failure = await TestClient.Create(api.Address, timeout: TimeSpan.FromSeconds(1)).AssertFailsAsync();

        Assert.EndsWith("returned 409: in use", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Canceled_StopsParsing()
    {
        using var reader = new BoundedJsonReader($"[{string.Join(',', Enumerable.Repeat('1', 10_000))}]", new CancellationToken(canceled: true));

        Assert.ThrowsAny<OperationCanceledException>(reader.ReadToken);
    }

    private static async Task<string> ReadNameAsync(int status, byte[] body, string? type, string? encoding = null)
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            (context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.ContentEncoding) = (status, type, encoding);
            return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });
        return (await TestClient.Create(api.Address).GetConnectorAsync("c", "a", Cancellation)).Name;
    }

    private static async Task<ApiException> FailAsync(int status, byte[] body, string? type, string? encoding = null) =>
        await Assert.ThrowsAsync<ApiException>(() => ReadNameAsync(status, body, type, encoding));
}
