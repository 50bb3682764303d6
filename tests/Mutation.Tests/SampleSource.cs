using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Connectors.Mutation.Drawing;
using Pulumi.Connectors.Mutation.Rewriting;

namespace Pulumi.Connectors.Mutation.Tests;

/// <summary>A file to mutate, compiled in memory.</summary>
internal sealed class SampleSource
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly SyntaxTree _tree;
    private readonly CSharpCompilation _compilation;

    /// <param name="members">Members of a class <c>Sample</c>.</param>
    public SampleSource(string members)
    {
        _tree = CSharpSyntaxTree.ParseText($"using System; using System.Linq; using System.Threading.Tasks; internal class Sample {{ {members} }}");
        _compilation = CSharpCompilation.Create(
            "Sample",
            [_tree, CSharpSyntaxTree.ParseText(MutantSwitch.Source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public ImmutableArray<Candidate> Candidates => CandidateFinder.Find("Sample.cs", _compilation.GetSemanticModel(_tree));

    public IEnumerable<string> Changes => Candidates.Select(candidate => candidate.Change);

    /// <summary>Compiles the file with all its candidates, and returns its text and the errors.</summary>
    public (string Text, IEnumerable<string> Errors) Mutate()
    {
        var root = SourceRewriter.Rewrite(_tree.GetRoot(), Candidates.Select((candidate, index) => new Mutant(index + 1, candidate)));
        var mutated = _compilation.ReplaceSyntaxTree(_tree, _tree.WithRootAndOptions(root, _tree.Options));
        var errors = mutated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return (root.NormalizeWhitespace(indentation: string.Empty, eol: " ").ToFullString(), errors.Select(error => error.ToString()));
    }
}
