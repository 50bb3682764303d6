namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>What a stack does with one resource, as a short sequence of calls.</summary>
internal enum Story
{
    Create,
    Update,
    Refresh,
    Import,
    Delete,
    Functions,
}
