using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Files;

/// <param name="Address">Where it is downloaded.</param>
/// <param name="Markdown">As it is written into a text: an image shows, another file is a link.</param>
internal sealed record AttachedFile(Guid Id, string Name, string MediaType, long Size, string Address, string Markdown)
{
    /// <summary>As people know types of files: PDF, PNG.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();

    public static AttachedFile Of(ArticleFile file, SpaceEntry home)
    {
        var address = $"{home.Prefix}/articles/fichiers/{file.Id}";
        var words = file.Name.Replace("\\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal);
        return new AttachedFile(file.Id, file.Name, file.MediaType, file.Size, address, $"{(file.IsImage ? "!" : "")}[{words}]({address})");
    }
}
