using Grpc.Core;
using Pulumi.Connectors.Configuration;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using Pulumirpc;
using CheckRequest = Pulumirpc.CheckRequest;
using CheckResponse = Pulumirpc.CheckResponse;
using DiffRequest = Pulumirpc.DiffRequest;
using DiffResponse = Pulumirpc.DiffResponse;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    // Secrets come without their mark here. The marks of the answer stay, whatever the SDK did.
    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context)
    {
        var settings = PropertyValueReader.Read(request.News);
        var marked = SettingNames.Secret.Aggregate(
            settings, (map, name) => map.Get(name) is { } value and not NullValue ? map.With(name, PropertyValue.Secret(value)) : map);
        return Task.FromResult(ToWire.Check(Remember(marked), ProviderSettingsReader.Check(settings)));
    }

    // Never a replacement: the resources' ids hold the account, and a moved address is the same platform elsewhere. Every change is told,
    // or the engine would configure the provider with the old settings.
    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        var olds = PropertyValueReader.Read(request.OldInputs ?? request.Olds);
        var news = PropertyValueReader.Read(request.News);
        var comparison = new PropertyComparison(olds, news, ignored: []);
        foreach (var name in olds.Keys.Union(news.Keys).Where(name => !name.StartsWith("__", StringComparison.Ordinal)))
            comparison.Property(name);
        return Task.FromResult(ToWire.Diff(comparison.Changes, deleteBeforeReplace: false));
    }

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        lifetime.Begin();
        var settings = Remember(PropertyValueReader.Read(request.Args));
        var read = new ProviderSettingsReader(Environment.GetEnvironmentVariable).Read(settings);
        _configured = new ConfiguredProvider(read, time, secrets, log.Status, lifetime.Stopping);
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });
    }
}
