namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>A call that writes.</summary>
public enum RecordedOperation
{
    Add,
    Configure,
    Update,
}
