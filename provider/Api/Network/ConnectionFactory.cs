using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Api.Network;

/// <summary>
/// Connects to the first server on the way: the proxy, or the host if there is none. TLS with a proxy is established here as well, so that each
/// failure here is one of that server, and no later one is.
/// </summary>
/// <param name="timeout">Shorter than the timeout of a request, so that the server that does not respond can be named.</param>
internal sealed class ConnectionFactory(ProxyServer? proxy, SslClientAuthenticationOptions tls, TimeSpan timeout, TimeProvider time)
{
    /// <exception cref="ConnectionException">No connection could be established.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var stream = await OpenAsync(context.DnsEndPoint, linked.Token);
            return proxy is { Address: { Scheme: "https", IdnHost: var host } } ? await EncryptAsync(stream, host, linked.Token) : stream;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || timer.IsCancellationRequested)
        {
            throw new ConnectionException(TransportFailures.Classify(exception), proxy?.ToString(), exception);
        }
    }

    private static async Task<Stream> OpenAsync(DnsEndPoint server, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> EncryptAsync(Stream stream, string host, CancellationToken cancellationToken)
    {
        var encrypted = new SslStream(stream);
        try
        {
            var options = new SslClientAuthenticationOptions
            {
                TargetHost = host,
                EnabledSslProtocols = tls.EnabledSslProtocols,
                RemoteCertificateValidationCallback = tls.RemoteCertificateValidationCallback,
            };
            await encrypted.AuthenticateAsClientAsync(options, cancellationToken);
            return encrypted;
        }
        catch
        {
            await encrypted.DisposeAsync();
            throw;
        }
    }
}
