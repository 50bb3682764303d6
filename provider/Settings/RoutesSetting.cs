using System.Collections.Frozen;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>Overrides of endpoint routes: <c>{ "listAdded": "GET /es/v2/connectors/added" }</c>.</summary>
internal static class RoutesSetting
{
    private static readonly FrozenSet<string> Methods = FrozenSet.Create(StringComparer.Ordinal, "GET", "POST", "PUT", "PATCH", "DELETE");

    public static FrozenDictionary<string, Route> Read(SettingsReader reader)
    {
        var routes = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var (name, text) in reader.GetStringMap(SettingNames.Routes))
        {
            if (Endpoint.All.FirstOrDefault(endpoint => endpoint.Name == name) is not { } endpoint)
                reader.Fail($"connectors:routes contains '{name}', which is not an endpoint{NearestName.Hint(name, Endpoint.All.Select(known => known.Name))}");
            else if (Validate(endpoint, text) is { } fault)
                reader.Fail($"connectors:routes.{name} {fault}");
            else
                routes[name] = Parse(text);
        }

        return routes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Route Parse(string text)
    {
        var parts = text.Split(' ');
        return new Route(new HttpMethod(parts[0]), parts[1]);
    }

    /// <returns>The fault, or null.</returns>
    private static Message? Validate(Endpoint endpoint, string text)
    {
        if (text.Split(' ') is not [var method, ['/', ..] path])
            return $"must be a method and a path, such as 'GET /es/v2/connectors/added'";
        if (!Methods.Contains(method))
            return $"must start with one of the methods {Message.List([.. Methods.Order(StringComparer.Ordinal)])}";
        if (path.Contains('#', StringComparison.Ordinal))
            return $"must not contain '#'";
        return endpoint.NeedsConnectorId && !path.Contains(Endpoint.ConnectorIdPlaceholder, StringComparison.Ordinal)
            ? (Message)$"must contain {Endpoint.ConnectorIdPlaceholder}"
            : null;
    }
}
