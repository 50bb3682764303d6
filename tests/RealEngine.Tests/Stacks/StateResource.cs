using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>A resource of the state.</summary>
internal sealed record StateResource(string Type, string Name, string Id)
{
    public static StateResource Parse(JToken resource)
    {
        var urn = (string)resource["urn"]!;
        return new StateResource((string)resource["type"]!, urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..], (string?)resource["id"] ?? string.Empty);
    }

    public override string ToString() => $"{Type}::{Name} {Id}";
}
