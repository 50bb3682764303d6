using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// The writes of one call. A resource sends each of them with <see cref="SendAsync"/>, and every exception of the call passes
/// <see cref="Keep"/> before it leaves the process: from the moment at which a write may have been sent, no exception can lose the resource,
/// whatever its type and whatever throws it.
/// </summary>
internal sealed class SentWrites
{
    private string? _id;
    private KeptState? _kept;

    /// <summary>Sends a write. Everything after it can only fail as a resource that is not ready, until <see cref="Undo"/>.</summary>
    /// <param name="id">Id of the resource.</param>
    /// <param name="kept">What the state must contain from now on; null if the write is part of a delete, after whose failure the engine keeps the state.</param>
    /// <returns>Why the outcome is unknown; null if the platform accepted the write.</returns>
    /// <exception cref="ApiException">The platform refused the write.</exception>
    /// <exception cref="OperationCanceledException">The write was canceled before it was sent.</exception>
    public async Task<ApiException?> SendAsync(string id, KeptState? kept, Func<Task> sendAsync)
    {
        var before = (_id, _kept);
        (_id, _kept) = (id, kept);
        try
        {
            await sendAsync();
            return null;
        }
        catch (ApiException exception) when (exception.OutcomeUnknown)
        {
            return exception;
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            // A write that was sent before may still have been done.
            (_id, _kept) = before;
            throw;
        }
    }

    /// <summary>The platform has certainly not done the write.</summary>
    public void Undo() => (_id, _kept) = (null, null);

    /// <summary>Returns the exception with which the call must end.</summary>
    public Exception Keep(Exception exception) =>
        (_id, exception) switch
        {
            (null, _) or (_, PartialResourceException) => exception,
            (_, ProviderException failed) => Unverified(exception, failed.Text),
            (_, ApiException failed) => Unverified(exception, FailureTable.Detail(failed)),
            (_, OperationCanceledException) => Unverified(exception, $"The run was interrupted."),
            _ => Unverified(exception, $"This is a bug in the connectors provider, please report it: {exception.GetType().Name}."),
        };

    private Exception Unverified(Exception exception, Message reason) =>
        _kept is { } kept
            ? new PartialResourceException(
                kept.Id, kept.State, kept.Inputs, [$"The write of '{kept.Id}' was sent, but could not be verified: {reason} Run `pulumi refresh`, then `pulumi up` again."])
            : new ProviderException(
                (exception as ProviderException)?.Failure ?? ProviderFailure.Unavailable,
                $"The delete of '{_id}' was sent, but could not be verified.",
                reason,
                $"Run `pulumi refresh`, then delete again.",
                exception);
}
