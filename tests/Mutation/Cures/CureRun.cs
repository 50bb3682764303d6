using System.Collections.Immutable;
using Pulumi.Connectors.Mutation.Compiling;

namespace Pulumi.Connectors.Mutation.Cures;

/// <summary>Switches off one cure after the other, and runs the suite of habits for the habits that it copes with.</summary>
/// <param name="only">Part of the name of the habits to run; null for all.</param>
/// <param name="output">Gets the progress.</param>
internal sealed class CureRun(Repository repository, string? only, TextWriter output)
{
    private readonly ImmutableArray<Cure> _cures = [.. Cure.ParseAll(repository.ReadFile("cures.json"))];
    private readonly List<string> _green = [];
    private int _red;

    /// <returns>Whether every habit that has a cure is green with it, and red without it.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Building a copy of the repository");
        var copy = WorkingCopy.Update(repository);
        await WorkingCopy.BuildAsync(copy, cancellationToken);
        var compilation = ProviderCompilation.Create(copy, await CompilerArguments.ReadAsync(copy.ProviderProject, cancellationToken));
        var suite = new HabitSuite(copy.TestProgram);
        ImmutableArray<Cure> cures = [.. _cures.Where(cure => cure.File is not null).Select(Select).Where(cure => !cure.Habits.IsEmpty)];
        var broken = await RunOriginalAsync(suite, cures, cancellationToken);
        foreach (var cure in cures)
            await RunAsync(copy, compilation, suite, cure, cancellationToken);
        var without = _cures.Where(cure => cure.File is null).Sum(cure => cure.Habits.Length);
        await output.WriteLineAsync($"{_red} habits are red without their cure, {_green.Count} stay green; {without} have no place; {broken.Count} are red with all cures");
        foreach (var line in _green.Select(name => $"green without its cure: {name}").Concat(broken.Select(name => $"red with its cure: {name}")))
            await output.WriteLineAsync(line);
        return _green.Count == 0 && broken.Count == 0;
    }

    private Cure Select(Cure cure) => only is null ? cure : cure with { Habits = [.. cure.Habits.Where(name => name.Contains(only, StringComparison.Ordinal))] };

    private static async Task<List<string>> RunOriginalAsync(HabitSuite suite, ImmutableArray<Cure> cures, CancellationToken cancellationToken)
    {
        var broken = new List<string>();
        foreach (var group in cures.GroupBy(cure => cure.With))
            broken.AddRange(await suite.FindRedAsync([.. group.SelectMany(cure => cure.Habits)], group.Key, isQuick: false, cancellationToken));
        return broken;
    }

    private async Task RunAsync(Repository copy, ProviderCompilation compilation, HabitSuite suite, Cure cure, CancellationToken cancellationToken)
    {
        var path = Path.Combine(copy.Provider, cure.File!);
        using var program = new MemoryStream();
        compilation.Compile(path, cure.Remove(await File.ReadAllTextAsync(path, cancellationToken)), program);
        await copy.ReplaceAsync(compilation.OutputFile, program.ToArray());
        var red = await suite.FindRedAsync(cure.Habits, cure.With, isQuick: true, cancellationToken);
        List<string> green = [.. cure.Habits.Where(name => !red.Contains(name))];
        _red += red.Count;
        _green.AddRange(green);
        await output.WriteLineAsync($"{cure.File}: {cure.Reason}. Red: {string.Join(", ", red)}{(green.Count == 0 ? string.Empty : $". GREEN: {string.Join(", ", green)}")}");
    }
}
