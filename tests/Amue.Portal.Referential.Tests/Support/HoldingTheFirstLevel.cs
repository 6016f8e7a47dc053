using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Support;

public sealed class HoldingTheFirstLevel : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    private PortalApp App => _portal.App;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task is_the_correspondents_of_that_establishment_for_that_product()
    {
        var luc = await App.ActorAsync(People.Luc);

        Assert.Equal([luc.AccountId!.Value], await CorrespondentsAsync("E042", "sifac"));
    }

    [Theory]
    [InlineData("E042", "siham")]
    [InlineData("E107", "sifac")]
    [InlineData("E012", "sifac")]
    public async Task is_nobodys_elsewhere(string establishment, string product) => Assert.Empty(await CorrespondentsAsync(establishment, product));

    [Fact]
    public async Task gives_the_token_of_that_pair_only()
    {
        var token = AudienceToken.Correspondents(await _portal.EstablishmentAsync("E042"), await _portal.ProductAsync("sifac"));

        Assert.Equal([token], (await App.ActorAsync(People.Luc)).Tokens.Where(t => t.StartsWith("correspondent:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ends_when_its_grant_does()
    {
        var claire = (await App.ActorAsync(People.Claire)).AccountId!.Value;
        var scope = new Scope(EstablishmentId: await _portal.EstablishmentAsync("E042"), ProductId: await _portal.ProductAsync("pegase"));
        await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            db.RoleGrants.Add(new RoleGrant(claire, Correspondence.Role, scope, App.Clock.UtcNow, grantedBy: null, App.Clock.UtcNow.AddDays(1)));
            await db.SaveChangesAsync();
        });
        Assert.Equal([claire], await CorrespondentsAsync("E042", "pegase"));

        App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty(await CorrespondentsAsync("E042", "pegase"));
        Assert.DoesNotContain((await App.ActorAsync(People.Claire)).Tokens, t => t.StartsWith("correspondent:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sifac", "referents-n1", "sifac-n2", null)]
    [InlineData("siham", "referents-n1", "siham-n2", "siham-n3")]
    public async Task comes_before_the_groups_of_the_chain(string product, string n1, string n2, string? n3)
    {
        var id = await _portal.ProductAsync(product);

        var chain = await _portal.AskAsync(r => r.SupportChainAsync(id, CancellationToken.None));

        Assert.Equal((n1, n2, n3), (chain[SupportLevel.N1]?.Key, chain[SupportLevel.N2]?.Key, chain[SupportLevel.N3]?.Key));
    }

    private async Task<IReadOnlyList<Guid>> CorrespondentsAsync(string establishment, string product)
    {
        var (e, p) = (await _portal.EstablishmentAsync(establishment), await _portal.ProductAsync(product));
        return await _portal.AskAsync(r => r.CorrespondentsAsync(e, p, CancellationToken.None));
    }
}
