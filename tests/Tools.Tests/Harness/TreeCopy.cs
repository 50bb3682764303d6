namespace Pulumi.Connectors.Tools.Tests.Harness;

/// <summary>A copy of the repository's files in a temporary folder, for tools to change.</summary>
internal sealed class TreeCopy : IDisposable
{
    private TreeCopy(Checkout checkout) => Checkout = checkout;

    public static Checkout Repository { get; } = Checkout.Find(AppContext.BaseDirectory);

    public Checkout Checkout { get; }

    public static TreeCopy Create()
    {
        var copy = new Checkout(Directory.CreateTempSubdirectory("connectors-tree-").FullName);
        foreach (var path in Repository.Files(".", "*"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(path)) ?? copy.Root);
            File.Copy(Repository.PathOf(path), copy.PathOf(path));
        }

        return new TreeCopy(copy);
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path, string content) => File.WriteAllText(Checkout.PathOf(path), content);

    /// <summary>Replaces a string that a file must contain.</summary>
    public void Replace(string path, string text, string replacement)
    {
        var content = Checkout.Read(path);
        Assert.Contains(text, content, StringComparison.Ordinal);
        Write(path, content.Replace(text, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Checkout.Root, recursive: true);
}
