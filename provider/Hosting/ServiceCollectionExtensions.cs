using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Hosting;

/// <summary>Registers the services of the plugin.</summary>
internal static class ServiceCollectionExtensions
{
    /// <summary>The engine's own limit.</summary>
    private const int MaxMessageBytes = 400 * 1024 * 1024;

    public static void AddPlugin(this IServiceCollection services, PluginArguments arguments, EnvironmentLookup environment, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton(environment);
        services.AddSingleton<SecretRegistry>();
        services.AddSingleton(provider => CreateLog(provider.GetRequiredService<SecretRegistry>(), arguments));
        services.AddSingleton<CallLifetime>();
        services.AddSingleton<PropertyValueReader>();
        services.AddSingleton<FromWire>();
        services.AddSingleton<ToWire>();
        services.AddSingleton<StatusMapper>();
        services.AddSingleton<ProviderSession>();
        services.AddSingleton<CallPipeline>();
        services.AddSingleton<ProviderService>();
        services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MaxMessageBytes;
            options.MaxSendMessageSize = null;
        });
    }

    private static EngineLog CreateLog(SecretRegistry secrets, PluginArguments arguments)
    {
        var log = new EngineLog(secrets);
        log.Connect(arguments.EngineAddress ?? string.Empty);
        return log;
    }
}
