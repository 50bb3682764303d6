namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Starts a provider of a package, with the engine's address, <c>127.0.0.1:PORT</c>, as its argument.</summary>
public delegate Task<ProviderConnection> ProviderLauncher(string package, string engineAddress, CancellationToken cancellationToken);
