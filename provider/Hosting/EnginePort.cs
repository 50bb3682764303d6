using System.Globalization;
using System.Net.Sockets;

namespace Pulumi.Connectors.Hosting;

/// <summary>The port on which the engine serves.</summary>
/// <param name="address"><c>host:port</c>.</param>
internal sealed class EnginePort(string address, TimeProvider time)
{
    /// <summary>An engine that is stopped or busy does not refuse connections, so no response proves nothing.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    /// <summary>Opens a connection and closes it.</summary>
    /// <returns>True if the port is open, false if it is closed, null if neither is certain.</returns>
    public async Task<bool?> IsOpenAsync(CancellationToken cancellationToken)
    {
        var separator = address.LastIndexOf(':');
        if (separator < 0 || !ushort.TryParse(address[(separator + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return null;
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address[..separator].Trim('[', ']'), port, limit.Token);
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.ConnectionRefused ? false : null;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ArgumentException)
        {
            return null;
        }
    }
}
