using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Spaces.Appearance;
using Amue.Portal.Spaces.Home;
using Amue.Portal.Spaces.LocalPages;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>A space's appearance as a form holds it: every entry and every block that its features bring, each with its place.</summary>
internal sealed class AppearanceForm
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Welcome { get; set; }

    public string? WelcomeEn { get; set; }

    public string? Accent { get; set; }

    public string? AccentContrast { get; set; }

    /// <summary>The name of a picture that was kept; empty: none.</summary>
    public string? LogoName { get; set; }

    public List<MenuRow> Menu { get; set; } = [];

    public List<BlockRow> Home { get; set; } = [];

    public static AppearanceForm Of(SpaceEntry space, Menu menu, HomePage home, IReadOnlyList<LocalPageView> pages, TextCatalog texts)
    {
        var form = new AppearanceForm
        {
            Title = space.Title,
            Description = space.Description,
            Welcome = space.Welcome.Fr,
            WelcomeEn = space.Welcome.En,
            Accent = space.Brand.Accent,
            AccentContrast = space.Brand.AccentContrast,
            LogoName = space.Logo,
        };
        var chosen = space.Menu.DistinctBy(c => c.Entry).ToDictionary(c => c.Entry);
        var order = space.Menu.Select(c => c.Entry).ToList();
        form.Menu = menu.Offered(space).Select(i => (Entry: i.LabelKey, Name: texts[i.LabelKey], Shown: true))
            .Concat(pages.Where(p => p.IsPublished).Select(p => (Entry: LocalPage.PathOf(p.Slug), Name: p.Title, Shown: false)))
            .OrderBy(e => order.IndexOf(e.Entry) is var place and >= 0 ? place : int.MaxValue)
            .Select((e, place) => new MenuRow
            {
                Entry = e.Entry,
                Name = e.Name,
                Position = place + 1,
                Shown = chosen.TryGetValue(e.Entry, out var choice) ? !choice.IsHidden : e.Shown,
                Label = choice?.Label?.Fr,
                LabelEn = choice?.Label?.En,
            }).ToList();
        var hidden = space.Home.Where(c => c.IsHidden).Select(c => c.Block).ToHashSet();
        form.Home = home.Offered(space).Select((b, place) => new BlockRow { Block = b.Component, Position = place + 1, Shown = !hidden.Contains(b.Component) }).ToList();
        return form;
    }

    public SpaceAppearance Read(IReadOnlyList<LocalPageView> pages) => new()
    {
        Title = Title?.Trim() ?? "",
        Description = Description?.Trim() ?? "",
        Welcome = new LocalizedText(Welcome?.Trim() ?? "", Filled(WelcomeEn)),
        Brand = new SpaceBrand(Filled(Accent)?.ToLowerInvariant(), Filled(AccentContrast)?.ToLowerInvariant()),
        Logo = Filled(LogoName),
        Menu = Menu.Where(r => r.Entry is not null).OrderBy(r => r.Position).Select(r => Choice(r, pages)).OfType<SpaceMenuChoice>().ToList(),
        Home = Home.Where(r => r.Block is not null).OrderBy(r => r.Position).Select(r => new SpaceBlockChoice(r.Block!, IsHidden: !r.Shown)).ToList(),
    };

    private static SpaceMenuChoice? Choice(MenuRow row, IReadOnlyList<LocalPageView> pages)
    {
        var label = Filled(row.Label) is { } words ? new LocalizedText(words, Filled(row.LabelEn)) : null;
        if (!row.Entry!.StartsWith('/'))
        {
            return new SpaceMenuChoice(row.Entry, IsHidden: !row.Shown, label);
        }

        return row.Shown && pages.FirstOrDefault(p => p.IsPublished && LocalPage.PathOf(p.Slug) == row.Entry) is { } page
            ? new SpaceMenuChoice(row.Entry, IsHidden: false, label ?? new LocalizedText(page.Title.Length > AppearanceRules.LongestLabel ? page.Title[..AppearanceRules.LongestLabel] : page.Title), page.Visibility)
            : null;
    }

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
