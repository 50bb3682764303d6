namespace Pulumi;

public sealed class DeploymentInstance
{
    private DeploymentInstance() => throw null!;

    public bool IsDryRun => throw null!;

    public string ProjectName => throw null!;

    public string StackName => throw null!;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => throw null!;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => throw null!;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) => throw null!;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) => throw null!;

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => throw null!;

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) => throw null!;

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => throw null!;
}
