namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>Public declarations that only one of two TypeScript SDKs has: the one that Pulumi generates, and ours.</summary>
internal static class SurfaceDifferences
{
    private const string Exists = "requires a version of @pulumi/pulumi that does not support Node.js 20";

    private const string Unused = "an internal function that nothing uses";

    /// <summary>The differences that remain, with their reasons.</summary>
    public static IReadOnlyDictionary<string, string> Known { get; } = new Dictionary<string, string>
    {
        [OnlyGenerated("connector.d.ts: Connector: static exists(id: pulumi.Input<string>, opts?: pulumi.CustomResourceOptions): pulumi.Output<boolean>;")] = Exists,
        [OnlyGenerated("connectorConfiguration.d.ts: ConnectorConfiguration: static exists(id: pulumi.Input<string>, opts?: pulumi.CustomResourceOptions): pulumi.Output<boolean>;")] = Exists,
        [OnlyGenerated("utilities.d.ts: export declare function getEnv(...vars: string[]): string | undefined;")] = Unused,
        [OnlyGenerated("utilities.d.ts: export declare function getEnvBoolean(...vars: string[]): boolean | undefined;")] = Unused,
        [OnlyGenerated("utilities.d.ts: export declare function getEnvNumber(...vars: string[]): number | undefined;")] = Unused,
    };

    public static IEnumerable<string> Between(IReadOnlyList<string> generated, IReadOnlyList<string> ours) =>
        generated.Except(ours).Select(OnlyGenerated).Concat(ours.Except(generated).Select(OnlyOurs));

    private static string OnlyGenerated(string declaration) => $"only generated: {declaration}";

    private static string OnlyOurs(string declaration) => $"only ours: {declaration}";
}
