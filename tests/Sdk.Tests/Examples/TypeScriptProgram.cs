using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Examples;

/// <summary>Reads the resources and outputs of a TypeScript program with the TypeScript compiler of sdk/nodejs.</summary>
internal static class TypeScriptProgram
{
    public static async Task<JObject> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [Repository.Find("tests", "Sdk.Tests", "Examples", "readProgram.mjs"), file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await node.StandardError.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        return node.ExitCode == 0
            ? JObject.Parse(await output)
            : throw new InvalidOperationException($"node cannot read {file}. If typescript is missing, run npm ci in sdk/nodejs.\n{errors}");
    }
}
