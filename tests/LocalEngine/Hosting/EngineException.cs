namespace Pulumi.Connectors.LocalEngine.Hosting;

/// <summary>Something went wrong that the message explains completely; it is printed without a stack trace.</summary>
public class EngineException : Exception
{
    /// <summary>An error with its explanation.</summary>
    public EngineException(string message) : base(message) { }

    /// <summary>An error with its explanation and what caused it.</summary>
    public EngineException(string message, Exception inner) : base(message, inner) { }

    /// <summary>An error that has no explanation yet.</summary>
    public EngineException() { }
}
