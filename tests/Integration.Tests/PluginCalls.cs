using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Calls of the engine to a plugin.</summary>
internal static class PluginCalls
{
    public const string Account = "a3ba4fbd9d51df11";
    public const string Urn = "urn:pulumi:dev::demo::connectors:index:Connector::ttd";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static (string Name, Value Value) StringInput(string name, string value) => (name, Value.ForString(value));

    public static async Task ConfigureAsync(this PluginUnderTest plugin, Uri api, int retries = 4)
    {
        var settings = new Struct
        {
            Fields =
            {
                ["baseUrl"] = Value.ForString(api.ToString()),
                ["accountId"] = Value.ForString(Account),
                ["clientId"] = Value.ForString("emulator-client"),
                ["clientSecret"] = Value.ForString("emulator-secret"),
                ["maxRetries"] = Value.ForNumber(retries),
            },
        };
        await plugin.Client.ConfigureAsync(new ConfigureRequest { Args = settings, AcceptSecrets = true }, cancellationToken: Token);
    }

    /// <summary>Calls Check, then Create.</summary>
    public static async Task<CreateResponse> CreateAsync(this PluginUnderTest plugin, string type, params (string Name, Value Value)[] properties)
    {
        var inputs = new Struct();
        foreach (var (name, value) in properties)
            inputs.Fields[name] = value;
        var urn = Urn.Replace("Connector:", $"{type}:", StringComparison.Ordinal);
        var check = new CheckRequest { Urn = urn, Type = $"connectors:index:{type}", Olds = new Struct(), News = inputs };
        var checkResponse = await plugin.Client.CheckAsync(check, cancellationToken: Token);
        Assert.Empty(checkResponse.Failures);
        var create = new CreateRequest { Urn = urn, Type = check.Type, Properties = checkResponse.Inputs };
        return await plugin.Client.CreateAsync(create, cancellationToken: Token);
    }
}
