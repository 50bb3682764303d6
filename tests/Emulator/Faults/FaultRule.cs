namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>
/// A rule that injects faults into requests. A request that a rule lets through (because of <see cref="Skip"/>, <see cref="Times"/> or
/// <see cref="Probability"/>) is passed to the next rule. The kinds of lists and stale reads match only requests that they can change.
/// </summary>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>Matches every endpoint.</summary>
    public const string AnyEndpoint = "*";

    /// <summary>Name of an endpoint as in the request log; <c>*</c> matches all, including the token endpoint.</summary>
    /// <value>The default is <c>*</c>.</value>
    public string Endpoint { get; init; } = AnyEndpoint;

    /// <summary>Sub-account of the request; null matches requests with any account or none.</summary>
    public string? AccountId { get; init; }

    /// <summary>Maximum number of requests that the rule is applied to; null is no limit.</summary>
    public int? Times { get; init; }

    /// <summary>Number of matching requests that are let through first.</summary>
    public int Skip { get; init; }

    /// <summary>Share of the matching requests that fail, from 0 to 1; drawn in order of arrival from <see cref="Seed"/>.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Seed of the random draws; the same seed gives the same draws.</summary>
    public int Seed { get; init; }

    /// <summary>For <see cref="FaultKind.Status"/>: the HTTP status, from 400 to 599.</summary>
    /// <value>The default is 503.</value>
    public int Status { get; init; } = StatusCodes.Status503ServiceUnavailable;

    /// <summary>For <see cref="FaultKind.Status"/>: whether the body is the HTML page of a gateway instead of the envelope.</summary>
    public bool Html { get; init; }

    /// <summary>For <see cref="FaultKind.Status"/>: value of <c>Retry-After</c> in seconds; null sends none. A request before its end is a violation.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Whether <c>Retry-After</c> is a date by the emulator's clock, rounded up to a second.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>
    /// Period after the response in which requests are no violation, because they may have been sent before the client read it.
    /// Zero fits a client that sends one request at a time.
    /// </summary>
    public TimeSpan RetryAfterGrace { get; init; }

    /// <summary>For <see cref="FaultKind.Slow"/>: delay of the response.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For <see cref="FaultKind.Status"/> and <see cref="FaultKind.Slow"/>: whether the request is carried out first, as if a gateway had timed out.</summary>
    public bool CarriedOut { get; init; }

    /// <summary>For <see cref="FaultKind.Huge"/>: length of the body.</summary>
    /// <value>The default is 64 MiB.</value>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>For <see cref="FaultKind.ShortPage"/>: maximum number of items of a page.</summary>
    public int PageSize { get; init; } = 1;

    /// <summary>
    /// For <see cref="FaultKind.ShiftingPages"/>: how often a list shifts, once before each page except the first. The items that are added or
    /// removed are fake connectors, which exist in the list only; the account does not change.
    /// </summary>
    public int Shifts { get; init; } = 1;

    /// <summary>For <see cref="FaultKind.ShiftingPages"/>: if true, fake connectors are added, so that items are listed twice; if false, they are removed, so that items are missed.</summary>
    public bool Adding { get; init; }

    /// <summary>For <see cref="FaultKind.StaleRead"/>: number of stale reads of an account after each write.</summary>
    public int Reads { get; init; } = 1;
}
