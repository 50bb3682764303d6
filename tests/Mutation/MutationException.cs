namespace Pulumi.Connectors.Mutation;

/// <summary>A mutation run that cannot continue. The message is for the person at the terminal.</summary>
internal sealed class MutationException(string message) : Exception(message);
