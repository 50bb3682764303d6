namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>One value of the stack's configuration, as a string.</summary>
public sealed record ConfigValue(string Text, bool Secret);
