using System.Collections.Immutable;
using CliWrap;
using CliWrap.Buffered;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Mutation.Compiling;

/// <summary>Reads the command line that the build gives to the C# compiler.</summary>
internal static class CompilerArguments
{
    private static readonly ImmutableArray<string> DesignTimeBuild =
    [
        "-target:PrepareResources;Compile",
        "-property:SkipCompilerExecution=true",
        "-property:ProvideCommandLineArgs=true",
        "-property:BuildProjectReferences=false",

        // An output that never exists makes the target run although the project is up to date.
        "-property:NonExistentFile=never-built",
        "-getItem:CscCommandLineArgs",
    ];

    /// <exception cref="MutationException">The build does not return it.</exception>
    public static async Task<ImmutableArray<string>> ReadAsync(string project, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap("dotnet")
            .WithArguments(["msbuild", project, "-nologo", .. DesignTimeBuild])
            .WithWorkingDirectory(Path.GetDirectoryName(project)!)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        if (!result.IsSuccess)
            throw new MutationException($"The arguments of the compiler cannot be read: {result.StandardOutput}{result.StandardError}");
        return [.. JObject.Parse(result.StandardOutput).SelectTokens("Items.CscCommandLineArgs[*].Identity").Values<string>().OfType<string>()];
    }
}
