namespace Pulumi.Connectors.Emulator;

/// <summary>Answers one endpoint; refuses by throwing <see cref="ApiErrorException"/>.</summary>
internal delegate Task<Answer> EndpointHandler(ApiCall call, CancellationToken cancellationToken);
