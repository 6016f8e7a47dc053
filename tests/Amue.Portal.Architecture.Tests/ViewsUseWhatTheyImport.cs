using System.Text.RegularExpressions;

namespace Amue.Portal.Architecture.Tests;

public sealed partial class ViewsUseWhatTheyImport
{
    // Without the import, the tag is sent to the reader as it is and shows nothing.
    [Fact]
    public void tag_helpers_are_imported_where_they_are_used()
    {
        var importing = Sources.Of(".cshtml").Where(f => Path.GetFileName(f.Path) == "_ViewImports.cshtml" && f.Text.Contains("@addTagHelper", StringComparison.Ordinal))
            .Select(f => f.Path[..(f.Path.LastIndexOf('/') + 1)]).ToList();

        var lost = Sources.Of(".cshtml").Where(f => TagHelper().IsMatch(f.Text) && !importing.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal)));

        Assert.Empty(lost.Select(f => f.Path));
    }

    [GeneratedRegex(@"<partial\s|<cache\s|<environment\s|\sasp-[\w-]+=")]
    private static partial Regex TagHelper();
}
