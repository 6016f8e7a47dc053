namespace Amue.Portal.Operating.Restoring;

/// <summary>Replaces a folder's files, and can put them back.</summary>
internal sealed class FolderSwap(string folder)
{
    private readonly string _aside = folder + ".before";
    private bool _isSwapped;

    public void Replace(IEnumerable<(string Inside, string Path)> files, Func<string, string> make)
    {
        _isSwapped = true;
        if (Directory.Exists(_aside))
        {
            Directory.Delete(_aside, recursive: true);
        }

        if (Directory.Exists(folder))
        {
            Directory.Move(folder, _aside);
        }

        make(folder);
        foreach (var (inside, path) in files)
        {
            var target = Path.Combine(folder, inside);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public void PutBack()
    {
        if (!_isSwapped)
        {
            return;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (Directory.Exists(_aside))
        {
            Directory.Move(_aside, folder);
        }
    }

    public void LetGo()
    {
        if (Directory.Exists(_aside))
        {
            Directory.Delete(_aside, recursive: true);
        }
    }
}
