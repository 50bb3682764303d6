using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Endpoints that read and save the configuration of an added connector.</summary>
internal sealed class ConfigurationEndpoints(EmulatorStore store, EmulatorOptions options)
{
    public IEnumerable<KeyValuePair<string, EndpointHandler>> Handlers =>
    [
        new(EndpointNames.GetConfiguration, (call, _) => Task.FromResult(Get(call))),
        new(EndpointNames.Configure, ConfigureAsync),
    ];

    private ApiResponse Get(ApiCall call)
    {
        var added = store.Require(call.RequireAccountId(), call.RequireConnectorId(), call.IsStaleRead);
        return Envelope.Success(ConfigurationView.Full(added, options.Masking, call.EmulatorAddress));
    }

    private async Task<ApiResponse> ConfigureAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var accountId = call.RequireAccountId();
        var connectorId = call.RequireConnectorId();
        var request = await JsonBody.ReadAsync(call.Request, ConfigurationRequest.Attributes, ConfigurationRequest.Parse, cancellationToken);
        var saved = store.Configure(accountId, connectorId, options.TrimNames ? request.WithTrimmedNames() : request, options.Configure);
        return Envelope.Success(ConfigurationView.Saved(saved, call.EmulatorAddress));
    }
}
