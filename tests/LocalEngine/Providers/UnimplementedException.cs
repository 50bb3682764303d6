using Pulumi.Connectors.LocalEngine.Errors;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The provider does not implement the call.</summary>
internal sealed class UnimplementedException(string message, Exception inner) : EngineException(message, inner);
