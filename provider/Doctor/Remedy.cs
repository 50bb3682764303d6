using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Doctor;

/// <summary>What to do next about a failure.</summary>
internal sealed class Remedy(DoctorSettings settings)
{
    private const string CheckTheRoot = "check that the base address is the root of the API, without /es/v2, and not that of a web site or a log-in page";

    /// <summary>For a read whose failure says nothing about its path.</summary>
    public string For(ApiException exception) =>
        exception switch
        {
            { NoAnswer: { } reason } => For(reason),
            { Status: 401 } when settings.Api.Credentials.AccessToken is not null =>
                "the token in CONNECTORS_ACCESS_TOKEN has ended, or is of another environment than the base address: get a new one, or unset it and "
                    + "give client id and secret",
            { Status: 401 } => "the platform refuses the token that it has just issued: ask MadConnect what this client may use",
            { Status: 403 } =>
                $"check that account {settings.AccountId} (--account, CONNECTORS_ACCOUNT_ID) is the right one, and that it belongs to the client's organisation",
            { Failure: ApiFailure.Throttled } => "others use the same credentials, or a run of the stack is under way: wait, and run the doctor again",
            { Status: >= 300 and < 400 } => "check that the base address is the API's own, and starts with https://",
            { Status: 408 or >= 500 } => "there is nothing to change on this side: run the doctor again later",
            _ => "tell MadConnect the method, the path and what came back",
        };

    /// <summary>For asking for a token.</summary>
    public string ForToken(ApiException exception) =>
        exception switch
        {
            _ when Symptom.IsWrongTokenPath(exception) => CheckTheRoot,
            { Failure: ApiFailure.Unauthorized } =>
                "the credentials are not accepted: check that the client id is right, that CONNECTORS_CLIENT_SECRET is its secret, and that both are of "
                    + "the same environment as the base address",
            _ => For(exception),
        };

    /// <summary>For a wrong path, if no other one answers.</summary>
    /// <param name="tried">How many others were asked.</param>
    /// <param name="doubt">What else may be the reason, or null.</param>
    public static string ForLostPath(int tried, string? doubt)
    {
        var advice = tried == 0 ? CheckTheRoot : $"none of {tried} other plausible paths answers: {CheckTheRoot}; if so, ask MadConnect for the path, and set the route";
        return doubt is null ? advice : $"{doubt}; or {advice}";
    }

    /// <summary>For a wrong path, if the search for another one could not be finished.</summary>
    public string ForEndedSearch(ApiException exception) =>
        $"the search for another path had to be given up ({Symptom.InWords(exception)}): {For(exception)}";

    private string For(NoAnswer reason) =>
        reason switch
        {
            NoAnswer.TimedOut => "check that a firewall or a proxy (HTTPS_PROXY, NO_PROXY) lets this machine through, and run the doctor again",
            NoAnswer.UnknownHost => $"check the spelling of {settings.Api.BaseUrl.Host}, and that this machine can look it up (DNS, VPN)",
            NoAnswer.UntrustedCertificate =>
                "if a proxy of your own opens the traffic, its root certificate has to be trusted by this machine (on Linux, SSL_CERT_FILE can name it); "
                    + "else do not go on: somebody may be listening in",
            NoAnswer.NothingListens => "check host and port of the base address, and that the service runs",
            NoAnswer.TooLarge => CheckTheRoot,
            NoAnswer.ProxyRefused => "check HTTPS_PROXY and NO_PROXY, and what the proxy says about this host",
            _ => "check that a firewall or a proxy (HTTPS_PROXY, NO_PROXY) lets this machine through, and that the host speaks TLS at this port",
        };
}
