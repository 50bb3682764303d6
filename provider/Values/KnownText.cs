namespace Pulumi.Connectors.Values;

/// <summary>
/// Text in a message that the program or the user sent in clear, such as the id of a sub-account. It is withheld only if it is a registered
/// secret itself: a secret that contains the id would otherwise hide which object a message is about.
/// </summary>
internal sealed record KnownText(string Value)
{
    public override string ToString() => Value;
}
