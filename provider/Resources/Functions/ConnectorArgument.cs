using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Functions;

/// <summary>
/// The connector that a function is called for. Its id may be that of a resource, <c>accountId/connectorId</c>, which is unknown in a preview that
/// adds the connector. YAML calls a function with known arguments even if it depends on a resource that does not exist yet.
/// </summary>
internal static class ConnectorArgument
{
    /// <summary>Begins the check of the arguments, in which the id of a resource is replaced with its two parts.</summary>
    public static InputCheck Check(PropertyMap arguments)
    {
        if (arguments.Get(PropertyNames.ConnectorId) is not { Unmarked: StringValue { Value: var id } } argument || ConnectorKey.Find(id) is not { } key)
            return new InputCheck(arguments);
        var check = new InputCheck(key.Into(arguments, PropertyMap.Empty.With(PropertyNames.ConnectorId, argument).With(PropertyNames.AccountId, argument)));
        if (arguments.GetString(PropertyNames.AccountId) is { Length: > 0 } accountId && accountId != key.AccountId)
            check.Fail(new CheckFailure($"'accountId' must be the sub-account in 'connectorId', or be left out"));
        return check;
    }
}
