namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>A connector and its configuration, as a program declares them.</summary>
/// <param name="Name">Name of both resources; a word.</param>
internal sealed record DeclaredConnector(string Name, string ConnectorId)
{
    public const string TradeDesk = "32e62e03fae6ca99";
    public const string TradeDeskCrm = "48150aff0a3cb4fb";
    public const string Taboola = "e6018bd24228c11d";

    /// <summary>The plain fields.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>The field that takes the secret of the stack's settings, if any.</summary>
    public string? SecretField { get; init; }

    /// <summary>The plain fields whose values the program marks as secret.</summary>
    public IReadOnlySet<string> Marked { get; init; } = new HashSet<string>();

    /// <summary>The name before a rename, as an alias.</summary>
    public string? FormerName { get; init; }

    public static DeclaredConnector OfTradeDesk(string advertiserId = "ttd-4711") => new("ttd", TradeDesk)
    {
        Config = new Dictionary<string, string> { ["advertiserId"] = advertiserId },
        SecretField = "advertiserSecretKey",
    };

    public static DeclaredConnector OfTradeDeskCrm() => new("ttd", TradeDeskCrm) { SecretField = "token" };

    public static DeclaredConnector OfTaboola(string clientId) => new("taboola", Taboola)
    {
        Config = new Dictionary<string, string> { ["clientId"] = clientId },
    };
}
