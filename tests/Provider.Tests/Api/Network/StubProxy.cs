using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>A proxy that opens tunnels to one server, whatever host is requested.</summary>
internal sealed class StubProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public StubProxy()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Server of the tunnels.</summary>
    public Uri? Server { get; init; }

    /// <summary>Status of all responses; 0 for a proxy that never responds.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Required login, <c>user:password</c>; null if none is required.</summary>
    public string? Login { get; init; }

    /// <summary>Certificate of a proxy that is reached by https.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Each requested host with its port, and the login that was sent.</summary>
    public ConcurrentQueue<(string Host, string? Login)> Requests { get; } = new();

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var stopping = _stop.Token;
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(stopping), stopping);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy has ended.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stopping)
    {
        using var connection = client;
        try
        {
            await using var stream = await OpenAsync(client, stopping);
            while (await ReadRequestAsync(stream, stopping) is { } request && await RespondAsync(stream, request, stopping))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client, CancellationToken stopping)
    {
        if (Certificate is null)
            return client.GetStream();
        var encrypted = new SslStream(client.GetStream());
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stopping);
        return encrypted;
    }

    private static async Task<string?> ReadRequestAsync(Stream stream, CancellationToken stopping)
    {
        var text = new StringBuilder();
        var buffer = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(buffer, stopping) == 0)
                return null;
            text.Append((char)buffer[0]);
        }

        return text.ToString();
    }

    /// <returns>Whether another request may follow.</returns>
    private async Task<bool> RespondAsync(Stream stream, string request, CancellationToken stopping)
    {
        const string Header = "Proxy-Authorization: Basic ";
        var sent = request.Split("\r\n").FirstOrDefault(line => line.StartsWith(Header, StringComparison.OrdinalIgnoreCase));
        var login = sent is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(sent[Header.Length..]));
        Requests.Enqueue((request.Split(' ')[1], login));
        if (Status == 0)
            await Task.Delay(Timeout.Infinite, stopping);
        var status = Login is not null && Login != login ? 407 : Status;
        var challenge = status == 407 ? "Proxy-Authenticate: Basic realm=\"stub\"\r\n" : string.Empty;
        var length = status == 200 ? string.Empty : "Content-Length: 0\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Stub\r\n{challenge}{length}\r\n"), stopping);
        if (status != 200 || Server is null)
            return status != 200;
        using var server = new TcpClient();
        await server.ConnectAsync(Server.Host, Server.Port, stopping);
        await Task.WhenAny(stream.CopyToAsync(server.GetStream(), stopping), server.GetStream().CopyToAsync(stream, stopping));
        return false;
    }
}
