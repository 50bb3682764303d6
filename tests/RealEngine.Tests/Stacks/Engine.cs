namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>A deployment engine with the command line of <c>pulumi</c>.</summary>
internal abstract class Engine
{
    /// <summary>The program to run.</summary>
    public abstract string Path { get; }

    /// <summary>Makes the stack and its settings.</summary>
    public abstract Task InitializeAsync(Stack stack, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> secrets);
}
