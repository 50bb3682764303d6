namespace Pulumi.Connectors.LocalEngine.Hosting;

/// <summary>The provider broke the protocol: either the real engine would refuse this answer, or it would swallow the mistake without a word.</summary>
internal sealed class ProviderBugException(string message) : EngineException($"provider bug: {message}");
