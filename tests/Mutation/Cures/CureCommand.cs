using System.CommandLine;

namespace Pulumi.Connectors.Mutation.Cures;

/// <summary>The command <c>cures</c>.</summary>
internal static class CureCommand
{
    public static Command Create(Repository repository)
    {
        var only = new Argument<string?>("habit") { Description = "Part of the names of the habits; all if it is absent.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("cures", "Switches off the cures of habits, one at a time, and runs the suite of habits.") { only };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            try
            {
                return await new CureRun(repository, arguments.GetValue(only), Console.Out).ExecuteAsync(cancellationToken) ? 0 : 1;
            }
            catch (MutationException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 2;
            }
        });
        return command;
    }
}
