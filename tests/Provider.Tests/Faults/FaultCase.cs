using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Tests;

/// <summary>One cell of the matrix: what goes wrong where, and how it has to end.</summary>
internal sealed record FaultCase(string Endpoint, string Fault, bool Lasting, Outcome Expected, FaultRule Rule)
{
    private static readonly string[] Reads = ["token", "get", "list", "listAdded", "listSupported", "getConfiguration"];

    private static readonly string[] Writes = ["add", "configure", "remove"];

    private static readonly (string Name, FaultRule Rule)[] Passing =
    [
        ("429", Status(429)),
        ("429, wait 2 s", Status(429) with { RetryAfterSeconds = 2 }),
        ("429, until a date", Status(429) with { RetryAfterSeconds = 2, RetryAfterAsDate = true }),
        ("408", Status(408)),
        ("500", Status(500)),
        ("502, a page", Status(502) with { Html = true }),
        ("503, wait 2 s", Status(503) with { RetryAfterSeconds = 2 }),
        ("504", Status(504)),
        ("504, done all the same", Status(504) with { CarriedOut = true }),
        ("too slow", new FaultRule(FaultKind.Slow) { Delay = TimeSpan.FromHours(1) }),
        ("cut before", new FaultRule(FaultKind.CutBefore)),
        ("cut after", new FaultRule(FaultKind.CutAfter)),
        ("hangs after", new FaultRule(FaultKind.HangAfter)),
        ("truncated", new FaultRule(FaultKind.Truncated)),
        ("garbage", new FaultRule(FaultKind.Garbage)),
        ("no response", new FaultRule(FaultKind.NoResponse)),
        ("another shape", new FaultRule(FaultKind.WrongShape)),
    ];

    private static readonly string[] Lastings = ["429", "500", "502, a page", "cut before"];

    /// <summary>Answers that come whole and say nothing: no reason to ask again.</summary>
    private static readonly string[] Senseless = ["garbage", "no response", "another shape"];

    private static readonly string[] CarriedOut =
        ["504, done all the same", "cut after", "hangs after", "truncated", "garbage", "no response", "another shape"];

    public string Id => $"{Endpoint}: {Fault}{(Lasting ? ", always" : string.Empty)}";

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        .. Reads.Concat(Writes).SelectMany(endpoint => Passing.Select(fault => Once(endpoint, fault.Name, fault.Rule))),
        .. Reads.Concat(Writes).SelectMany(endpoint => Passing.Where(fault => Lastings.Contains(fault.Name)).Select(fault => Always(endpoint, fault.Name, fault.Rule))),
    ];

    // A write that was refused unseen (429) is sent again; one that was done is found by reading; one that was not done is an error.
    private static FaultCase Once(string endpoint, string fault, FaultRule rule)
    {
        var succeeds = Writes.Contains(endpoint)
            ? fault.StartsWith("429", StringComparison.Ordinal) || CarriedOut.Contains(fault)
            : !Senseless.Contains(fault);
        return new FaultCase(endpoint, fault, Lasting: false, succeeds ? Outcome.Succeeds : Outcome.Fails, rule with { Endpoint = endpoint, Times = 1 });
    }

    private static FaultCase Always(string endpoint, string fault, FaultRule rule) =>
        new(endpoint, fault, Lasting: true, Outcome.Fails, rule with { Endpoint = endpoint });

    private static FaultRule Status(int status) => new(FaultKind.Status) { Status = status, RetryAfterGrace = TimeSpan.FromHours(1) };
}
