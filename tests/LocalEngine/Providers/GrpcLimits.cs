using System.Diagnostics.CodeAnalysis;
using Grpc.Net.Client;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The limits of the real engine, and a channel with these limits.</summary>
public static class GrpcLimits
{
    /// <summary>Maximum bytes of one message.</summary>
    public const int MessageSize = 400 * 1024 * 1024;

    /// <summary>Maximum bytes of the trailers, which contain error details; as in the real engine.</summary>
    private const int TrailerKilobytes = 16 * 1024;

    /// <summary>Creates a channel without TLS to an address <c>127.0.0.1:PORT</c>.</summary>
    [SuppressMessage("Usage", "CA2262", Justification = "16 MiB are meant.")]
    public static GrpcChannel Connect(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { MaxResponseHeadersLength = TrailerKilobytes, EnableMultipleHttp2Connections = true, UseProxy = false },
        MaxReceiveMessageSize = MessageSize,
        MaxSendMessageSize = null,
        DisposeHttpClient = true,
    });
}
