using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>A command on a stack, after something happened.</summary>
internal sealed record CallStep(params string[] Command)
{
    /// <summary>What happens before the command.</summary>
    public Func<Stack, Task> Before { get; init; } = _ => Task.CompletedTask;

    public bool Fails { get; init; }
}
