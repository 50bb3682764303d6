using System.Diagnostics.CodeAnalysis;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>Runs a call of the API so that only expected exceptions leave it, whatever the response contains.</summary>
internal static class ApiCall
{
    /// <param name="endpoint">Name of the endpoint, for messages.</param>
    /// <param name="callAsync">Sends the requests and reads the responses.</param>
    /// <param name="cancellationToken">The token that the call uses.</param>
    /// <exception cref="ApiException">
    /// The call failed. An unexpected exception is <see cref="ApiFailure.InvalidResponse"/>, because a response caused it; a write may have been
    /// done.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was canceled; a write was not sent.</exception>
    public static async Task<T> RunAsync<T>([ConstantExpected] string endpoint, Func<Task<T>> callAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await callAsync();
        }
        catch (Exception exception) when (!IsExpected(exception, cancellationToken))
        {
            throw new ApiException(
                ApiFailure.InvalidResponse, $"Endpoint '{Message.Own(endpoint)}' returned a response that could not be read", exception);
        }
    }

    private static bool IsExpected(Exception exception, CancellationToken cancellationToken) =>
        exception is ApiException || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
