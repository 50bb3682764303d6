using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Hosting;

/// <summary>What the plugin is made of, in the order of the road.</summary>
internal static class ServiceRegistration
{
    /// <summary>The engine's own limit, in bytes.</summary>
    private const int LargestMessage = 400 * 1024 * 1024;

    public static void AddPlugin(this IServiceCollection services, PluginArguments arguments, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton<KnownSecrets>();
        services.AddSingleton(provider => Connected(provider.GetRequiredService<KnownSecrets>(), arguments));
        services.AddSingleton<CallLifetime>();
        services.AddSingleton<StatusTable>();
        services.AddSingleton<StatusInterceptor>();
        services.AddSingleton<ProviderService>();
        services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = LargestMessage;
            options.MaxSendMessageSize = null;
            options.Interceptors.Add<StatusInterceptor>();
        });
    }

    private static EngineLog Connected(KnownSecrets secrets, PluginArguments arguments)
    {
        var log = new EngineLog(secrets);
        log.Connect(arguments.EngineAddress ?? string.Empty);
        return log;
    }
}
