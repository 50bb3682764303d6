using Pulumi.Connectors.Emulator.Habits.Writes;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Requests;

/// <summary>What happens before an endpoint handles a request.</summary>
internal sealed class RequestGate(ActiveHabits habits, Redirects redirects, LateWrites late)
{
    /// <summary>Returns the redirection of a request, or null if there is none.</summary>
    public ApiResponse? TryRedirect(ApiCall call) => redirects.TryRedirect(call);

    /// <summary>Admits an authenticated request.</summary>
    /// <param name="tokenHash">Hash of its token.</param>
    public void Enter(ApiCall call, string tokenHash)
    {
        if (habits.Acts(RequestHabits.TokenLate, tokenHash))
            throw ApiErrorException.Unauthorized("The access token is not known yet.");
        if (call is { IsAccountRead: true, AccountId: { } accountId })
            late.BeginRead(accountId);
    }
}
