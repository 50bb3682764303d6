using System.Collections.Frozen;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Configuration;

/// <summary>Where endpoints are whose address differs from the built-in one: <c>{ "listAdded": "GET /es/v2/connectors/added" }</c>.</summary>
internal static class RoutesSetting
{
    private static readonly FrozenSet<string> Methods = FrozenSet.Create(StringComparer.Ordinal, "GET", "POST", "PUT", "PATCH", "DELETE");

    public static FrozenDictionary<string, Route> Read(SettingsReader reader)
    {
        var routes = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var (name, text) in reader.Texts(SettingNames.Routes))
        {
            if (Endpoint.All.FirstOrDefault(endpoint => endpoint.Name == name) is not { } endpoint)
                reader.Fail($"connectors:routes names no endpoint '{name}'{NearestName.Hint(name, Endpoint.All.Select(known => known.Name))}");
            else if (Problem(endpoint, text) is { } problem)
                reader.Fail($"connectors:routes, endpoint '{name}': {problem}");
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

    private static string? Problem(Endpoint endpoint, string text)
    {
        if (text.Split(' ') is not [var method, ['/', ..] path])
            return "has to be a method and a path, such as 'GET /es/v2/connectors/added'";
        if (!Methods.Contains(method))
            return $"the method has to be one of {string.Join(", ", Methods.Order(StringComparer.Ordinal))}";
        if (path.Contains('#', StringComparison.Ordinal))
            return "the path must not hold '#'";
        return endpoint.NeedsConnectorId && !path.Contains(Endpoint.ConnectorIdPlaceholder, StringComparison.Ordinal)
            ? $"the path has to hold {Endpoint.ConnectorIdPlaceholder}"
            : null;
    }
}
