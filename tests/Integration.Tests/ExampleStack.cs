using Pulumi.Connectors.Demo;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>A copy of an example with its stack and an emulator of the API. Deleted when disposed.</summary>
internal sealed class ExampleStack : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connectors-example-");
    private readonly Workspace _workspace;

    private ExampleStack(Workspace workspace, EmulatorApp platform)
    {
        _workspace = workspace;
        Platform = platform;
    }

    public EmulatorApp Platform { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="example">Name of the folder in <c>examples</c>.</param>
    /// <param name="accountId">Sub-account in the settings of the stack, or null for none.</param>
    public static async Task<ExampleStack> CreateAsync(string example, string? accountId)
    {
        var folders = RepositoryFolders.Find();
        var workspace = Workspace.CreateLocal(folders);
        var options = new EmulatorOptions { ClientId = "client", ClientSecret = workspace.Canaries.ClientSecret };
        var stack = new ExampleStack(workspace, await EmulatorApp.StartAsync(options, Token));
        stack.Copy(Path.Combine(folders.Example, "..", example));
        workspace.Variables["CONNECTORS_CLIENT_SECRET"] = workspace.Canaries.ClientSecret;
        await stack.SetAsync("connectors:baseUrl", stack.Platform.Address.ToString());
        await stack.SetAsync("connectors:clientId", "client");
        if (accountId is not null)
            await stack.SetAsync("connectors:accountId", accountId);
        return stack;
    }

    /// <summary>Disables the type check of programs, which takes seconds per run, for tests of other things.</summary>
    public void SkipTypeCheck() => _workspace.Variables["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true";

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public Task SetAsync(string key, string value, params string[] options) => SucceedAsync(["config", "set", key, value, .. options]);

    /// <returns>The output of the command.</returns>
    public async Task<string> SucceedAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output;
    }

    public Task<CommandResult> RunAsync(params string[] arguments) => _workspace.RunAsync([.. arguments, "--cwd", _folder.FullName, "--stack", "dev"], Token);

    public async ValueTask DisposeAsync()
    {
        await _workspace.DisposeAsync();
        await Platform.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The installed packages are linked instead of copied, because they have about 100 MB.
    private void Copy(string example)
    {
        foreach (var file in Directory.EnumerateFiles(example))
            System.IO.File.Copy(file, File(Path.GetFileName(file)));
        Directory.CreateSymbolicLink(File("node_modules"), Path.Combine(example, "node_modules"));
    }
}
