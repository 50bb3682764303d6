using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Resources;

/// <summary>Turns a failed call of the API into a failure that says what was being done and what to do next.</summary>
internal static class ApiErrors
{
    /// <param name="doing">What was tried, such as "add connector 'x' to sub-account 'y'".</param>
    public static ProviderException Explain(this ApiException exception, string doing)
    {
        var (failure, advice) = exception.Failure switch
        {
            ApiFailure.Unauthorized => (ProviderFailure.Unauthenticated, "Check the credentials of the provider; refresh and destroy use "
                + "those that the last update stored, unless they come from the environment."),
            ApiFailure.Forbidden => (ProviderFailure.Denied, "Check that the sub-account belongs to the organization whose credentials are used."),
            ApiFailure.NotFound => (ProviderFailure.NotFound, "Check the ids, and the provider's routes if the platform serves this endpoint elsewhere."),
            ApiFailure.Conflict => (ProviderFailure.Precondition, "Something on the platform stands in the way."),
            ApiFailure.Throttled => (ProviderFailure.Throttled, "The platform wants fewer requests: try again later, or lower maxConcurrency."),
            ApiFailure.Unavailable => (ProviderFailure.Unavailable, "Check baseUrl and the network, and try again."),
            ApiFailure.Unreadable => (ProviderFailure.Unavailable, "This is not what the API promises."),
            _ => (ProviderFailure.Invalid, "The platform refused the request."),
        };
        return new ProviderException(failure, $"Could not {doing}: {exception.Message.TrimEnd('.')}. {advice}", exception);
    }
}
