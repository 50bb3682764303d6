using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Lists;
using Pulumi.Connectors.Emulator.Habits.Requests;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Habits.Writes;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Endpoints that read and save the configuration of an added connector.</summary>
internal sealed class ConfigurationEndpoints(
    EmulatorStore store, WriteSteps writes, ActiveHabits habits, IdForms ids, TimeProvider clock, EmulatorOptions options)
{
    public IEnumerable<KeyValuePair<string, EndpointHandler>> Handlers =>
    [
        new(EndpointNames.GetConfiguration, (call, _) => Task.FromResult(Get(call))),
        new(EndpointNames.Configure, ConfigureAsync),
    ];

    private ApiResponse Get(ApiCall call)
    {
        var accountId = call.RequireAccountId();
        var connectorId = ids.Resolve(call.RequireConnectorId());
        try
        {
            return Full(store.Require(accountId, connectorId, call.IsStaleRead), call);
        }
        catch (ApiErrorException exception) when (IsGone(exception, connectorId) && habits.Current.Find(RequestHabits.ConfigurationGone) is { } status)
        {
            return status switch
            {
                "200" => Envelope.Success(new JObject()),
                "fields" => Full(new AddedConnector(store.Catalogue.Find(connectorId)!, 0, 0, null) { AddedAt = clock.GetUtcNow() }, call),
                _ => throw new ApiErrorException(RequestHabits.Status(status), exception.Message),
            };
        }
    }

    private ApiResponse Full(AddedConnector added, ApiCall call) =>
        Envelope.Success(new ConfigurationView(habits.Current, options.Masking, clock.GetUtcNow()).Full(added, call.EmulatorAddress));

    private bool IsGone(ApiErrorException exception, string connectorId) =>
        exception.Status == StatusCodes.Status404NotFound && store.Catalogue.Find(connectorId) is not null;

    private async Task<ApiResponse> ConfigureAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var accountId = call.RequireAccountId();
        var connectorId = ids.Resolve(call.RequireConnectorId());
        var request = await JsonBody.ReadAsync(call.Request, ConfigurationRequest.Attributes, ConfigurationRequest.Parse, cancellationToken);
        var saved = ErrorHabits.Quoting(habits.Current, request.Values.Values, () =>
            writes.Configure(accountId, connectorId, options.TrimNames ? request.WithTrimmedNames() : request));
        return Envelope.Success(new ConfigurationView(habits.Current, options.Masking, clock.GetUtcNow()).Saved(saved, request, call.EmulatorAddress));
    }
}
