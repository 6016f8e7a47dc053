using Amue.Portal.Theme.Clair.Icons;

namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class DrawingAnIcon(ThemedPortal portal)
{
    [Fact]
    public async Task hides_it_from_screen_readers_and_puts_words_beside_it()
    {
        var icons = (await portal.PageAsync("/sifac/questions")).QuerySelectorAll("svg.icon");

        Assert.NotEmpty(icons);
        Assert.All(icons, i => Assert.Equal("true", i.GetAttribute("aria-hidden")));
        Assert.All(icons, i => Assert.NotEmpty(i.ParentElement!.TextContent.Trim()));
    }

    [Fact]
    public void of_an_unknown_name_is_a_mistake() => Assert.Throws<ArgumentException>(() => IconPaths.Of("licorne"));

    [Fact]
    public void draws_each_with_one_path() => Assert.All(IconPaths.Names, n => Assert.Matches("^[Mm][MmLlHhVvCcSsAaZz0-9 .-]+$", IconPaths.Of(n)));
}
