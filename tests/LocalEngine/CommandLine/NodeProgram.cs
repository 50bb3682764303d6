using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json;
using Pulumi.Connectors.LocalEngine.Deployments;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;

namespace Pulumi.Connectors.LocalEngine.CommandLine;

/// <summary>Runs a project's program with the run script of its own <c>@pulumi/pulumi</c>, as the language host for Node.js does.</summary>
internal sealed class NodeProgram(ProjectFile project, ConsoleText console)
{
    /// <summary>
    /// Errors are printed through util.inspect with colors, which some releases of Node.js turn into minutes of work and gigabytes of memory
    /// when a stack frame lies in a scoped package's source map (nodejs/node issue 64011). Without colors they do not.
    /// </summary>
    private const string Shim = """
        const util = require('util');
        const inspect = util.inspect;
        const plain = (value, options, ...rest) =>
          inspect(value, options && typeof options === 'object' && options.colors ? { ...options, colors: false } : options, ...rest);
        Object.defineProperties(plain, Object.getOwnPropertyDescriptors(inspect));
        util.inspect = plain;
        """;

    private string Directory => project.Directory;

    public async Task<int> RunAsync(ProgramRun run, CancellationToken cancellationToken)
    {
        var script = await ResolveAsync(cancellationToken);
        var temporary = System.IO.Directory.CreateTempSubdirectory("local-engine");
        try
        {
            var shim = Path.Combine(temporary.FullName, "shim.js");
            await File.WriteAllTextAsync(shim, Shim, cancellationToken);
            return await RunAsync(Start(run, script, shim), cancellationToken);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private async Task<string> ResolveAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", ["-e", "process.stdout.write(require.resolve('@pulumi/pulumi/cmd/run'))"])
        {
            WorkingDirectory = ProgramDirectory(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Launch(start);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var path = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await errors;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? path : throw new EngineException($"@pulumi/pulumi is not installed for the program in {Directory}; run npm install there");
    }

    private string ProgramDirectory()
    {
        var main = Path.GetFullPath(Path.Combine(Directory, project.Main));
        return System.IO.Directory.Exists(main) ? main : Path.GetDirectoryName(main)!;
    }

    private ProcessStartInfo Start(ProgramRun run, string script, string shim)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] arguments =
        [
            script, "--monitor", run.Address, "--engine", run.Address, "--organization", "organization", "--project", run.Project,
            "--root-directory", Directory, "--stack", run.Stack, "--pwd", Directory, .. run.DryRun ? ["--dry-run"] : Array.Empty<string>(),
            "--parallel", run.Parallel.ToString(CultureInfo.InvariantCulture), project.Main,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PULUMI_CONFIG"] = JsonConvert.SerializeObject(run.Config);
        start.Environment["PULUMI_CONFIG_SECRET_KEYS"] = JsonConvert.SerializeObject(run.SecretKeys);
        start.Environment["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        // An argument of node itself would disable its detection of the module system.
        start.Environment["NODE_OPTIONS"] = $"{Environment.GetEnvironmentVariable("NODE_OPTIONS")} --require \"{shim}\"".Trim();
        return start;
    }

    private async Task<int> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Launch(start);
        process.StandardInput.Close();
        await using var interrupt = cancellationToken.Register(() => ProcessSignal.Interrupt(process));
        // Waits for the program even after a cancellation, because its registrations are still executed.
        await Task.WhenAll(PassOnAsync(process.StandardOutput), PassOnAsync(process.StandardError));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private async Task PassOnAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
            console.Foreign(line);
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new EngineException($"could not start node: {exception.Message}", exception);
        }
    }
}
