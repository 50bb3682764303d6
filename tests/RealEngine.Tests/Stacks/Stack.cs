using CliWrap;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.RealEngine.Tests.Calls;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using CommandResult = Pulumi.Connectors.RealEngine.Tests.Commands.CommandResult;

namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>
/// A stack with its program, its backend and its platform, each its own. Disposing it removes everything. Every command fails the test if its
/// output, or a file that it left, contains a secret in clear.
/// </summary>
internal sealed class Stack : IAsyncDisposable
{
    public const string Account = "a3ba4fbd9d51df11";

    public const string ClientId = "client";

    private readonly string _root = Directory.CreateTempSubdirectory("connectors-real-").FullName;
    private readonly Engine _engine;
    private readonly ProgramLanguage _language;
    private readonly EmulatorApp _emulator;
    private readonly SecretSearch _search;
    private readonly List<RunningCommand> _commands = [];

    private Stack(Engine engine, ProgramLanguage language, EmulatorApp emulator, SecretSearch search)
    {
        (_engine, _language, _emulator, _search) = (engine, language, emulator, search);
        Platform = new Platform(emulator.Admin);
        foreach (var folder in (string[])["home", "program", "state"])
            Directory.CreateDirectory(Path.Combine(_root, folder));
        _language.Prepare(ProgramFolder);
    }

    public Platform Platform { get; }

    /// <summary>Environment variables of the next commands, on top of the stack's own.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string ProgramFolder => Path.Combine(_root, "program");

    /// <param name="engine">The engine that deploys it.</param>
    /// <param name="language">The language of its programs.</param>
    /// <param name="time">The clock by which the platform delays its responses; null for the system's.</param>
    public static Task<Stack> CreateAsync(Engine engine, ProgramLanguage language, TimeProvider? time = null) =>
        CreateAsync(engine, language, new EmulatorOptions { TimeProvider = time }, new Dictionary<string, string>());

    /// <param name="engine">The engine that deploys it.</param>
    /// <param name="language">The language of its programs.</param>
    /// <param name="platform">Options of the platform; the credentials are those of every stack.</param>
    /// <param name="secrets">Secret settings of the program.</param>
    public static async Task<Stack> CreateAsync(
        Engine engine, ProgramLanguage language, EmulatorOptions platform, IReadOnlyDictionary<string, string> secrets)
    {
        var options = platform with { ClientId = ClientId, ClientSecret = Canaries.ClientSecret };
        var stack = new Stack(engine, language, await EmulatorApp.StartAsync(options, Token), new SecretSearch(secrets.Values));
        stack.Declare();
        await engine.InitializeAsync(
            stack,
            new Dictionary<string, string> { ["connectors:accountId"] = Account, ["connectors:clientId"] = options.ClientId },
            new Dictionary<string, string>(secrets)
            {
                ["connectors:clientSecret"] = Canaries.ClientSecret,
                [ProgramLanguage.SecretSetting] = Canaries.Declared,
            });
        return stack;
    }

    /// <summary>Writes the program.</summary>
    public void Declare(params IReadOnlyList<DeclaredConnector> connectors) => _language.Write(ProgramFolder, connectors);

    /// <summary>Writes a program in TypeScript, see <see cref="TypeScriptLanguage"/>.</summary>
    public void Declare(string statements) => TypeScriptLanguage.Write(ProgramFolder, statements);

    /// <summary>Writes a program in YAML, see <see cref="YamlLanguage"/>.</summary>
    public void DeclareYaml(string content) => YamlLanguage.Write(ProgramFolder, content);

    /// <summary>A file beside the program.</summary>
    public string File(string name) => Path.Combine(_root, name);

    /// <returns>The output of the command.</returns>
    public async Task<string> SucceedAsync(params IReadOnlyList<string> arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"'{string.Join(' ', arguments)}' ended with {result.ExitCode}:\n{result.Output}");
        return result.Output;
    }

    /// <returns>The output of the command.</returns>
    public async Task<string> FailAsync(params IReadOnlyList<string> arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode != 0, $"'{string.Join(' ', arguments)}' succeeded:\n{result.Output}");
        return result.Output;
    }

    public RunningCommand Start(params IReadOnlyList<string> arguments)
    {
        var command = Cli.Wrap(_engine.Path).WithArguments([.. arguments, "--stack", "dev", "--non-interactive"]);
        var running = RunningCommand.Start(command.WithWorkingDirectory(ProgramFolder).WithEnvironmentVariables(Environment()), Token);
        _commands.Add(running);
        return running;
    }

    /// <summary>The resources of the state, without the stack and the providers.</summary>
    public async Task<IReadOnlyList<StateResource>> ResourcesAsync()
    {
        var deployment = JObject.Parse(await SucceedAsync("stack", "export"))["deployment"]!;
        return [.. (deployment["resources"] as JArray ?? []).Select(StateResource.Parse).Where(resource => resource.Type.StartsWith("connectors:", StringComparison.Ordinal))];
    }

    /// <summary>Removes everything. Fails the test if an output or a file contains a secret in clear.</summary>
    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        try
        {
            AssertNoSecret();
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    // Outputs of all commands, and files: states, backups, history, settings, plans, logs.
    private void AssertNoSecret()
    {
        foreach (var command in _commands)
            _search.AssertNone("an output", command.Output.ToString());
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = Directory.EnumerateFiles(_root, "*", options).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files.Where(file => file != Variables.GetValueOrDefault(PluginCallLog.Variable)))
            _search.AssertNone(Path.GetRelativePath(_root, file), System.IO.File.ReadAllText(file));
    }

    private async Task<CommandResult> RunAsync(IReadOnlyList<string> arguments)
    {
        using var command = Start(arguments);
        var result = await command.EndAsync();
        AssertNoSecret();
        return result;
    }

    private Dictionary<string, string?> Environment()
    {
        var variables = PulumiEnvironment.Of(_root);
        variables["CONNECTORS_BASE_URL"] = _emulator.Address.ToString();
        foreach (var (name, value) in Variables)
            variables[name] = value;
        return variables;
    }
}
