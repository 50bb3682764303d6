using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Reads messages in tests.</summary>
internal static class MessageExtensions
{
    /// <summary>Returns the message as a process without secrets shows it.</summary>
    public static string Text(this Message message) => new SecretRegistry().Render(message);
}
