using Grpc.Core;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Settings;
using Pulumirpc;
using CheckRequest = Pulumirpc.CheckRequest;
using CheckResponse = Pulumirpc.CheckResponse;
using DiffRequest = Pulumirpc.DiffRequest;
using DiffResponse = Pulumirpc.DiffResponse;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    // The engine sends secrets without a mark here, and keeps the marks of the response, whatever the SDK did.
    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Properties(request.News),
            (settings, toWire, _) => Task.FromResult(toWire.Check(settings, ProviderSettingsReader.Check(settings))));

    // Never a replacement: the ids of the resources contain the sub-account, and another address is the same platform. Every change is
    // reported, because the engine would otherwise configure the provider with the old settings.
    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => (Olds: fromWire.Properties(request.OldInputs ?? request.Olds), News: fromWire.Properties(request.News)),
            (settings, toWire, _) =>
            {
                var (olds, news) = settings;
                var comparison = new PropertyComparison(olds, news, ignored: []);
                foreach (var name in olds.Keys.Union(news.Keys).Where(name => !name.StartsWith("__", StringComparison.Ordinal)))
                    comparison.CompareProperty(name);
                return Task.FromResult(toWire.Diff(comparison.Changes, deleteBeforeReplace: false));
            });

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        lifetime.Begin();
        return calls.RunAsync(
            context,
            () => fromWire.Properties(request.Args),
            (settings, toWire, _) =>
            {
                var read = new ProviderSettingsReader(environment).Read(settings);
                ClearSecretWarning.Log(log.For(request.Urn), settings);
                var lines = log.For(urn: string.Empty);
                session.Configure(new ConfiguredProvider(
                    read, runs.Open(log.Address, lines), IsExplicit(request.Urn), time, secrets, lines, log.LogProgress, lifetime.Stopping));
                return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });
            });
    }

    // The engine names the providers that it creates itself "default", "default_0_1_0" and the like.
    private static bool IsExplicit(string urn) => urn.Length > 0 && !urn[(urn.LastIndexOf(':') + 1)..].StartsWith("default", StringComparison.Ordinal);
}
