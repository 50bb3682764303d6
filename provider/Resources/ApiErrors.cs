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
            ApiFailure.NotFound => (ProviderFailure.NotFound, "Check the ids; where the platform serves this endpoint elsewhere, set the "
                + "provider's routes, which `pulumi-resource-connectors doctor` finds."),
            ApiFailure.Conflict => (ProviderFailure.Precondition, "Something on the platform stands in the way: take it away, and try again."),
            ApiFailure.Throttled => (ProviderFailure.Throttled, "The platform wants fewer requests: try again later, or lower maxConcurrency."),
            ApiFailure.Unavailable when exception.Status is not null => (ProviderFailure.Unavailable, "The platform is in trouble: try again later."),
            ApiFailure.Unavailable => (ProviderFailure.Unavailable, "Check baseUrl and the network, and try again."),
            ApiFailure.Unreadable => (ProviderFailure.Unavailable, "This is not what the API promises: `pulumi-resource-connectors doctor` shows how each endpoint answers."),
            _ => (ProviderFailure.Invalid, "The platform refused the request: correct what it names, and try again."),
        };
        return new ProviderException(failure, $"Could not {doing}: {exception.Message.TrimEnd('.')}. {advice}", exception);
    }
}
