using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential;
using Amue.Portal.Spaces.Creation;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Creation;

public sealed class CreatingASpace(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    private const string Page = "/administration/espaces/nouveau?recette=";

    [Fact]
    public async Task of_a_product_opens_its_address_with_categories_and_a_chain()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var form = await root.PageAsync(Page + "espace-produit");

        var sent = await root.SubmitAsync(form, "main form.form", ("Title", "Démo produit"), ("Key", "demo-produit"), ("family", "Research"));

        Assert.Equal("/demo-produit/administration", sent.Headers.Location!.OriginalString);
        Assert.Contains("Démo produit", (await root.PageAsync("/demo-produit")).Title, StringComparison.Ordinal);
        var (product, chain) = await portal.App.InScopeAsync(async services =>
        {
            var referential = services.GetRequiredService<ReferentialDirectory>();
            var found = (await referential.FindProductAsync("demo-produit", CancellationToken.None))!;
            return (found, await referential.SupportChainAsync(found.Id, CancellationToken.None));
        });
        Assert.Contains("USA", product.Categories.Select(c => c.Code));
        Assert.Equal("demo-produit", chain.N2!.Key);
    }

    [Fact]
    public async Task without_a_key_takes_one_made_of_its_name()
    {
        Assert.Equal("contrats-et-marches", (await CreateAsync("Contrats & marchés", key: null)).Value.Key);
        Assert.Equal("contrats-et-marches-2", (await CreateAsync("Contrats & marchés", key: null)).Value.Key);
    }

    [Theory]
    [InlineData("recherche", "spaces.key.reserved")]
    [InlineData("Pas Un Nom", "spaces.key.malformed")]
    [InlineData("sifac", "spaces.key.taken")]
    public async Task with_a_key_that_cannot_be_is_refused_beside_the_field(string key, string problem)
    {
        var refusal = (await CreateAsync("Une communauté", key)).Refusal!;

        Assert.Equal(("Key", problem), (Assert.Single(refusal.Errors).Field, refusal.Errors[0].Key));
    }

    [Fact]
    public async Task keeps_on_the_form_what_was_typed_when_it_is_refused()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var form = await root.PageAsync(Page + "espace-communaute");

        var refused = await root.SubmitAsync(form, "main form.form", ("Title", "Acheteurs publics"), ("Key", "sifac"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal("Acheteurs publics", page.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#Key-error"));
    }

    [Theory]
    [InlineData(People.Sophie)]
    [InlineData(People.Ines)]
    [InlineData(People.Claire)]
    public async Task is_for_the_platforms_administrators(string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await CreateAsync("Interdite", "interdite", login)).Refusal!.Kind);

    [Fact]
    public async Task from_a_recipe_that_makes_no_space_is_refused() =>
        Assert.Equal("spaces.create.recipe", (await CreateAsync("Démo", "demo-bis", recipe: "demo")).Refusal!.Errors[0].Key);

    private async Task<Outcome<CreatedSpace>> CreateAsync(string title, string? key, string login = People.Root, string recipe = "espace-communaute")
    {
        var actor = await portal.App.ActorAsync(login);
        return await portal.App.InScopeAsync(services => services.GetRequiredService<CreateSpace>()
            .ExecuteAsync(new NewSpace(recipe, title, key, new Dictionary<string, string>()), actor, progress: null, CancellationToken.None));
    }
}
