using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>The sub-accounts of the organization. A single lock makes each call atomic.</summary>
internal sealed class EmulatorStore(Catalogue catalogue, IReadOnlyCollection<string> knownAccounts, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Account> _accounts = [];

    public Catalogue Catalogue { get; } = catalogue;

    /// <param name="stale">Whether to return the data from before the last write to the account.</param>
    public IReadOnlyList<AddedConnector> Added(string accountId, bool stale = false)
    {
        lock (_lock)
            return Find_NeedsLock(accountId).Added(stale);
    }

    /// <param name="stale">Whether to return the data from before the last write to the account.</param>
    public AddedConnector Require(string accountId, string connectorId, bool stale = false)
    {
        lock (_lock)
            return Require_NeedsLock(accountId, connectorId, stale);
    }

    /// <summary>Returns the time of the last change of the account, in ticks of the system's monotonic clock; null if there was none.</summary>
    public long? LastWrite(string accountId)
    {
        lock (_lock)
            return _accounts.GetValueOrDefault(accountId)?.LastWrite;
    }

    public bool Contains(string accountId, string connectorId)
    {
        lock (_lock)
            return Find_NeedsLock(accountId).Contains(connectorId);
    }

    public void Add(string accountId, IReadOnlyList<string> connectorIds)
    {
        lock (_lock)
            Find_NeedsLock(accountId).Add(RequireAll(connectorIds), clock.GetUtcNow());
    }

    /// <summary>Throws what <see cref="Add"/> would throw, and changes nothing.</summary>
    public void CheckAdd(string accountId, IReadOnlyList<string> connectorIds)
    {
        lock (_lock)
            Find_NeedsLock(accountId).CheckAdd(RequireAll(connectorIds));
    }

    public void Remove(string accountId, IReadOnlyList<string> connectorIds)
    {
        lock (_lock)
            Find_NeedsLock(accountId).Remove(connectorIds);
    }

    /// <summary>Throws what <see cref="Remove"/> would throw, and changes nothing.</summary>
    public void CheckRemove(string accountId, IReadOnlyList<string> connectorIds)
    {
        lock (_lock)
            Find_NeedsLock(accountId).CheckRemove(connectorIds);
    }

    public AddedConnector Configure(string accountId, string connectorId, ConfigurationRequest request, SaveRules rules) =>
        Change(accountId, connectorId, added => ConfigurationChange.Apply(added, request, rules, clock.GetUtcNow()));

    /// <summary>Returns or throws what <see cref="Configure"/> would return or throw, and changes nothing.</summary>
    public AddedConnector PreviewConfigure(string accountId, string connectorId, ConfigurationRequest request, SaveRules rules) =>
        ConfigurationChange.Apply(Require(accountId, connectorId), request, rules, clock.GetUtcNow());

    public void SetConnections(string accountId, string connectorId, int source, int destination) =>
        Change(accountId, connectorId, added => added with { SourceConnections = source, DestinationConnections = destination });

    /// <summary>Completes the pending consent. Changes neither the values of the configuration nor its timestamp.</summary>
    public void Consent(string accountId, string connectorId) => Change(accountId, connectorId, added => added.Configuration is { ConsentTicket: not null } pending
        ? added with { Configuration = pending.WithConsent() }
        : throw ApiErrorException.Conflict("No consent is pending: the connector does not use OAuth, is not configured yet, or is complete."));

    /// <summary>Completes the pending consent that belongs to a single-use page.</summary>
    public void ConsentByTicket(string ticket)
    {
        lock (_lock)
        {
            foreach (var account in _accounts.Values)
            {
                if (account.Added().FirstOrDefault(added => added.Configuration?.ConsentTicket == ticket) is not { Configuration: { } pending } added)
                    continue;
                account.Replace(added with { Configuration = pending.WithConsent() });
                return;
            }
        }

        throw ApiErrorException.NotFound("This consent page does not exist or was used already.");
    }

    /// <summary>Throws if the id is malformed or the account does not belong to the organization.</summary>
    public void CheckAccount(string accountId)
    {
        if (!Identifiers.IsWellFormed(accountId))
            throw ApiErrorException.BadRequest("The accountId is malformed.");
        if (knownAccounts.Count > 0 && !knownAccounts.Contains(accountId))
            throw ApiErrorException.Forbidden($"The account {accountId} is not in this organization.");
    }

    private AddedConnector Change(string accountId, string connectorId, Func<AddedConnector, AddedConnector> change)
    {
        lock (_lock)
        {
            var changed = change(Require_NeedsLock(accountId, connectorId));
            Find_NeedsLock(accountId).Replace(changed);
            return changed;
        }
    }

    private IReadOnlyList<CatalogueConnector> RequireAll(IReadOnlyList<string> connectorIds)
    {
        var unknown = connectorIds.Where(id => Catalogue.Find(id) is null).ToList();
        return unknown.Count == 0
            ? [.. connectorIds.Select(Catalogue.Require)]
            : throw ApiErrorException.NotFound($"Not in the catalogue: {string.Join(", ", unknown)}. Nothing was added.");
    }

    /// <summary>A connector that is not in the catalog and one that is not added have different errors.</summary>
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
