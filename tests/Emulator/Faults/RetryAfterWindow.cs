namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>The period of a <c>Retry-After</c> header, by the emulator's clock.</summary>
/// <param name="Number">The request whose response had the header.</param>
/// <param name="From">Start of the period in which requests are violations.</param>
/// <param name="End">End of the period.</param>
internal sealed record RetryAfterWindow(long Number, DateTimeOffset From, DateTimeOffset End);
