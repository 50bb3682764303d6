using System.CommandLine;

namespace Pulumi.Connectors.Tools;

/// <summary>The command line of a tool that writes files of the repository, or checks that they are up to date.</summary>
internal static class ToolCommand
{
    /// <summary>Returns a command with the subcommands <c>apply</c> and <c>check</c>.</summary>
    /// <param name="generate">Returns the files as they must be.</param>
    public static RootCommand WithVerbs(string description, Func<Checkout, GeneratedFiles> generate)
    {
        var root = RootOption();
        var apply = new Command("apply", "Writes the files.") { root };
        apply.SetAction(arguments => Run(arguments.GetValue(root), generate, Apply));
        var check = new Command("check", "Lists the differences and changes nothing. Exits with 1 if there are any.") { root };
        check.SetAction(arguments => Run(arguments.GetValue(root), generate, Check));
        return new RootCommand(description) { apply, check };
    }

    /// <summary>Returns a command that writes the files, or checks them with <c>--check</c>.</summary>
    /// <param name="generate">Returns the files as they must be.</param>
    public static RootCommand WithCheckOption(string description, Func<Checkout, GeneratedFiles> generate)
    {
        var root = RootOption();
        var check = new Option<bool>("--check") { Description = "Lists the differences and changes nothing. Exits with 1 if there are any." };
        var command = new RootCommand(description) { root, check };
        command.SetAction(arguments => Run(arguments.GetValue(root), generate, arguments.GetValue(check) ? Check : Apply));
        return command;
    }

    private static Option<string?> RootOption() => new("--root") { Description = "Folder of the repository. The default is the one that contains the tool." };

    private static int Run(string? root, Func<Checkout, GeneratedFiles> generate, Func<Checkout, GeneratedFiles, int> act)
    {
        try
        {
            var checkout = Checkout.Find(root ?? AppContext.BaseDirectory);
            return act(checkout, generate(checkout));
        }
        catch (ToolException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    private static int Apply(Checkout checkout, GeneratedFiles files)
    {
        foreach (var path in files.Write(checkout))
            Console.WriteLine(path);
        return 0;
    }

    private static int Check(Checkout checkout, GeneratedFiles files)
    {
        var differences = files.DifferencesTo(checkout);
        foreach (var difference in differences)
            Console.Error.WriteLine(difference);
        if (differences.Count > 0)
            Console.Error.WriteLine("Run tools/generate.");
        return differences.Count > 0 ? 1 : 0;
    }
}
