using System.Collections.Frozen;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Doctor;

/// <summary>Asks an endpoint, and where its path is wrong, the other plausible ones until one answers.</summary>
/// <param name="api">With a token that is used as it is: trying paths must not cost a token each.</param>
internal sealed class EndpointProbe(ApiOptions api, Remedy remedy, Func<ApiOptions, ConnectorsClient> connect)
{
    private readonly ConnectorsClient _client = connect(api);

    /// <param name="doubt">Why a wrong path may not be the reason for an answer such as 404, or null where nothing else can be.</param>
    public async Task<Observation> ReadAsync(Question question, string? doubt, CancellationToken cancellationToken)
    {
        try
        {
            var reading = await question.AskAsync(_client, cancellationToken);
            return new Observation(Found(question, Verdict.Works, reading.Words), reading);
        }
        catch (ApiException exception) when (Symptom.IsWrongPath(exception))
        {
            return await SearchAsync(question, Found(question, Verdict.WrongPath, Symptom.InWords(exception)), doubt, cancellationToken);
        }
        catch (ApiException exception)
        {
            return new Observation(Found(question, Verdict.Fails, Symptom.InWords(exception)) with { Advice = remedy.For(exception) }, null);
        }
    }

    private async Task<Observation> SearchAsync(Question question, Finding finding, string? doubt, CancellationToken cancellationToken)
    {
        var others = PlausibleRoutes.For(question.Endpoint).Where(route => route != api.RouteOf(question.Endpoint)).ToList();
        try
        {
            foreach (var route in others)
            {
                if (await TryAsync(question, route, cancellationToken) is { } reading)
                    return new Observation(finding with { Elsewhere = route, Advice = $"another path answers, {route}: {reading.Words}" }, reading);
            }
        }
        catch (ApiException exception)
        {
            return new Observation(finding with { Advice = remedy.ForEndedSearch(exception) }, null);
        }

        return new Observation(finding with { Advice = Remedy.ForLostPath(others.Count, doubt) }, null);
    }

    /// <exception cref="ApiException">The platform wants no more questions, or can no longer be reached.</exception>
    private async Task<Reading?> TryAsync(Question question, Route route, CancellationToken cancellationToken)
    {
        var routes = api.Routes.Where(known => known.Key != question.Endpoint.Name).Append(KeyValuePair.Create(question.Endpoint.Name, route));
        var client = connect(api with { Routes = routes.ToFrozenDictionary(StringComparer.Ordinal), MaxRetries = 0 });
        try
        {
            return await question.AskAsync(client, cancellationToken);
        }
        catch (ApiException exception) when (exception is { Failure: not ApiFailure.Throttled, NoAnswer: null })
        {
            return null;
        }
    }

    private Finding Found(Question question, Verdict verdict, string cameBack) =>
        Finding.Of(api, question.Endpoint, question.ConnectorId, verdict, cameBack);
}
