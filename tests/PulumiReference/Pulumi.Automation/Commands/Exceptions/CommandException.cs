namespace Pulumi.Automation.Commands.Exceptions;

public class CommandException : Exception
{
    internal CommandException() => throw null!;

    public string Name => throw null!;
}
