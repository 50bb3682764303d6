namespace Pulumi.Connectors.Emulator;

/// <summary>All sub-accounts of the organisation. One lock: what a call sees and does is one moment.</summary>
internal sealed class EmulatorStore(Catalogue catalogue, IReadOnlyCollection<string> knownAccounts, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Account> _accounts = [];

    public Catalogue Catalogue { get; } = catalogue;

    /// <param name="stale">As it was before the account's last write.</param>
    public IReadOnlyList<AddedConnector> Added(string accountId, bool stale = false)
    {
        lock (_gate)
            return Find_NeedsLock(accountId).Added(stale);
    }

    /// <param name="stale">As it was before the account's last write.</param>
    public AddedConnector Require(string accountId, string connectorId, bool stale = false)
    {
        lock (_gate)
            return Require_NeedsLock(accountId, connectorId, stale);
    }

    /// <summary>When the account last changed, in ticks of the system's monotonic clock; null when it never did.</summary>
    public long? LastWrite(string accountId)
    {
        lock (_gate)
            return _accounts.GetValueOrDefault(accountId)?.LastWrite;
    }

    public void Add(string accountId, IReadOnlyList<string> connectorIds)
    {
        var unknown = connectorIds.Where(id => Catalogue.Find(id) is null).ToList();
        lock (_gate)
        {
            var account = Find_NeedsLock(accountId);
            if (unknown.Count > 0)
                throw ApiErrorException.NotFound($"Not in the catalogue: {string.Join(", ", unknown)}. Nothing was added.");
            account.Add([.. connectorIds.Select(Catalogue.Require)]);
        }
    }

    public void Remove(string accountId, IReadOnlyList<string> connectorIds)
    {
        lock (_gate)
            Find_NeedsLock(accountId).Remove(connectorIds);
    }

    public AddedConnector Configure(string accountId, string connectorId, ConfigurationRequest request, ConfigureMode mode) =>
        Change(accountId, connectorId, added => ConfigurationChange.Apply(added, request, mode, clock.GetUtcNow()));

    public void SetConnections(string accountId, string connectorId, int source, int destination) =>
        Change(accountId, connectorId, added => added with { SourceConnections = source, DestinationConnections = destination });

    /// <summary>Somebody signs in. The configuration's own values do not change by that, and neither does its stamp.</summary>
    public void Consent(string accountId, string connectorId) => Change(accountId, connectorId, added => added.Configuration is { ConsentTicket: not null } pending
        ? added with { Configuration = pending.WithConsent() }
        : throw ApiErrorException.Conflict("Nobody is asked for consent: the connector does not use OAuth, is not configured yet, or is complete."));

    /// <summary>The same by the single-use page's name.</summary>
    public void ConsentByTicket(string ticket)
    {
        lock (_gate)
        {
            foreach (var account in _accounts.Values)
            {
                if (account.Added().FirstOrDefault(added => added.Configuration?.ConsentTicket == ticket) is not { Configuration: { } pending } added)
                    continue;
                account.Replace(added with { Configuration = pending.WithConsent() });
                return;
            }
        }

        throw ApiErrorException.NotFound("This consent page was used already, or never existed.");
    }

    /// <summary>Refuses an id that cannot be one, and an account of somebody else.</summary>
    public void CheckAccount(string accountId)
    {
        if (!Identifiers.IsWellFormed(accountId))
            throw ApiErrorException.BadRequest("The accountId is not an id.");
        if (knownAccounts.Count > 0 && !knownAccounts.Contains(accountId))
            throw ApiErrorException.Forbidden($"The account {accountId} is not in this organisation.");
    }

    private AddedConnector Change(string accountId, string connectorId, Func<AddedConnector, AddedConnector> change)
    {
        lock (_gate)
        {
            var changed = change(Require_NeedsLock(accountId, connectorId));
            Find_NeedsLock(accountId).Replace(changed);
            return changed;
        }
    }

    /// <summary>A connector that does not exist is told from one that is only not added.</summary>
    private AddedConnector Require_NeedsLock(string accountId, string connectorId, bool stale = false)
    {
        var account = Find_NeedsLock(accountId);
        return account.Require(Catalogue.Require(connectorId).ConnectorId, stale);
    }

    private Account Find_NeedsLock(string accountId)
    {
        CheckAccount(accountId);
        if (!_accounts.TryGetValue(accountId, out var account))
            _accounts.Add(accountId, account = new Account(accountId));
        return account;
    }
}
