namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>The secret marks of a stored state.</summary>
internal enum StoredMarks
{
    /// <summary>As the provider returned them.</summary>
    Kept,

    /// <summary>The outputs have none.</summary>
    NoneInOutputs,

    /// <summary>Neither inputs nor outputs have any, as after an edit by hand.</summary>
    None,

    /// <summary>The program marks further outputs (<c>additionalSecretOutputs</c>).</summary>
    MoreInOutputs,
}
