using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>A configuration was saved, and could not be read back.</summary>
internal sealed class UnreadWriteException(ApiException cause) : Exception(cause.Message, cause);
