namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>
/// Expected effect on each property in each situation, as a name of <see cref="PropertyEffect"/>. <c>update</c>, <c>clear</c>, <c>unknown</c> and
/// <c>ignored</c> give the input another value, no value, an unknown value, and another value under <c>ignoreChanges</c>; for properties that
/// are only outputs, they change another input. <c>refresh drifted</c> follows a change by hand.
/// </summary>
internal static class MatrixTable
{
    private const string Text =
        """
        property                                  | preview create | create   | no-op    | update   | clear    | replace  | refresh clean | refresh drifted | import   | unknown  | secret   | ignored
        Connector.connectorId                     | input          | input    | same     | replace  | refused  | input    | kept          | kept            | input    | replace  | refused  | same
        Connector.accountId                       | input          | input    | same     | replace  | same     | input    | kept          | kept            | output   | replace  | refused  | same
        Connector.adoptExisting                   | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        Connector.removeAdopted                   | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        Connector.removeIfUseUnknown              | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
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
        ConnectorConfiguration.connectorId        | input          | input    | same     | replace  | refused  | input    | kept          | kept            | input    | replace  | refused  | same
        ConnectorConfiguration.accountId          | input          | input    | same     | replace  | same     | input    | kept          | kept            | output   | replace  | refused  | same
        ConnectorConfiguration.name               | input          | input    | same     | update   | cleared  | input    | kept          | kept            | input    | update   | secret   | same
        ConnectorConfiguration.config             | input          | input    | same     | update   | cleared  | input    | kept          | drift           | input    | update   | secret   | same
        ConnectorConfiguration.secretConfig       | input          | input    | same     | update   | cleared  | input    | kept          | drift           | absent   | update   | secret   | same
        ConnectorConfiguration.secretName         | input          | input    | same     | update   | cleared  | input    | kept          | kept            | input    | update   | secret   | same
        ConnectorConfiguration.adoptExisting      | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        ConnectorConfiguration.onDrift            | input          | input    | same     | update   | same     | input    | kept          | kept            | absent   | update   | secret   | same
        ConnectorConfiguration.onDelete           | input          | input    | same     | update   | cleared  | input    | kept          | kept            | absent   | update   | secret   | same
        ConnectorConfiguration.removeIfUseUnknown | input          | input    | same     | same     | same     | input    | kept          | kept            | absent   | same     | secret   | same
        ConnectorConfiguration.requireConfigured  | input          | input    | same     | update   | cleared  | input    | kept          | kept            | absent   | update   | secret   | same
        ConnectorConfiguration.configurationId    | unknown        | platform | same     | kept     | kept     | platform | kept          | kept            | output   | kept     | plain    | same
        ConnectorConfiguration.configured         | unknown        | platform | same     | kept     | kept     | platform | kept          | kept            | output   | kept     | plain    | same
        ConnectorConfiguration.authUrl            | unknown        | platform | same     | kept     | kept     | platform | kept          | moved           | output   | kept     | secret   | same
        ConnectorConfiguration.lastUpdated        | unknown        | platform | same     | moved    | moved    | platform | kept          | kept            | absent   | unknown  | plain    | same
        ConnectorConfiguration.remoteLastUpdated  | unknown        | platform | same     | moved    | moved    | platform | kept          | moved           | output   | unknown  | plain    | same
        ConnectorConfiguration.observedConfig     | unknown        | platform | same     | moved    | moved    | platform | kept          | moved           | output   | unknown  | plain    | same
        ConnectorConfiguration.observedName       | unknown        | platform | same     | kept     | kept     | platform | kept          | kept            | output   | unknown  | plain    | same
        ConnectorConfiguration.observedSecretName | unknown        | platform | same     | kept     | kept     | platform | kept          | kept            | output   | unknown  | plain    | same
        ConnectorConfiguration.configureMode      | unknown        | absent   | same     | absent   | absent   | absent   | absent        | absent          | absent   | unknown  | absent   | same
        """;

    public static IEnumerable<(string, Situation, PropertyEffect)> Cells =>
        from line in Text.Split('\n').Skip(1)
        let words = line.Split('|', StringSplitOptions.TrimEntries)
        from situation in Enum.GetValues<Situation>()
        select (words[0], situation, Enum.Parse<PropertyEffect>(words[1 + (int)situation], ignoreCase: true));
}
