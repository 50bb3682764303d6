namespace Pulumi.Connectors.Emulator;

/// <summary>
/// Which requests go wrong, how, and how often. A request that a rule lets through (by <see cref="Skip"/>, <see cref="Times"/> or
/// <see cref="Probability"/>) is offered to the next one. Kinds about lists and stale reads concern only requests that they can change.
/// </summary>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>Stands for every endpoint.</summary>
    public const string AnyEndpoint = "*";

    /// <summary>An endpoint's name as the request log spells it; <c>*</c> is any, the token's included.</summary>
    public string Endpoint { get; init; } = AnyEndpoint;

    /// <summary>Null is any account, and none.</summary>
    public string? AccountId { get; init; }

    /// <summary>How many requests go wrong; null is no limit.</summary>
    public int? Times { get; init; }

    /// <summary>How many matching requests are let through first.</summary>
    public int Skip { get; init; }

    /// <summary>Share of the matching requests, from 0 to 1; drawn in their order from <see cref="Seed"/>.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The same seed gives the same draws.</summary>
    public int Seed { get; init; }

    /// <summary>Of <see cref="FaultKind.Status"/>: 400 to 599.</summary>
    public int Status { get; init; } = StatusCodes.Status503ServiceUnavailable;

    /// <summary>Of <see cref="FaultKind.Status"/>: a gateway's page in place of the envelope.</summary>
    public bool Html { get; init; }

    /// <summary>Of <see cref="FaultKind.Status"/>: announces a pause in whole seconds; null announces none. Whoever sends before its end breaks a rule.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Announces the pause's end, by the emulator's clock and rounded up to a second, in place of its length.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>
    /// For so long after the announcement nothing is held against requests that come: they may have been on their way before it was read.
    /// Zero suits one caller at a time.
    /// </summary>
    public TimeSpan RetryAfterGrace { get; init; }

    /// <summary>Of <see cref="FaultKind.Slow"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Of <see cref="FaultKind.Status"/> and <see cref="FaultKind.Slow"/>: the request is carried out first, as when a gateway loses patience.</summary>
    public bool CarriedOut { get; init; }

    /// <summary>Of <see cref="FaultKind.Huge"/>: the body's length.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Of <see cref="FaultKind.ShortPage"/>: at most so many items.</summary>
    public int PageSize { get; init; } = 1;

    /// <summary>
    /// Of <see cref="FaultKind.ShiftingPages"/>: how often one list shifts, once before each page but the first, until it stays as it is. What comes
    /// or goes are strangers, connectors that are only in the list; an account never changes by it.
    /// </summary>
    public int Shifts { get; init; } = 1;

    /// <summary>Of <see cref="FaultKind.ShiftingPages"/>: strangers come and stay, so that items are listed twice; else they are there and go, so that items are missed.</summary>
    public bool Adding { get; init; }

    /// <summary>Of <see cref="FaultKind.StaleRead"/>: so many reads of an account after each write.</summary>
    public int Reads { get; init; } = 1;
}
