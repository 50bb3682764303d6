using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Connectors.Mutation.Drawing;
using Pulumi.Connectors.Mutation.Rewriting;

namespace Pulumi.Connectors.Mutation.Compiling;

/// <summary>The provider as the build compiles it, with the sources that its generators wrote.</summary>
internal sealed class ProviderCompilation
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly CSharpCompilation _original;

    private ProviderCompilation(CSharpCommandLineArguments arguments, CSharpCompilation original)
    {
        _arguments = arguments;
        _original = original;
    }

    /// <summary>Name of the file with the compiled provider.</summary>
    public string OutputFile => _arguments.OutputFileName ?? throw new MutationException("The compiler's arguments name no output.");

    /// <exception cref="MutationException">The original sources do not compile.</exception>
    public static ProviderCompilation Create(Repository copy, ImmutableArray<string> compilerArguments)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(compilerArguments, copy.Provider, sdkDirectory: null);
        var generated = Directory.EnumerateFiles(copy.GeneratedSources, "*.cs", SearchOption.AllDirectories);
        var sources = arguments.SourceFiles.Select(source => Path.GetFullPath(source.Path, copy.Provider)).Concat(generated);
        var options = arguments.CompilationOptions
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions([]);
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            sources.Order(StringComparer.Ordinal).Select(source => ParseFile(source, arguments.ParseOptions)),
            arguments.MetadataReferences.Select(reference =>
                MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, copy.Provider), reference.Properties)),
            options);
        if (Errors(compilation) is [var first, ..])
            throw new MutationException($"The original sources do not compile: {first}");
        return new ProviderCompilation(arguments, compilation);
    }

    /// <summary>Returns the candidates of all files in the given folders of the provider.</summary>
    public ImmutableArray<Candidate> FindCandidates(string provider, ImmutableArray<string> folders) =>
    [
        .. from tree in _original.SyntaxTrees
           let file = Path.GetRelativePath(provider, tree.FilePath).Replace(Path.DirectorySeparatorChar, '/')
           where folders.Any(folder => file.StartsWith($"{folder}/", StringComparison.Ordinal))
           from candidate in CandidateFinder.Find(file, _original.GetSemanticModel(tree))
           select candidate,
    ];

    /// <summary>Compiles the provider with all mutants in it.</summary>
    /// <param name="output">Gets the program, if everything compiles.</param>
    /// <returns>Numbers of the mutants that do not compile.</returns>
    /// <exception cref="MutationException">Code besides the mutants does not compile.</exception>
    public ImmutableHashSet<int> Compile(ImmutableArray<Mutant> mutants, Stream output)
    {
        var mutated = WithMutants(mutants);
        var result = mutated.Emit(output, manifestResources: _arguments.ManifestResources, options: _arguments.EmitOptions);
        return result.Success ? [] : [.. result.Diagnostics.Where(IsError).SelectMany(Culprits)];
    }

    /// <summary>Compiles the provider with another text of one file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="output">Gets the program.</param>
    /// <exception cref="MutationException">It does not compile.</exception>
    public void Compile(string path, string text, Stream output)
    {
        var old = _original.SyntaxTrees.Single(tree => tree.FilePath == path);
        var changed = _original.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(text, Encoding.UTF8)));
        var result = changed.Emit(output, manifestResources: _arguments.ManifestResources, options: _arguments.EmitOptions);
        if (result.Diagnostics.FirstOrDefault(IsError) is { } error)
            throw new MutationException($"The changed sources do not compile: {error}");
    }

    private static SyntaxTree ParseFile(string path, CSharpParseOptions options)
    {
        using var stream = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream, Encoding.UTF8), options, path);
    }

    private static List<Diagnostic> Errors(CSharpCompilation compilation) => [.. compilation.GetDiagnostics().Where(IsError)];

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static IEnumerable<int> Culprits(Diagnostic error)
    {
        var nodes = error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf().ToList() ?? [];

        // An error of the flow through a whole member is reported at its name: each of its mutants may be the cause.
        var annotations = nodes.SelectMany(node => node.GetAnnotations(SourceRewriter.MutantAnnotation)).FirstOrDefault()
            ?? nodes.SelectMany(node => node.GetAnnotations(SourceRewriter.OwnerAnnotation)).FirstOrDefault();
        return annotations?.Data?.Split(' ').Select(int.Parse) ?? throw new MutationException($"The mutated sources do not compile: {error}");
    }

    private CSharpCompilation WithMutants(ImmutableArray<Mutant> mutants)
    {
        var mutated = _original;
        foreach (var file in mutants.GroupBy(mutant => mutant.Candidate.Host.Owner.SyntaxTree))
        {
            var root = SourceRewriter.Rewrite(file.Key.GetRoot(), file);
            mutated = mutated.ReplaceSyntaxTree(file.Key, file.Key.WithRootAndOptions(root, file.Key.Options));
        }

        return mutated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutantSwitch.Source, _arguments.ParseOptions, "MutantSwitch.cs", Encoding.UTF8));
    }
}
