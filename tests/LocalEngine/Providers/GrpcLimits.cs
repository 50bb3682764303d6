using System.Diagnostics.CodeAnalysis;
using Grpc.Net.Client;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The limits that the real engine has, and a channel with them.</summary>
public static class GrpcLimits
{
    /// <summary>Bytes of one message.</summary>
    public const int MessageSize = 400 * 1024 * 1024;

    /// <summary>As the real engine takes: error details travel in trailers.</summary>
    private const int TrailerKilobytes = 16 * 1024;

    /// <summary>A channel without TLS to an address <c>127.0.0.1:PORT</c>.</summary>
    [SuppressMessage("Usage", "CA2262", Justification = "16 MiB are meant.")]
    public static GrpcChannel Connect(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { MaxResponseHeadersLength = TrailerKilobytes, EnableMultipleHttp2Connections = true, UseProxy = false },
        MaxReceiveMessageSize = MessageSize,
        MaxSendMessageSize = null,
        DisposeHttpClient = true,
    });
}
