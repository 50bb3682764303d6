namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>What happens in one call of the API.</summary>
public enum FaultyCall
{
    Unavailable,
    Unauthorized,
    Forbidden,
    NotFound,
    Throttled,
    InvalidResponse,
    Canceled,
    InvalidOperation,
    Json,
    KeyNotFound,

    /// <summary>The response has no body.</summary>
    NoBody,

    /// <summary>The response contains a list in place of an object, or text in place of a list.</summary>
    Odd,
}
