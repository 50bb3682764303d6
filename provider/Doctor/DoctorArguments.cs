using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Pulumi.Connectors.Resources.Properties;
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
        endpoints that read, and reports what it understands of each response, what it does not, and
        which setting helps. If a path is wrong, it searches for the right one. Without --write-check
        it changes nothing: add, configure and remove are not tried.

        Usage: pulumi-resource-connectors doctor [flags]

          --base-url URL             root address of the API, without /es/v2  (CONNECTORS_BASE_URL)
          --account ID               sub-account to read                      (CONNECTORS_ACCOUNT_ID)
          --client-id ID             client id                                (CONNECTORS_CLIENT_ID)
          --connector ID             connector to read, whose fields are listed; the default is the
                                     first one that is added, without a list of its fields
          --route 'name=GET /path'   override of a route; may be repeated
          --write-check ACCOUNT/CONNECTOR
                                     save the configuration of this connector with its present values,
                                     except for one plain field, to learn whether Configure merges or
                                     replaces, and whether the timestamp moves; a field that is emptied
                                     is restored. Not if a secret or sensitive field holds a value
          --yes                      do not ask before the write check; required without a terminal
          --json                     report as JSON, for programs
          --help                     print this help

        The client secret is read from CONNECTORS_CLIENT_SECRET only, or an access token from
        CONNECTORS_ACCESS_TOKEN, because every user of a machine can read command lines.

        Exit code: 0 if every read that was tried works, 1 if one does not, 2 for wrong usage. With
        --write-check, 0 also requires that it has learned the mode and that no value has changed.
        The token and the lists, list and listAdded, must work for a 0. get, listSupported and
        getConfiguration need a connector: if the catalog is empty, or the sub-account has none added,
        they are reported as not tried and do not count. Nor does the token endpoint if a token is given.

        """;

    private static readonly Option<string> BaseUrlFlag = new("--base-url");
    private static readonly Option<string> AccountFlag = new("--account");
    private static readonly Option<string> ClientIdFlag = new("--client-id");
    private static readonly Option<string> ConnectorFlag = new("--connector");
    private static readonly Option<string[]> RouteFlag = new("--route") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> WriteCheckFlag = new("--write-check");
    private static readonly Option<bool> YesFlag = new("--yes");
    private static readonly Option<bool> JsonFlag = new("--json");
    private static readonly Option<bool> HelpFlag = new("--help", "-h");

    private static readonly Command Command = new(DoctorCommand.Name)
    {
        BaseUrlFlag, AccountFlag, ClientIdFlag, ConnectorFlag, RouteFlag, WriteCheckFlag, YesFlag, JsonFlag, HelpFlag,
    };

    public string? BaseUrl { get; private init; }

    public string? AccountId { get; private init; }

    public string? ClientId { get; private init; }

    public string? ConnectorId { get; private init; }

    /// <summary>Overridden routes by endpoint name, not validated.</summary>
    public ImmutableDictionary<string, string> Routes { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The configuration to save, in the account and connector of this object; null for none.</summary>
    public ConnectorKey? WriteCheck { get; private init; }

    /// <summary>Whether the user agrees to the write check without a question.</summary>
    public bool Yes { get; private init; }

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
        var writeCheck = ReadKey(result.GetValue(WriteCheckFlag), result.GetValue(AccountFlag), result.GetValue(ConnectorFlag));
        return new DoctorArguments
        {
            BaseUrl = result.GetValue(BaseUrlFlag),
            AccountId = writeCheck?.AccountId ?? result.GetValue(AccountFlag),
            ClientId = result.GetValue(ClientIdFlag),
            ConnectorId = writeCheck?.ConnectorId ?? result.GetValue(ConnectorFlag),
            WriteCheck = writeCheck,
            Yes = result.GetValue(YesFlag),
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

    private static ConnectorKey? ReadKey(string? text, string? accountId, string? connectorId)
    {
        if (text is null)
            return null;
        if (text.Split('/') is not [var account, var connector] || ConnectorKey.Validate(account) is not null || ConnectorKey.Validate(connector) is not null)
            throw new UsageException($"--write-check must be ACCOUNT/CONNECTOR, such as 'a3ba4fbd9d51df11/0a1b2c3d4e5f6071'.");
        return (accountId ?? account) == account && (connectorId ?? connector) == connector
            ? new ConnectorKey(account, connector)
            : throw new UsageException($"--account and --connector must be those of --write-check, or absent.");
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
