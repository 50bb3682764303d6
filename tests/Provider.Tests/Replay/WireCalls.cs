using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Sends requests given as JSON. A field unknown to the protocol fails the test.</summary>
internal static class WireCalls
{
    private static readonly FrozenDictionary<string, Func<ProviderClient, string, string, Task<IMessage>>> Methods =
        new Dictionary<string, Func<ProviderClient, string, string, Task<IMessage>>>(StringComparer.Ordinal)
        {
            ["Handshake"] = SendAsync<ProviderHandshakeRequest, ProviderHandshakeResponse>,
            ["GetPluginInfo"] = SendAsync<Empty, PluginInfo>,
            ["GetSchema"] = SendAsync<GetSchemaRequest, GetSchemaResponse>,
            ["CheckConfig"] = SendAsync<CheckRequest, CheckResponse>,
            ["DiffConfig"] = SendAsync<DiffRequest, DiffResponse>,
            ["Configure"] = SendAsync<ConfigureRequest, ConfigureResponse>,
            ["Invoke"] = SendAsync<InvokeRequest, InvokeResponse>,
            ["Check"] = SendAsync<CheckRequest, CheckResponse>,
            ["Diff"] = SendAsync<DiffRequest, DiffResponse>,
            ["Create"] = SendAsync<CreateRequest, CreateResponse>,
            ["Read"] = SendAsync<ReadRequest, ReadResponse>,
            ["Update"] = SendAsync<UpdateRequest, UpdateResponse>,
            ["Delete"] = SendAsync<DeleteRequest, Empty>,
            ["Cancel"] = SendAsync<Empty, Empty>,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>The response or the error.</returns>
    public static async Task<(JObject? Response, RpcException? Error)> SendAsync(ProviderClient client, string method, JObject request)
    {
        try
        {
            var response = await Methods[method](client, method, request.ToString(Formatting.None));
            return (RecordedCall.ParseJson(JsonFormatter.Default.Format(response)), null);
        }
        catch (RpcException exception)
        {
            return (null, exception);
        }
    }

    private static async Task<IMessage> SendAsync<TRequest, TResponse>(ProviderClient client, string method, string request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var message = JsonParser.Default.Parse<TRequest>(request);
        Assert.True(
            JToken.DeepEquals(RecordedCall.ParseJson(request), RecordedCall.ParseJson(JsonFormatter.Default.Format(message))),
            $"{method} does not survive the conversion to protobuf: {request}");
        return await client.CallAsync<TRequest, TResponse>(method, message);
    }
}
