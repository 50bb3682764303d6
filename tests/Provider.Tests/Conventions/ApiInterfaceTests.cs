using System.Reflection;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Hosting;
using Refit;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

public sealed class ApiInterfaceTests
{
    private static readonly MethodInfo[] Methods =
    [
        .. typeof(PluginHost).Assembly.GetTypes()
            .Where(type => type.IsInterface)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<HttpMethodAttribute>() is not null),
    ];

    [Fact]
    public void RefitMethods_Always_EndWithACancellationToken() =>
        Assert.All(Methods, method => Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType));

    [Fact]
    public void RefitMethods_Always_StandWhereTheirEndpointIsByDefault()
    {
        Assert.Equal(Endpoint.All.Length, Methods.Length);
        foreach (var method in Methods)
        {
            var header = Assert.Single(method.GetCustomAttribute<HeadersAttribute>()!.Headers);
            var endpoint = Endpoint.Named(header.Split(": ")[1]);
            var http = method.GetCustomAttribute<HttpMethodAttribute>()!;

            Assert.StartsWith(RouteHandler.EndpointHeader, header, StringComparison.Ordinal);
            Assert.Equal((endpoint.Method, endpoint.Template), (http.Method, http.Path));
        }
    }
}
