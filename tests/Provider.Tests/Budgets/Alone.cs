namespace Pulumi.Connectors.Tests;

/// <summary>Tests that count what comes together in time: other tests beside them would spread it.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;
