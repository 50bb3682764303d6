using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Resources.Claims;
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
        services.AddSingleton<IHostLifetime, SignalLifetime>();
        if (arguments.EngineAddress is { } engine && StandardInput.IsPipe)
            services.AddHostedService(provider => CreateWatch(engine, provider));
        services.AddSingleton(environment);
        services.AddSingleton<SecretRegistry>();
        services.AddSingleton(provider => CreateLog(provider.GetRequiredService<SecretRegistry>(), arguments));
        services.AddSingleton<CallLifetime>();
        services.AddSingleton<PropertyValueReader>();
        services.AddSingleton<FromWire>();
        services.AddSingleton<ProviderSession>();
        services.AddSingleton(_ => CreateRuns(arguments, environment));
        services.AddSingleton<CallPipeline>();
        services.AddSingleton<ProviderService>();
        services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MaxMessageBytes;
            options.MaxSendMessageSize = null;
        });
    }

    private static EngineWatch CreateWatch(string engine, IServiceProvider provider) =>
        new(
            engine,
            StandardInput.WhenClosedAsync(),
            () => NativeMethods.GetParentProcessId(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<TimeProvider>());

    // Only an engine that starts its plugins can start several of them for one run.
    private static EngineRuns CreateRuns(PluginArguments arguments, EnvironmentLookup environment)
    {
        int? parent = arguments.EngineAddress is null || OperatingSystem.IsWindows() ? null : NativeMethods.GetParentProcessId();
        var place = environment("XDG_RUNTIME_DIR") is { Length: > 0 } runtime ? runtime : Path.GetTempPath();
        return new EngineRuns(new ClaimFolder(Path.Combine(place, $"pulumi-connectors-{Environment.UserName}"), parent));
    }

    private static EngineLog CreateLog(SecretRegistry secrets, PluginArguments arguments)
    {
        // The delivery to a process on this machine takes the time of the system, whatever clock the provider has.
        var log = new EngineLog(secrets, TimeProvider.System);
        log.Connect(arguments.EngineAddress ?? string.Empty);
        return log;
    }
}
