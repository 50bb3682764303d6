using System.CommandLine;
using Pulumi.Connectors.Mutation;
using Pulumi.Connectors.Mutation.Cures;
using Pulumi.Connectors.Mutation.Reporting;

var repository = Repository.Find(AppContext.BaseDirectory);
var settings = MutationSettings.Parse(repository.ReadFile("settings.json"));
var count = new Option<int>("--count") { Description = "Mutants to draw.", DefaultValueFactory = _ => settings.Count };
var seed = new Option<int>("--seed") { Description = "Selects the mutants.", DefaultValueFactory = _ => settings.Seed };
var only = new Option<string?>("--only") { Description = "Mutates one file only, by its path below provider/ or the end of it." };
var command = new RootCommand("Changes the provider at places that are drawn by a seed, and runs the tests that reach each place.") { count, seed, only };
command.SetAction(async (arguments, cancellationToken) =>
{
    var options = new MutationOptions(arguments.GetValue(count), arguments.GetValue(seed), arguments.GetValue(only));
    try
    {
        var output = TextWriter.Synchronized(Console.Out);
        var report = await new MutationRun(repository, settings, options, output).ExecuteAsync(cancellationToken);
        var markdown = MarkdownReport.Of(report);
        await File.WriteAllTextAsync(Path.Combine(repository.Output, "report.json"), JsonReport.Of(report), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(repository.Output, "report.md"), markdown, cancellationToken);
        await output.WriteLineAsync();
        await output.WriteLineAsync(MarkdownReport.Summary(report));
        return report.IsAccepted ? 0 : 1;
    }
    catch (MutationException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 2;
    }
});
command.Subcommands.Add(CureCommand.Create(repository));
return await command.Parse(args).InvokeAsync();
