namespace Pulumi.Connectors.Api;

/// <summary>The connectors of accounts with few requests: shared lists, and writes that come together in one.</summary>
internal sealed class AccountConnectors
{
    private readonly AddedConnectorLists _lists;
    private readonly Func<string, string, CancellationToken, Task> _add;
    private readonly Func<string, string, CancellationToken, Task> _remove;

    /// <param name="batching">Whether writes share requests.</param>
    /// <param name="stopping">Ends what callers share.</param>
    public AccountConnectors(ConnectorsClient client, bool batching, TimeProvider time, CancellationToken stopping)
    {
        _lists = new AddedConnectorLists(client, time, stopping);
        _add = Writer(async (account, ids, token) =>
        {
            await WriteAsync(client.AddAsync, account, ids, token);
            await ReadAheadAsync(account, token);
        });
        _remove = Writer((account, ids, token) => WriteAsync(client.RemoveAsync, account, ids, token));

        Func<string, string, CancellationToken, Task> Writer(Func<string, IReadOnlyList<string>, CancellationToken, Task> write) =>
            batching
                ? new WriteBatcher(write, time, stopping).RunAsync
                : (account, id, token) => write(account, [id], token);
    }

    /// <inheritdoc cref="AddedConnectorLists.GetAsync"/>
    public Task<AddedConnectorList> ListAsync(string accountId, AddedConnectorList? otherThan, CancellationToken cancellationToken) =>
        _lists.GetAsync(accountId, otherThan, cancellationToken);

    public Task AddAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        _add(accountId, connectorId, cancellationToken);

    public Task RemoveAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        _remove(accountId, connectorId, cancellationToken);

    // Everybody whose connector was added looks for it next. Reading the list before they are told lets them go on together, and come
    // back together. What goes wrong here is met by them.
    private async Task ReadAheadAsync(string accountId, CancellationToken cancellationToken)
    {
        try
        {
            await _lists.GetAsync(accountId, otherThan: null, cancellationToken);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
        }
    }

    private async Task WriteAsync(
        Func<string, IReadOnlyList<string>, CancellationToken, Task> write, string accountId, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        try
        {
            await write(accountId, ids, cancellationToken);
        }
        finally
        {
            _lists.Forget(accountId);
        }
    }
}
