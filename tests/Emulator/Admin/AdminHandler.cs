using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>Handles one request to the admin API. To reject it, throws <see cref="ApiErrorException"/>.</summary>
internal delegate Task<JToken> AdminHandler(ApiCall call, CancellationToken cancellationToken);
