namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>The order of the provider's folders. Code in a folder uses only its own folder and folders of rows above it.</summary>
internal static class FolderOrder
{
    /// <summary>
    /// A name stands for the files of that folder without its subfolders, and the empty name for <c>Program.cs</c>. Folders of one row do not use
    /// one another.
    /// </summary>
    public static readonly string[][] Rows =
    [
        ["Values", "Schema"],
        ["Api/Json", "Api/Routing"],
        ["Api/Errors"],
        ["Api/Envelopes"],
        ["Api/Network"],
        ["Api/Models", "Api/Lists", "Api/Resilience"],
        ["Api/Batching"],
        ["Api/Authentication"],
        ["Api"],
        ["Resources"],
        ["Resources/Properties"],
        ["Resources/State"],
        ["Resources/Claims"],
        ["Resources/Connector", "Resources/ConnectorConfiguration/Fields"],
        ["Resources/ConnectorConfiguration/Drift"],
        ["Resources/ConnectorConfiguration/Saving"],
        ["Resources/ConnectorConfiguration"],
        ["Resources/Functions"],
        ["Settings"],
        ["Doctor", "Protocol"],
        ["Hosting"],
        [string.Empty],
    ];

    /// <returns>False if one of two different folders is not in the table.</returns>
    public static bool Allows(string user, string used) => user == used || (IndexOf(used) >= 0 && IndexOf(used) < IndexOf(user));

    private static int IndexOf(string folder) => Array.FindIndex(Rows, row => row.Contains(folder));
}
