namespace Amue.Portal.Platform.Data;

/// <summary>Where this node keeps its files: the embedded database, keys, the search index, the development pickup folder.</summary>
public sealed class DataDirectory(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
