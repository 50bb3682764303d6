using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The next step after a failed probe: the advice of <see cref="FailureTable"/>, with what the doctor knows in addition.</summary>
internal sealed class ProbeAdvice(DoctorSettings settings)
{
    /// <summary>Whether the failure shows that the endpoint is not served at this path. Every other failure shows nothing about the path.</summary>
    public static bool IsWrongPath(ApiException exception) =>
        !exception.IsOfEndpoint && (exception.Failure is ApiFailure.NotFound or ApiFailure.InvalidResponse || exception.Status is 400 or 405 or 501);

    /// <summary>The same for the token endpoint, which may return 400 for wrong credentials.</summary>
    public static bool IsWrongTokenPath(ApiException exception) => exception.Status != 400 && IsWrongPath(exception);

    /// <summary>Returns the advice if the path is wrong and no candidate route responds.</summary>
    /// <param name="tried">Number of the candidate routes.</param>
    /// <param name="otherReason">Another possible reason, as a sentence; null if there is none.</param>
    public static Message ForLostPath(int tried, Message? otherReason)
    {
        Message advice = tried == 0
            ? Message.Own(FailureTable.CheckAddress)
            : $"None of {tried} candidate routes responds. {Message.Own(FailureTable.CheckAddress)} If it is, ask MadConnect for the path and override the route.";
        return otherReason is null ? advice : $"{otherReason} {advice}";
    }

    /// <summary>Returns the advice for a failure that shows nothing about the path.</summary>
    public Message For(ApiException exception)
    {
        if (exception.IsOfEndpoint)
            return $"The provider cannot work with this list. No setting helps: report the numbers above to the maintainers of the provider.";
        var advice = FailureTable.Describe(exception).Advice;
        return Context(exception) is { } context ? $"{advice} {context}" : advice;
    }

    public Message ForToken(ApiException exception) => IsWrongTokenPath(exception) ? Message.Own(FailureTable.CheckAddress) : For(exception);

    /// <summary>Returns the advice if the path is wrong and the search for another one failed.</summary>
    public Message ForFailedSearch(ApiException exception) =>
        $"The search for another path was given up ({FailureTable.Describe(exception).Summary}). {For(exception)}";

    private Message? Context(ApiException exception) =>
        exception switch
        {
            { TransportFailure: TransportFailure.UnknownHost } => $"The host is '{settings.Api.BaseUrl.Host}'.",
            { Status: 401 } when settings.Api.Credentials.AccessToken is not null =>
                $"The token is that of {EnvironmentVariables.AccessToken}; get a new one, or unset it and set {EnvironmentVariables.ClientId} and {EnvironmentVariables.ClientSecret}.",
            { Status: 401, Failure: ApiFailure.Unauthorized, InnerException: ApiException } =>
                $"Check that {EnvironmentVariables.ClientSecret} is the secret of the client id.",
            { Status: 401 } => $"The API refused the token that it had just issued: ask MadConnect what this client may use.",
            { Status: 403 } => $"The sub-account is '{settings.AccountId}' (--account, {EnvironmentVariables.AccountId}).",
            { Failure: ApiFailure.BadRequest } => $"Tell MadConnect the method, the path and the response.",
            _ => null,
        };
}
