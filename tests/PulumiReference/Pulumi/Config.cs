using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

public sealed class Config
{
    public Config(string? name = null) => throw null!;

    public string? Get(string key) => throw null!;

    public Output<string>? GetSecret(string key) => throw null!;

    public bool? GetBoolean(string key) => throw null!;

    public int? GetInt32(string key) => throw null!;

    public double? GetDouble(string key) => throw null!;

    [return: MaybeNull]
    public T GetObject<T>(string key) => throw null!;

    public string Require(string key) => throw null!;

    public Output<string> RequireSecret(string key) => throw null!;

    public bool RequireBoolean(string key) => throw null!;

    public int RequireInt32(string key) => throw null!;

    public T RequireObject<T>(string key) => throw null!;
}
