using CliWrap;
using CliWrap.Buffered;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>The project of the C# SDK, as MSBuild evaluates it in a pipeline.</summary>
public sealed class EvaluatedProject : IAsyncLifetime
{
    private static readonly string[] Properties = ["Version", "PackageId", "RootNamespace", "PackageIcon", "PackageReadmeFile", "Deterministic", "ContinuousIntegrationBuild"];
    private static readonly string[] ItemTypes = ["None", "EmbeddedResource", "Reference", "ProjectReference"];

    private JObject _project = [];

    public static string Folder { get; } = Repository.Find("sdk", "dotnet");

    public async ValueTask InitializeAsync()
    {
        var evaluation = await Cli.Wrap("dotnet")
            .WithArguments(["msbuild", Directory.GetFiles(Folder, "*.csproj").Single(), $"-getProperty:{string.Join(',', Properties)}", $"-getItem:{string.Join(',', ItemTypes)}"])
            .WithEnvironmentVariables(variables => variables.Set("CI", "true"))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        _project = JObject.Parse(evaluation.StandardOutput);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public string? Property(string name) => (string?)_project.SelectToken($"Properties.{name}");

    public IEnumerable<JToken> Items(string name) => _project.SelectToken($"Items.{name}") ?? new JArray();
}
