namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Checks the inputs of a connector. Whether the catalogue has it is seen when it is created.</summary>
internal static class ConnectorCheck
{
    /// <param name="missingAccount">What to say where no sub-account is named; null where the provider may name one later.</param>
    public static CheckResponse Check(CheckRequest request, string? defaultAccountId, string? missingAccount)
    {
        var check = new InputCheck(request.News);
        check.Id(PropertyNames.ConnectorId, fallback: null, "'connectorId' is missing: the catalogue id of the connector");
        check.Id(PropertyNames.AccountId, defaultAccountId, missingAccount);
        check.Flag(PropertyNames.AdoptExisting);
        check.Flag(PropertyNames.RemoveAdopted);
        check.NothingElse();
        return new CheckResponse(check.Inputs, check.Failures);
    }
}
