using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces.Tests.Administration;

public sealed class RenamingASpace(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    [Fact]
    public async Task leads_from_the_former_address_to_the_new_one_for_good()
    {
        await portal.ConfigureAsync(SpacesPortal.Describe("ancienne", features: "knowledge"));

        Assert.True((await RenameAsync("ancienne", "nouvelle-adresse")).Succeeded);

        using var visitor = portal.App.Anonymous();
        var moved = await visitor.GetAsync("/ancienne/articles?page=2");
        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal("/nouvelle-adresse/articles?page=2", moved.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/nouvelle-adresse")).StatusCode);
    }

    [Fact]
    public async Task back_to_a_key_it_had_is_permitted()
    {
        await portal.ConfigureAsync(SpacesPortal.Describe("aller"));
        await RenameAsync("aller", "retour");

        Assert.True((await RenameAsync("retour", "aller")).Succeeded);
        Assert.Equal(["retour"], (await portal.FindAsync("aller"))!.FormerKeys);
    }

    [Fact]
    public async Task to_a_key_that_another_space_had_is_refused()
    {
        await portal.ConfigureAsync(SpacesPortal.Describe("premiere"));
        await RenameAsync("premiere", "premiere-renommee");
        await portal.ConfigureAsync(SpacesPortal.Describe("seconde"));

        Assert.Equal("spaces.key.former", (await RenameAsync("seconde", "premiere")).Refusal!.Errors[0].Key);
    }

    [Theory]
    [InlineData("sifac", People.Sophie)]
    [InlineData("e042", People.Ines)]
    public async Task is_not_for_who_manages_the_space_alone(string key, string login)
    {
        Assert.Equal(RefusalKind.NotPermitted, (await RenameAsync(key, "autre-nom", login)).Refusal!.Kind);
        Assert.NotNull(await portal.FindAsync(key));
    }

    private async Task<Outcome<Done>> RenameAsync(string key, string newKey, string login = People.Root)
    {
        var actor = await portal.App.ActorAsync(login);
        return await portal.App.InScopeAsync(services => services.GetRequiredService<RenameSpace>().ExecuteAsync(key, newKey, actor, CancellationToken.None));
    }
}
