namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>A configuration was saved, and could not be read back.</summary>
internal sealed class UnreadWriteException(Exception cause) : Exception(cause is OperationCanceledException ? "the run was interrupted" : cause.Message, cause);
