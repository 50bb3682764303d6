using System.Text;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Doctor;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>Memory is that of the whole process, so no other test runs meanwhile.</summary>
[Collection("Alone")]
public sealed class MemoryTests
{
    [Fact]
    public async Task Get_EndlessSmallValues_AllocatesLittle()
    {
        const int Total = 60 * 1024 * 1024;
        var chunk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[1]},", 6400)));
        await using var api = await StubApi.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync("{\"response\":["u8.ToArray(), context.RequestAborted);
            for (var sent = 0; sent < Total; sent += chunk.Length)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });
        var client = TestClient.Create(api.Address, maxRetries: 4);
        var before = GC.GetTotalAllocatedBytes();

        var failures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.AssertFailsAsync()));

        Assert.All(failures, failure => Assert.Equal(TransportFailure.ResponseTooLarge, failure.TransportFailure));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8L * 32 * 1024 * 1024);
    }
}
