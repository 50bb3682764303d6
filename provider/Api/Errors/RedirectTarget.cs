namespace Pulumi.Connectors.Api.Errors;

/// <summary>Where the <c>Location</c> of a redirect points to.</summary>
internal enum RedirectTarget
{
    /// <summary>There is no location, or it is not the address of a server.</summary>
    None,

    /// <summary>Another path of the requested host.</summary>
    SameHost,

    /// <summary>Another scheme, host or port.</summary>
    OtherHost,
}
