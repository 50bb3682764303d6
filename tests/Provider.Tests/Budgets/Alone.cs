namespace Pulumi.Connectors.Provider.Tests.Budgets;

/// <summary>Collection of tests that do not run in parallel with other tests.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;
