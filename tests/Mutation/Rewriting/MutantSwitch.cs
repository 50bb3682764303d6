using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>The class that is compiled into the mutated provider, and calls of its methods.</summary>
internal static class MutantSwitch
{
    /// <summary>Environment variable that selects the mutant. Without it the provider behaves as the original.</summary>
    public const string ActiveVariable = "MUTANT";

    /// <summary>Environment variable with the file that gets the numbers of the mutants that were reached. Each process appends to a file of its own.</summary>
    public const string ReachedVariable = "MUTANTS_REACHED";

    // Appends immediately, because a process may be killed.
    public const string Source =
        $$"""
        internal static class MutantSwitch
        {
            private static readonly int Active = int.TryParse(System.Environment.GetEnvironmentVariable("{{ActiveVariable}}"), out var number) ? number : 0;
            private static readonly string? Reached = System.Environment.GetEnvironmentVariable("{{ReachedVariable}}");
            private static readonly System.Collections.Generic.HashSet<int> Seen = new();

            internal static bool IsActive(int mutant) => Active == mutant;

            internal static bool Reach(int mutant)
            {
                if (Reached is not { Length: > 0 } file)
                    return true;
                lock (Seen)
                {
                    if (Seen.Add(mutant))
                        System.IO.File.AppendAllText($"{file}.{System.Environment.ProcessId}", $"{mutant}\n");
                }

                return true;
            }
        }
        """;

    public static ExpressionSyntax IsActive(int mutant) => Call("IsActive", mutant);

    public static ExpressionSyntax Reach(int mutant) => Call("Reach", mutant);

    private static ExpressionSyntax Call(string method, int mutant) => SyntaxFactory.ParseExpression($"global::{nameof(MutantSwitch)}.{method}({mutant})");
}
