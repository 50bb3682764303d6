namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// Which resource declares or created which object in one run of the engine, so that no delete touches an object that another entry of the run
/// still uses: after a rename without an alias, a forced replacement, or a move to another provider. The processes of a run share their claims
/// in a <see cref="ClaimJournal"/>. Entries that the engine does not check, such as those outside <c>--target</c>, are not known.
/// </summary>
/// <param name="journal">Null if this process knows of no other.</param>
internal sealed class RunClaims(ClaimJournal? journal)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ClaimedObject, Dictionary<string, Claim>> _claims = [];

    /// <summary>Adds what a resource of this process has done.</summary>
    public void Add(ClaimedObject claimed, string urn, Claim claim)
    {
        lock (_lock)
        {
            Apply(claimed, urn, claim);
            journal?.Append(claimed, urn, claim);
        }
    }

    /// <summary>Claims the object for a Create, unless another resource claims it.</summary>
    /// <returns>URN of the other resource, or null.</returns>
    public string? TryBegin(ClaimedObject claimed, string urn)
    {
        Add(claimed, urn, Claim.Declared);
        return Find(claimed, (other, _) => other != urn);
    }

    /// <summary>Returns the resource because of which a delete must leave the object: this run created it, or another resource declares it.</summary>
    /// <param name="urn">Resource that is deleted.</param>
    /// <returns>URN of the resource, or null.</returns>
    public string? FindKeeper(ClaimedObject claimed, string urn) => Find(claimed, (other, claim) => claim == Claim.Created || other != urn);

    /// <summary>Whether the program declares the object as this resource, so that a delete of it is the first half of a replacement.</summary>
    public bool IsDeclared(ClaimedObject claimed, string urn)
    {
        // All calls of a resource are those of one process.
        lock (_lock)
            return _claims.GetValueOrDefault(claimed)?.ContainsKey(urn) == true;
    }

    private string? Find(ClaimedObject claimed, Func<string, Claim, bool> matches)
    {
        lock (_lock)
        {
            journal?.ReadOthers(Apply);
            return _claims.GetValueOrDefault(claimed)?.Where(claim => matches(claim.Key, claim.Value)).Select(claim => claim.Key).FirstOrDefault();
        }
    }

    // A Check that follows a Create does not lessen the claim.
    private void Apply(ClaimedObject claimed, string urn, Claim claim)
    {
        if (!_claims.TryGetValue(claimed, out var claims))
            _claims[claimed] = claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        if (claim == Claim.Released)
            claims.Remove(urn);
        else if (claim == Claim.Created)
            claims[urn] = claim;
        else
            claims.TryAdd(urn, claim);
    }
}
