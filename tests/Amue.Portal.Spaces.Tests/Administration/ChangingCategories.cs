using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Spaces.Tests.Administration;

public sealed class ChangingCategories(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    [Fact]
    public async Task offers_them_at_once_for_requests_about_the_product()
    {
        using var sophie = await portal.App.SignInAsync(People.Sophie);
        var sent = await sophie.SubmitAsync(await sophie.PageAsync("/sifac/administration/categories"), "main form.form", ("Categories", "DEP ; Dépense ; Expenditure\nNOU ; Nouvelle rubrique"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);

        using var claire = await portal.App.SignInAsync(People.Claire);
        Assert.Contains("Nouvelle rubrique", (await claire.PageAsync("/demandes/nouvelle?produit=sifac")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("minuscule ; Dépense")]
    [InlineData("DEP")]
    [InlineData("DEP ; Une\nDEP ; Deux")]
    public async Task that_are_wrong_is_refused_with_what_was_typed(string lines)
    {
        using var karim = await portal.App.SignInAsync(People.Karim);

        var refused = await karim.SubmitAsync(await karim.PageAsync("/siham/administration/categories"), "main form.form", ("Categories", lines));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(lines, (await PortalClient.ReadAsync(refused)).QuerySelector("#Categories")!.TextContent.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task of_another_product_is_not_there()
    {
        using var sophie = await portal.App.SignInAsync(People.Sophie);

        Assert.Equal(HttpStatusCode.NotFound, (await sophie.GetAsync("/siham/administration/categories")).StatusCode);
    }
}
