using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>A save in progress: the connector before it, and the request.</summary>
internal sealed record SaveContext(AddedConnector Added, ConfigurationRequest Request)
{
    public StoredConfiguration? Before => Added.Configuration;
}
