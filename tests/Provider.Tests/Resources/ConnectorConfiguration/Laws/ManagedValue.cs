namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>A value that a program sets.</summary>
/// <param name="Map">Name of the property that contains it.</param>
internal sealed record ManagedValue(string Map, string Value);
