using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Checks the inputs of a connector. Whether the catalog contains it is checked in the preview of Create.</summary>
internal static class ConnectorCheck
{
    /// <param name="missingAccount">Reason if there is no sub-account; null if the provider may have a default later.</param>
    public static CheckResponse Check(CheckRequest request, string? defaultAccountId, Message? missingAccount)
    {
        var check = new InputCheck(request.NewInputs);
        check.CheckPublicId(PropertyNames.ConnectorId, fallback: null, $"'connectorId' is missing; it is the id of the connector in the catalog");
        check.CheckPublicId(PropertyNames.AccountId, defaultAccountId, missingAccount);
        check.CheckBoolean(PropertyNames.AdoptExisting);
        check.CheckBoolean(PropertyNames.RemoveAdopted);
        check.CheckBoolean(PropertyNames.RemoveIfUseUnknown);
        check.RejectUnknown();
        return new CheckResponse(check.Inputs, check.Failures);
    }
}
