using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>One request that saves a configuration, and what a read after it shows.</summary>
/// <param name="After">The configuration after the request; null if it could not be read.</param>
/// <param name="AuthUrl">Address for consent from the response; null if it has none.</param>
/// <param name="Failure">Why the request may not have been done; null if the platform accepted it.</param>
/// <param name="ReadFailure">Why the configuration could not be read; null if it was.</param>
internal sealed record SaveAttempt(SavePlan Plan, ConfigurationDocument? After, string? AuthUrl, ApiException? Failure, Exception? ReadFailure)
{
    /// <summary>What the read proves; null without one.</summary>
    public WriteProof? Proof { get; } = After is null ? null : new WriteProof(Plan, After);

    /// <summary>Number of requests of the same save before this one.</summary>
    public int Retries { get; private init; }

    /// <summary>Whether the platform accepted this request, or an earlier one of the same save.</summary>
    public bool IsAccepted { get; private init; } = Failure is null;

    /// <summary>
    /// Whether the platform responded to this request and to each earlier one of the same save that it did not do it. Without a response, or after
    /// a timeout, it may do it later.
    /// </summary>
    public bool IsRefused { get; private init; } = Failure is { TransportFailure: null, Status: not (408 or 504) };

    /// <summary>Whether a read proves that the save is done.</summary>
    public bool IsProven => Proof is { } proof && (proof.IsDone || (IsAccepted && !proof.MayBeVisible));

    /// <summary>Whether the save counts as done: proven, or accepted and not disproven.</summary>
    public bool IsDone => IsProven || (IsAccepted && Proof is { MustBeVisible: false });

    /// <summary>Whether the platform refused the request because of something else that is going on.</summary>
    public bool IsConflict => Failure is { Failure: ApiFailure.Conflict };

    /// <summary>Whether the platform refused the request for a reason that does not pass.</summary>
    public bool IsRefusedForGood => Failure is { OutcomeUnknown: false } && !IsConflict;

    /// <summary>Returns the attempt with what the responses to the earlier requests of the same save add. A later refusal undoes none of them.</summary>
    public SaveAttempt Following(SaveAttempt earlier) =>
        this with { Retries = earlier.Retries + 1, IsAccepted = IsAccepted || earlier.IsAccepted, IsRefused = IsRefused && earlier.IsRefused };
}
