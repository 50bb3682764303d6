namespace Pulumi.Connectors.LocalEngine.Errors;

/// <summary>The provider violated the protocol: the real engine would refuse this response, or ignore the mistake silently.</summary>
internal sealed class ProviderBugException(string message) : EngineException($"provider bug: {message}");
