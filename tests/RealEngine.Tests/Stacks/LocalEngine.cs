using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>The engine of <c>tests/LocalEngine</c>, for machines without <c>pulumi</c>.</summary>
internal sealed class LocalEngine : Engine
{
    public override string Path => RepositoryFolders.Find().LocalEngine;

    public override async Task InitializeAsync(Stack stack, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> secrets)
    {
        foreach (var (key, value) in settings)
            await stack.SucceedAsync("config", "set", key, value);
        foreach (var (key, value) in secrets)
            await stack.SucceedAsync("config", "set", "--secret", key, value);
    }
}
