using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Does something by hand; refuses by throwing <see cref="ApiErrorException"/>.</summary>
internal delegate Task<JToken> AdminHandler(ApiCall call, CancellationToken cancellationToken);
