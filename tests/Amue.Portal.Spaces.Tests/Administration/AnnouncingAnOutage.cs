using System.Globalization;
using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Spaces.Tests.Administration;

public sealed class AnnouncingAnOutage(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    private const string Form = "form[action$='handler=Announce']";

    [Fact]
    public async Task stands_above_the_spaces_pages_from_its_beginning_to_its_end()
    {
        using var sophie = await portal.App.SignInAsync(People.Sophie);
        var now = TimeZoneInfo.ConvertTimeFromUtc(portal.App.Clock.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        await sophie.SubmitAsync(
            await sophie.PageAsync("/sifac/administration"), Form,
            ("BannerText", "Sifac est arrêté."), ("BannerFrom", now.AddHours(1).ToString("s", CultureInfo.InvariantCulture)), ("BannerUntil", now.AddHours(3).ToString("s", CultureInfo.InvariantCulture)));

        Assert.Empty(await BannersAsync("/sifac"));
        portal.App.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["Sifac est arrêté."], await BannersAsync("/sifac/articles"));
        Assert.Empty(await BannersAsync("/siham"));
        portal.App.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await BannersAsync("/sifac"));
    }

    [Fact]
    public async Task that_ends_before_it_begins_is_refused()
    {
        using var karim = await portal.App.SignInAsync(People.Karim);

        var refused = await karim.SubmitAsync(
            await karim.PageAsync("/siham/administration"), Form, ("BannerText", "Arrêt"), ("BannerFrom", "2026-05-02T10:00"), ("BannerUntil", "2026-05-01T10:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await PortalClient.ReadAsync(refused)).QuerySelector("#BannerUntil-error"));
    }

    private async Task<List<string>> BannersAsync(string path)
    {
        using var visitor = portal.App.Anonymous();
        return (await visitor.PageAsync(path)).QuerySelectorAll(".banner-outage").Select(b => b.TextContent.Trim()).ToList();
    }
}
