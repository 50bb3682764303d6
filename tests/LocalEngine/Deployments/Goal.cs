using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>A resource as the program declares it.</summary>
internal sealed class Goal(string urn, RegisterResourceRequest request, ProviderHandle provider)
{
    public string Urn { get; } = urn;

    public RegisterResourceRequest Request { get; } = request;

    public ProviderHandle Provider { get; } = provider;

    public Struct Inputs { get; } = PropertyWire.FromProgram(request.Object);

    /// <summary>Random seed, the same for both Checks of a replacement.</summary>
    public ByteString Seed { get; } = ByteString.CopyFrom(RandomNumberGenerator.GetBytes(32));

    public OperationTimeouts Timeouts { get; } = OperationTimeouts.Parse(request.CustomTimeouts);

    /// <summary>Returns the resource with this goal's options.</summary>
    public ResourceState State(string id, Struct inputs, Struct outputs) => FromRequest(Urn, Request) with
    {
        Id = id,
        Inputs = inputs,
        Outputs = SecretMarks.Apply(outputs, inputs, Request.AdditionalSecretOutputs),
        Provider = Provider.Reference.ToString(),
    };

    /// <summary>Reads the options and the inputs of a registration.</summary>
    public static ResourceState FromRequest(string urn, RegisterResourceRequest request) => new()
    {
        Urn = urn,
        Type = request.Type,
        Custom = request.Custom,
        Parent = request.Parent,
        Inputs = PropertyWire.FromProgram(request.Object),
        Dependencies = [.. request.Dependencies],
        PropertyDependencies = request.PropertyDependencies.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value.Urns]),
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        IgnoreChanges = [.. request.IgnoreChanges],
        DeletedWith = request.DeletedWith,
        Timeouts = OperationTimeouts.Parse(request.CustomTimeouts),
        Protect = request.Protect,
        RetainOnDelete = request.RetainOnDelete,
    };
}
