namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Handles requests to one endpoint. To reject one, throws <see cref="ApiErrorException"/>.</summary>
internal delegate Task<ApiResponse> EndpointHandler(ApiCall call, CancellationToken cancellationToken);
