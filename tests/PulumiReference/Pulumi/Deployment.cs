namespace Pulumi;

public sealed class Deployment
{
    private Deployment() => throw null!;

    public static DeploymentInstance Instance => throw null!;

    public static Task<int> RunAsync(Action action) => throw null!;

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => throw null!;

    public static Task<int> RunAsync(Func<Task> func) => throw null!;

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => throw null!;

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => throw null!;
}
