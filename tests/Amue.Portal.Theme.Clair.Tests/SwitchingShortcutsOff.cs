using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class SwitchingShortcutsOff(ThemedPortal portal)
{
    [Fact]
    public async Task is_offered_beside_what_each_does()
    {
        var page = await portal.PageAsync("/raccourcis");

        Assert.Equal(11, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal("Désactiver les raccourcis", page.QuerySelector<IHtmlButtonElement>("main form button")!.TextContent);
    }

    [Fact]
    public async Task is_taken_back_in_the_same_place() =>
        Assert.Equal("Activer les raccourcis", (await portal.PageAsync("/raccourcis", cookie: "raccourcis=non")).QuerySelector<IHtmlButtonElement>("main form button")!.TextContent);
}
