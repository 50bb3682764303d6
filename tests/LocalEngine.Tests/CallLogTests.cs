using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests;

public sealed class CallLogTests : IDisposable
{
    private const string Method = "/pulumirpc.ResourceProvider/Check";

    private readonly string _path = Path.GetTempFileName();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void BeginAndComplete_OfACall_WriteTheLinesOfTheRealEngine()
    {
        var log = new CallLog(_path, _time);
        var request = new CheckRequest { Urn = "urn:a" };

        var started = log.Begin("toy", Method, request);
        _time.Advance(TimeSpan.FromMilliseconds(2));
        log.Complete("toy", Method, request, new CheckResponse(), null, started);

        const string Common = """{"method":"/pulumirpc.ResourceProvider/Check","request":{"urn":"urn:a"},"metadata":{"kind":"resource","mode":"client","name":"toy"}""";
        Assert.Equal(
            [
                Common + ""","progress":"request_started","timestamp":"2026-01-31T12:00:00.0000000+00:00"}""",
                Common + ""","progress":"response_completed","timestamp":"2026-01-31T12:00:00.0020000+00:00","response":{},"duration":2000000}""",
            ],
            File.ReadLines(_path));
    }

    [Fact]
    public void Complete_WithAnError_WritesItsCodeAndText()
    {
        var log = new CallLog(_path, _time);

        log.Complete("toy", Method, new CheckRequest(), null, new RpcException(new Status(StatusCode.Unavailable, "gone")), _time.GetTimestamp());

        var entry = (JObject)JsonText.Parse(File.ReadAllText(_path));
        Assert.Null(entry["response"]);
        Assert.Equal(["rpc error: code = Unavailable desc = gone"], entry["errors"]!.Select(error => (string)error!));
    }
}
