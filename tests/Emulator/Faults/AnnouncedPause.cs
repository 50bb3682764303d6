namespace Pulumi.Connectors.Emulator;

/// <summary>A <c>Retry-After</c> that was answered, by the emulator's clock.</summary>
/// <param name="Number">The request that it answered.</param>
/// <param name="From">From when on everybody should know.</param>
/// <param name="End">Until when nothing should come.</param>
internal sealed record AnnouncedPause(long Number, DateTimeOffset From, DateTimeOffset End);
