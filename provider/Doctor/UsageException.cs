namespace Pulumi.Connectors.Doctor;

/// <summary>The doctor cannot start with what it was given. The message is one line for the person at the terminal, and holds no value.</summary>
internal sealed class UsageException(string message) : Exception(message);
