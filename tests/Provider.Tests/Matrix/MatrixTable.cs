namespace Pulumi.Connectors.Tests;

/// <summary>
/// What must become of each property in each situation. <c>preview create</c>, <c>create</c>, <c>replace</c>: whether the outputs hold the
/// program's own value (<c>input</c>), one that the platform gave (<c>platform</c>), or none yet (<c>unknown</c>). <c>no-op</c>,
/// <c>update</c>, <c>clear</c>, <c>unknown</c>, <c>ignored</c>: what Diff plans for another value, for none, for one that is not known yet
/// and for one under <c>ignoreChanges</c>, and does (<c>cleared</c> on the platform too; <c>refused</c> by Check); of outputs, whether an
/// update of something else leaves them (<c>kept</c>, <c>moved</c>). <c>refresh drifted</c>: after somebody changed what a person can
/// change. <c>import</c>: where it ends up. <c>secret</c>: whether a secret's mark is kept, or made.
/// </summary>
internal static class MatrixTable
{
    private const string Text =
        """
        property                                  | preview create | create   | no-op    | update   | clear    | replace  | refresh clean | refresh drifted | import   | unknown  | secret   | ignored
        Connector.connectorId                     | input          | input    | same     | replace  | refused  | input    | kept          | kept            | input    | replace  | secret   | same
        Connector.accountId                       | input          | input    | same     | replace  | same     | input    | kept          | kept            | input    | replace  | secret   | same
        Connector.adoptExisting                   | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        Connector.removeAdopted                   | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        Connector.name                            | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.description                     | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.dataType                        | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.dataTypeCategory                | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.platformId                      | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.platformType                    | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.supportedType                   | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.transfer                        | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.env                             | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.editable                        | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        Connector.adopted                         | unknown        | platform | same     | same     | same     | platform | kept          | kept            | output   | kept     | plain    | same
        ConnectorConfiguration.connectorId        | input          | input    | same     | replace  | refused  | input    | kept          | kept            | input    | replace  | secret   | same
        ConnectorConfiguration.accountId          | input          | input    | same     | replace  | same     | input    | kept          | kept            | input    | replace  | secret   | same
        ConnectorConfiguration.name               | input          | input    | same     | update   | cleared  | input    | kept          | kept            | input    | update   | secret   | same
        ConnectorConfiguration.config             | input          | input    | same     | update   | cleared  | input    | kept          | drift           | input    | update   | secret   | same
        ConnectorConfiguration.secretConfig       | input          | input    | same     | update   | cleared  | input    | kept          | drift           | absent   | update   | secret   | same
        ConnectorConfiguration.secretName         | input          | input    | same     | update   | cleared  | input    | kept          | kept            | input    | update   | secret   | same
        ConnectorConfiguration.adoptExisting      | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        ConnectorConfiguration.onDrift            | input          | input    | same     | update   | same     | input    | kept          | kept            | absent   | update   | secret   | same
        ConnectorConfiguration.onDelete           | input          | input    | same     | update   | cleared  | input    | kept          | kept            | absent   | update   | secret   | same
        ConnectorConfiguration.requireConfigured  | input          | input    | same     | update   | cleared  | input    | kept          | kept            | absent   | update   | secret   | same
        ConnectorConfiguration.configurationId    | unknown        | platform | same     | kept     | kept     | platform | kept          | kept            | output   | kept     | plain    | same
        ConnectorConfiguration.configured         | unknown        | platform | same     | kept     | kept     | platform | kept          | kept            | output   | kept     | plain    | same
        ConnectorConfiguration.authUrl            | unknown        | platform | same     | kept     | kept     | platform | kept          | moved           | output   | kept     | secret   | same
        ConnectorConfiguration.lastUpdated        | unknown        | platform | same     | moved    | moved    | platform | kept          | kept            | absent   | unknown  | plain    | same
        ConnectorConfiguration.remoteLastUpdated  | unknown        | platform | same     | moved    | moved    | platform | kept          | moved           | output   | unknown  | plain    | same
        """;

    public static IEnumerable<(string, Situation, string)> Cells =>
        from line in Text.Split('\n').Skip(1)
        let words = line.Split('|', StringSplitOptions.TrimEntries)
        from situation in Enum.GetValues<Situation>()
        select (words[0], situation, words[1 + (int)situation]);
}
