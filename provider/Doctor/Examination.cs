using System.Collections.Immutable;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Doctor;

/// <summary>Asks for a token and then every endpoint that reads, the lists first: the others need a connector that one of them names.</summary>
/// <param name="connect">Makes a connection with these options; asks nothing yet.</param>
internal sealed class Examination(DoctorSettings settings, Func<ApiOptions, ApiConnection> connect)
{
    private static readonly ImmutableArray<string> Reads =
        [EndpointNames.List, EndpointNames.Get, EndpointNames.ListAdded, EndpointNames.ListSupported, EndpointNames.GetConfiguration];

    /// <summary>Each with the read whose path it shares, if both are where the siblings of this API are.</summary>
    private static readonly ImmutableArray<(string Name, string Sibling)> Writes =
    [
        (EndpointNames.Add, EndpointNames.List),
        (EndpointNames.Configure, EndpointNames.GetConfiguration),
        (EndpointNames.Remove, EndpointNames.List),
    ];

    private readonly Remedy _remedy = new(settings);

    public async Task<Diagnosis> RunAsync(CancellationToken cancellationToken)
    {
        var (finding, token) = await AskForTokenAsync(cancellationToken);
        var reads = token is null
            ? [.. Reads.Select(name => Found(name, Verdict.NotTried, "nothing can be asked without a token"))]
            : await ReadAsync(token, cancellationToken);
        return new Diagnosis(settings, [finding, .. reads, .. Writes.Select(write => Untried(write.Name, reads.First(read => read.Endpoint == write.Sibling)))]);
    }

    private async Task<(Finding Finding, string? Token)> AskForTokenAsync(CancellationToken cancellationToken)
    {
        if (settings.Api.Credentials.AccessToken is { } given)
            return (Found(EndpointNames.Token, Verdict.NotTried, "CONNECTORS_ACCESS_TOKEN is used as it is"), given);
        try
        {
            var token = await connect(settings.Api).Tokens.IssuedAsync(rejected: null, cancellationToken);
            var lifetime = token.Lifetime > TimeSpan.Zero ? $"good for {Words.Duration(token.Lifetime)}" : "of unknown lifetime";
            return (Found(EndpointNames.Token, Verdict.Works, $"a token, {lifetime}"), token.Text);
        }
        catch (ApiException exception)
        {
            var verdict = Symptom.IsWrongTokenPath(exception) ? Verdict.WrongPath : Verdict.Fails;
            return (Found(EndpointNames.Token, verdict, Symptom.InWords(exception)) with { Advice = _remedy.ForToken(exception) }, null);
        }
    }

    private async Task<ImmutableArray<Finding>> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var api = settings.Api with { Credentials = new Credentials(clientId: null, clientSecret: null, token) };
        var probe = new EndpointProbe(api, _remedy, options => connect(options).Client);
        var account = settings.AccountId;
        var list = await probe.ReadAsync(Question.Catalogue(account), doubt: null, cancellationToken);
        var listAdded = await probe.ReadAsync(Question.Added(account), doubt: null, cancellationToken);
        var any = Sample.OfCatalogue(settings, list.Reading, listAdded.Reading);
        var added = Sample.OfAccount(settings, listAdded.Reading);
        return
        [
            list.Finding,
            await AskAsync(EndpointNames.Get, any, id => Question.Connector(account, id)),
            listAdded.Finding,
            await AskAsync(EndpointNames.ListSupported, any, id => Question.Supported(account, id)),
            await AskAsync(EndpointNames.GetConfiguration, added, id => Question.Configuration(account, id)),
        ];

        async Task<Finding> AskAsync(string name, Sample sample, Func<string, Question> question) =>
            sample.ConnectorId is { } id
                ? (await probe.ReadAsync(question(id), sample.Remark, cancellationToken)).Finding
                : Found(name, Verdict.NotTried, sample.Remark ?? string.Empty);
    }

    private Finding Untried(string write, Finding sibling) =>
        Found(write, Verdict.NotTried, "it would change something") with
        {
            Advice = sibling.Elsewhere is null ? null : $"{sibling.Endpoint} is elsewhere, so this one probably is, too: ask MadConnect before you set its route",
        };

    private Finding Found(string name, Verdict verdict, string cameBack) => Finding.Of(settings.Api, Endpoint.Named(name), null, verdict, cameBack);
}
