using System.Collections.Frozen;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Runs a probe, and if the path is wrong, tries the candidate routes until one responds.</summary>
/// <param name="api">With an access token, so that a candidate route does not cost a token request.</param>
internal sealed class ProbeRunner(ApiOptions api, ProbeAdvice advice, Func<ApiOptions, ConnectorsClient> connect)
{
    private readonly ConnectorsClient _client = connect(api);

    /// <param name="otherReason">Why the path may be right despite a failure such as 404, as a sentence; null if there is no such reason.</param>
    public async Task<ProbeOutcome> RunAsync(Probe probe, Message? otherReason, CancellationToken cancellationToken)
    {
        try
        {
            var result = await probe.ReadAsync(_client, cancellationToken);
            return new ProbeOutcome(
                CreateFinding(probe, result.Examination.Verdict, result.Summary) with { Advice = result.Examination.Advice, Examination = result.Examination }, result);
        }
        catch (ApiException exception) when (ProbeAdvice.IsWrongPath(exception))
        {
            // The text names the attribute that is missing or not understood.
            var summary = exception.Failure == ApiFailure.InvalidResponse ? exception.Text : FailureTable.Describe(exception).Summary;
            var finding = CreateFinding(probe, Verdict.WrongPath, summary);
            return await SearchAsync(probe, finding, otherReason, cancellationToken);
        }
        catch (ApiException exception)
        {
            var finding = exception.IsOfEndpoint
                ? CreateFinding(probe, Verdict.Unclear, exception.Text)
                : CreateFinding(probe, Verdict.Fails, FailureTable.Describe(exception).Summary);
            return new ProbeOutcome(finding with { Advice = advice.For(exception) }, null);
        }
    }

    private async Task<ProbeOutcome> SearchAsync(Probe probe, Finding finding, Message? otherReason, CancellationToken cancellationToken)
    {
        var candidates = CandidateRoutes.For(probe.Endpoint).Where(route => route != api.RouteOf(probe.Endpoint)).ToList();
        try
        {
            foreach (var route in candidates)
            {
                if (await TryAsync(probe, route, cancellationToken) is { } result)
                    return new ProbeOutcome(finding with { Override = route, Advice = $"Another path responds, {route.ToString()}: {result.Summary}." }, result);
            }
        }
        catch (ApiException exception)
        {
            return new ProbeOutcome(finding with { Advice = advice.ForFailedSearch(exception) }, null);
        }

        return new ProbeOutcome(finding with { Advice = ProbeAdvice.ForLostPath(candidates.Count, otherReason) }, null);
    }

    /// <exception cref="ApiException">The platform limits the rate of requests, or is not reached any more.</exception>
    private async Task<ProbeResult?> TryAsync(Probe probe, Route route, CancellationToken cancellationToken)
    {
        var routes = api.Routes.Where(known => known.Key != probe.Endpoint.Name).Append(KeyValuePair.Create(probe.Endpoint.Name, route));
        var client = connect(api with { Routes = routes.ToFrozenDictionary(StringComparer.Ordinal), MaxRetries = 0 });
        try
        {
            return await probe.ReadAsync(client, cancellationToken);
        }
        catch (ApiException exception) when (exception is { Failure: not ApiFailure.Throttled, TransportFailure: null })
        {
            return null;
        }
    }

    private Finding CreateFinding(Probe probe, Verdict verdict, Message response) =>
        Finding.Of(api, probe.Endpoint, probe.ConnectorId, verdict, response);
}
