using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The command line after <c>doctor</c>.</summary>
internal sealed record DoctorArguments
{
    public const string Usage =
        """
        pulumi-resource-connectors doctor: checks the endpoints of the Connectors API.

        Most paths of the API are not documented; the provider infers them. The doctor requests the
        endpoints that read, reports each response, and if a path is wrong, searches for the right one.
        It changes nothing: add, configure and remove are not tried.

        Usage: pulumi-resource-connectors doctor [flags]

          --base-url URL             root address of the API, without /es/v2  (CONNECTORS_BASE_URL)
          --account ID               sub-account to read                      (CONNECTORS_ACCOUNT_ID)
          --client-id ID             client id                                (CONNECTORS_CLIENT_ID)
          --connector ID             connector to read; the default is the first one that is added
          --route 'name=GET /path'   override of a route; may be repeated
          --json                     report as JSON, for programs
          --help                     print this help

        The client secret is read from CONNECTORS_CLIENT_SECRET only, or an access token from
        CONNECTORS_ACCESS_TOKEN, because every user of a machine can read command lines.

        Exit code: 0 if every read that was tried works, 1 if one does not, 2 for wrong usage.
        The token and the lists, list and listAdded, must work for a 0. get, listSupported and
        getConfiguration need a connector: if the catalog is empty, or the sub-account has none added,
        they are reported as not tried and do not count. Nor does the token endpoint if a token is given.

        """;

    private static readonly Option<string> BaseUrlFlag = new("--base-url");
    private static readonly Option<string> AccountFlag = new("--account");
    private static readonly Option<string> ClientIdFlag = new("--client-id");
    private static readonly Option<string> ConnectorFlag = new("--connector");
    private static readonly Option<string[]> RouteFlag = new("--route") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> JsonFlag = new("--json");
    private static readonly Option<bool> HelpFlag = new("--help", "-h");

    private static readonly Command Command = new(DoctorCommand.Name)
    {
        BaseUrlFlag, AccountFlag, ClientIdFlag, ConnectorFlag, RouteFlag, JsonFlag, HelpFlag,
    };

    public string? BaseUrl { get; private init; }

    public string? AccountId { get; private init; }

    public string? ClientId { get; private init; }

    public string? ConnectorId { get; private init; }

    /// <summary>Overridden routes by endpoint name, not validated.</summary>
    public ImmutableDictionary<string, string> Routes { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public bool Json { get; private init; }

    public bool Help { get; private init; }

    /// <exception cref="UsageException">A flag is unknown, not accepted, or lacks its value.</exception>
    public static DoctorArguments Parse(IReadOnlyList<string> args)
    {
        var result = Command.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        // The library's own messages repeat what was typed.
        if (result.UnmatchedTokens is [var unknown, ..])
            throw new UsageException(DescribeRefusal(unknown.Split('=')[0]));
        foreach (var flag in result.CommandResult.Children.OfType<OptionResult>().Where(flag => !flag.Implicit))
            ThrowIfInvalid(flag);
        return new DoctorArguments
        {
            BaseUrl = result.GetValue(BaseUrlFlag),
            AccountId = result.GetValue(AccountFlag),
            ClientId = result.GetValue(ClientIdFlag),
            ConnectorId = result.GetValue(ConnectorFlag),
            Routes = (result.GetValue(RouteFlag) ?? []).Aggregate(ImmutableDictionary<string, string>.Empty, WithRoute),
            Json = result.GetValue(JsonFlag),
            Help = result.GetValue(HelpFlag),
        };
    }

    private static void ThrowIfInvalid(OptionResult flag)
    {
        // The library takes the next flag for the value.
        if (flag.Option.Arity.MinimumNumberOfValues > 0 && (flag.Tokens.Count < flag.IdentifierTokenCount || flag.Tokens.Any(token => token.Value is "" or ['-', '-', ..])))
            throw new UsageException($"{flag.Option.Name} needs a value.");
        if (flag.Errors.Any())
            throw new UsageException($"{flag.Option.Name} is given twice, or its value is not valid.");
    }

    private static ImmutableDictionary<string, string> WithRoute(ImmutableDictionary<string, string> routes, string value) =>
        value.Split('=', 2) is [var name, var address]
            ? routes.SetItem(name, address)
            : throw new UsageException($"--route must be an endpoint and its route, such as 'listAdded=GET /es/v2/connectors/added'.");

    // What was typed is not repeated, because it may be a secret.
    private static Message DescribeRefusal(string flag)
    {
        string[] secrets = ["secret", "token", "password"];
        if (secrets.Any(word => flag.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return $"Secrets are not accepted as flags, because every user of this machine can read command lines. Set "
                + $"{EnvironmentVariables.ClientSecret} or {EnvironmentVariables.AccessToken} in the environment.";
        }

        return flag.StartsWith('-')
            ? (Message)$"There is no such flag{NearestName.SentenceEnd(flag, Command.Options.Select(option => option.Name))} Run --help for the list."
            : $"Every argument must be a flag or the value of one. Run --help for the list.";
    }
}
