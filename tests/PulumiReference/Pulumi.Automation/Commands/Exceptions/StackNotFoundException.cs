namespace Pulumi.Automation.Commands.Exceptions;

public sealed class StackNotFoundException : CommandException
{
    internal StackNotFoundException() => throw null!;
}
