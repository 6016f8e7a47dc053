using Amue.Portal.Platform.Content;

namespace Amue.Portal.Platform.Navigation;

public sealed record MenuEntry(string LabelKey, string Url)
{
    /// <summary>The words that the space's manager chose, in place of the key's.</summary>
    public LocalizedText? Label { get; init; }
}
