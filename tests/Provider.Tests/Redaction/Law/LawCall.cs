using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>A call to the plugin with what its request contained and what left the plugin meanwhile.</summary>
/// <param name="Id">Id that the request contained in clear, of the sub-account for a list; empty if it contained none.</param>
/// <param name="Program">What the program sent.</param>
/// <param name="State">What the state of the stack contained.</param>
/// <param name="Contents">The response or the failure, and the log lines.</param>
internal sealed record LawCall(string Method, string Id, Struct? Program, ImmutableArray<Struct> State, ImmutableArray<WireContent> Contents);
