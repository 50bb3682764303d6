using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>One cell of the fault matrix: an endpoint, a fault and the expected outcome.</summary>
internal sealed record FaultCase(string Endpoint, string Fault, bool IsPermanent, Outcome Expected, FaultRule Rule)
{
    private static readonly string[] Reads = ["token", "get", "list", "listAdded", "listSupported", "getConfiguration"];

    private static readonly string[] Writes = ["add", "configure", "remove"];

    private static readonly (string Name, FaultRule Rule)[] Faults =
    [
        ("429", Status(429)),
        ("429, wait 2 s", Status(429) with { RetryAfterSeconds = 2 }),
        ("429, until a date", Status(429) with { RetryAfterSeconds = 2, RetryAfterAsDate = true }),
        ("408", Status(408)),
        ("500", Status(500)),
        ("502, HTML page", Status(502) with { Html = true }),
        ("503, wait 2 s", Status(503) with { RetryAfterSeconds = 2 }),
        ("504", Status(504)),
        ("504, carried out", Status(504) with { CarriedOut = true }),
        ("slow", new FaultRule(FaultKind.Slow) { Delay = TimeSpan.FromHours(1) }),
        ("cut before", new FaultRule(FaultKind.CutBefore)),
        ("cut after", new FaultRule(FaultKind.CutAfter)),
        ("hangs after", new FaultRule(FaultKind.HangAfter)),
        ("truncated", new FaultRule(FaultKind.Truncated)),
        ("garbage", new FaultRule(FaultKind.Garbage)),
        ("missing response", new FaultRule(FaultKind.NoResponse)),
        ("wrong type", new FaultRule(FaultKind.WrongShape)),
    ];

    private static readonly string[] PermanentFaults = ["429", "500", "502, HTML page", "cut before"];

    /// <summary>Complete responses without usable content, which are not transient failures.</summary>
    private static readonly string[] UnusableResponses = ["garbage", "missing response", "wrong type"];

    public string Id => $"{Endpoint}: {Fault}{(IsPermanent ? ", always" : string.Empty)}";

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        .. Reads.Concat(Writes).SelectMany(endpoint => Faults.Select(fault => Once(endpoint, fault.Name, fault.Rule))),
        .. Reads.Concat(Writes).SelectMany(endpoint => Faults.Where(fault => PermanentFaults.Contains(fault.Name)).Select(fault => Always(endpoint, fault.Name, fault.Rule))),
    ];

    // A read decides about a write of unknown outcome: it is sent again while nothing was done.
    private static FaultCase Once(string endpoint, string fault, FaultRule rule)
    {
        var succeeds = Writes.Contains(endpoint) || !UnusableResponses.Contains(fault);
        return new FaultCase(endpoint, fault, IsPermanent: false, succeeds ? Outcome.Succeeds : Outcome.Fails, rule with { Endpoint = endpoint, Times = 1 });
    }

    private static FaultCase Always(string endpoint, string fault, FaultRule rule) =>
        new(endpoint, fault, IsPermanent: true, Outcome.Fails, rule with { Endpoint = endpoint });

    private static FaultRule Status(int status) => new(FaultKind.Status) { Status = status, RetryAfterGrace = TimeSpan.FromHours(1) };
}
