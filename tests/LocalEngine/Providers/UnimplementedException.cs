using Pulumi.Connectors.LocalEngine.Hosting;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The provider has no such call.</summary>
internal sealed class UnimplementedException(string message, Exception inner) : EngineException(message, inner);
