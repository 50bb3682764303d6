using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.Claims;

/// <summary>Claims of several resources, in one process and in several.</summary>
public sealed class RunClaimsTests : IDisposable
{
    private const string First = "urn:first";
    private const string Second = "urn:second";

    private static readonly ClaimedObject Claimed = ClaimedObject.Of("https://one.example/", "type", new ConnectorKey("account", "0a"));

    private readonly string _folder = Directory.CreateTempSubdirectory("claims").FullName;
    private readonly List<ClaimJournal> _journals = [];

    public void Dispose()
    {
        foreach (var journal in _journals)
            journal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void TryBegin_AnotherResourceDeclaresTheObject_ReturnsIt()
    {
        var (one, other) = (Open(), Open());
        one.Add(Claimed, First, Claim.Declared);

        Assert.Equal(First, one.TryBegin(Claimed, Second));
        Assert.Equal(First, other.TryBegin(Claimed, Second));
    }

    [Fact]
    public void TryBegin_TwoProcesses_AtMostOneBegins()
    {
        var (one, other) = (Open(), Open());

        Assert.Null(one.TryBegin(Claimed, First));
        Assert.Equal(First, other.TryBegin(Claimed, Second));
    }

    [Fact]
    public void TryBegin_Released_ReturnsNull()
    {
        var (one, other) = (Open(), Open());
        one.Add(Claimed, First, Claim.Created);
        one.Add(Claimed, First, Claim.Released);

        Assert.Null(other.TryBegin(Claimed, Second));
    }

    [Theory]
    [InlineData("Declared", First, false)]
    [InlineData("Declared", Second, true)]
    [InlineData("Created", First, true)]
    [InlineData("Created", Second, true)]
    public void FindKeeper_Claim_KeepsWhatTheRunCreatedOrAnotherDeclares(string claim, string urn, bool isKept)
    {
        var (one, other) = (Open(), Open());
        other.Add(Claimed, urn, Enum.Parse<Claim>(claim));

        Assert.Equal(isKept ? urn : null, one.FindKeeper(Claimed, First));
    }

    [Fact]
    public void FindKeeper_CheckedAfterTheCreate_KeepsIt()
    {
        var claims = Open();
        claims.Add(Claimed, First, Claim.Created);
        claims.Add(Claimed, First, Claim.Declared);

        Assert.Equal(First, claims.FindKeeper(Claimed, First));
    }

    [Theory]
    [InlineData("https://one.example/", "type", "account", "0A", true)]
    [InlineData("https://two.example/", "type", "account", "0a", false)]
    [InlineData("https://one.example/", "other", "account", "0a", false)]
    [InlineData("https://one.example/", "type", "other", "0a", false)]
    public void FindKeeper_Object_IsThatOfOnePlatformTypeAndId(string platform, string type, string account, string connector, bool isKept)
    {
        var claims = Open();
        claims.Add(Claimed, First, Claim.Declared);

        Assert.Equal(isKept, claims.FindKeeper(ClaimedObject.Of(platform, type, new ConnectorKey(account, connector)), Second) is not null);
    }

    [Fact]
    public void FindKeeper_LineIsNotComplete_ReadsItLater()
    {
        var claims = Open();
        var file = Path.Combine(_folder, "other");
        const string Line = """[0,"https://one.example/","type","ACCOUNT/0A","urn:\nsecond"]""";
        File.WriteAllText(file, Line[..20]);
        Assert.Null(claims.FindKeeper(Claimed, First));

        File.WriteAllText(file, $"{Line}\n");

        Assert.Equal("urn:\nsecond", claims.FindKeeper(Claimed, First));
    }

    [Fact]
    public void Add_Journal_IsReadableByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Open().Add(Claimed, First, Claim.Declared);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(_folder))));
    }

    private RunClaims Open()
    {
        _journals.Add(new ClaimJournal(_folder));
        return new RunClaims(_journals[^1]);
    }
}
