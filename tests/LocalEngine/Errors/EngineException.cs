namespace Pulumi.Connectors.LocalEngine.Errors;

/// <summary>A failure whose message is sufficient for the user, so it is printed without a stack trace.</summary>
public class EngineException : Exception
{
    /// <summary>Creates a failure with a message.</summary>
    public EngineException(string message) : base(message) { }

    /// <summary>Creates a failure with a message and its cause.</summary>
    public EngineException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Creates a failure without a message.</summary>
    public EngineException() { }
}
