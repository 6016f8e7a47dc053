using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Visibility;

/// <summary>One thing of each level in the spaces of two products; V3 is Valmont's (E042), V4 is Claire's, both with their support chain.</summary>
public sealed class ReadingEachLevel(ReadingEachLevel.Fixture portal) : IClassFixture<ReadingEachLevel.Fixture>
{
    private const string Word = "Baobab";

    [Theory]
    [InlineData(null, "V0")]
    [InlineData(People.Claire, "V0 V1 V2 V3 V4")]
    [InlineData(People.Ines, "V0 V1 V2 V3")]
    [InlineData(People.Luc, "V0 V1 V2 V3 V4")]
    [InlineData(People.Hina, "V0 V1 V2")]
    [InlineData(People.Nadia, "V0 V1 V2")]
    [InlineData(People.Yann, "V0 V1 V2")]
    [InlineData(People.Sophie, "V0 V1 V2 V3 V4")]
    [InlineData(People.Marc, "V0 V1")]
    [InlineData(People.Durand, "V0")]
    [InlineData(People.Eva, "V0 V1 V2")]
    [InlineData(People.Pilote, "V0 V1")]
    [InlineData(People.Root, "V0 V1")]
    public async Task in_the_space_of_sifac(string? login, string levels) => Assert.Equal(levels, await ReadAsync("sifac", login));

    [Theory]
    [InlineData(null, "V0")]
    [InlineData(People.Claire, "V0 V1 V2 V3 V4")]
    [InlineData(People.Nadia, "V0 V1 V2")]
    [InlineData(People.Tom, "V0 V1")]
    [InlineData(People.Hina, "V0 V1")]
    [InlineData(People.Karim, "V0 V1 V2 V3 V4")]
    [InlineData(People.Sophie, "V0 V1")]
    [InlineData(People.Durand, "V0 V1")]
    [InlineData(People.Eva, "V0 V1 V2")]
    public async Task in_the_space_of_siham(string? login, string levels) => Assert.Equal(levels, await ReadAsync("siham", login));

    [Theory]
    [InlineData(null)]
    [InlineData(People.Claire)]
    [InlineData(People.Ines)]
    [InlineData(People.Luc)]
    [InlineData(People.Nadia)]
    [InlineData(People.Tom)]
    [InlineData(People.Sophie)]
    [InlineData(People.Marc)]
    [InlineData(People.Durand)]
    [InlineData(People.Eva)]
    [InlineData(People.Root)]
    public async Task finds_by_searching_what_the_database_lets_read(string? login)
    {
        var actor = await portal.App.ActorOrVisitorAsync(login);
        await portal.App.UntilIndexedAsync(Word, 10);

        var readable = await portal.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Content.VisibleTo(actor)
            .Where(i => i.Title.StartsWith(Word)).Select(i => i.Title).ToListAsync());
        Assert.Equal(readable.Order(StringComparer.Ordinal), await portal.App.FindAsync(actor, Word));
    }

    [Fact]
    public async Task of_a_disabled_account_leaves_what_is_public()
    {
        await using var app = await PortalApp.StartAsync();
        await Fixture.FillAsync(app, "sifac");
        var claire = (await app.ActorAsync(People.Claire)).AccountId!.Value;
        await app.InScopeAsync(services => services.GetRequiredService<Accounts.Closing.DisableAccount>().ExecuteAsync(claire, Actor.System("a test"), CancellationToken.None));

        Assert.Equal("V0", await ReadAsync(app, "sifac", People.Claire));
    }

    private Task<string> ReadAsync(string space, string? login) => ReadAsync(portal.App, space, login);

    private static async Task<string> ReadAsync(PortalApp app, string space, string? login)
    {
        var actor = await app.ActorOrVisitorAsync(login);
        var prefix = $"{Word} {space} ";
        var titles = await app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Content.VisibleTo(actor)
            .Where(i => i.Title.StartsWith(prefix)).OrderBy(i => i.Title).Select(i => i.Title).ToListAsync());
        return string.Join(' ', titles.Select(title => title[prefix.Length..]));
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public PortalApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App = await PortalApp.StartAsync();
            await FillAsync(App, "sifac");
            await FillAsync(App, "siham");
        }

        public async Task DisposeAsync() => await App.DisposeAsync();

        internal static async Task FillAsync(PortalApp app, string product)
        {
            foreach (var level in new[] { VisibilityLevel.Public, VisibilityLevel.Community, VisibilityLevel.Space })
            {
                await app.PublishAsync(product, $"{Word} {product} V{(int)level}", level);
            }

            var claire = (await app.ActorAsync(People.Claire)).AccountId!.Value;
            var (valmont, correspondents, group) = await app.InScopeAsync(async services =>
            {
                var referential = services.GetRequiredService<ReferentialDirectory>();
                var establishment = (await referential.FindEstablishmentAsync("E042", CancellationToken.None))!.Id;
                var productId = (await referential.FindProductAsync(product, CancellationToken.None))!.Id;
                var chain = await referential.SupportChainAsync(productId, CancellationToken.None);
                return (AudienceToken.Establishment(establishment), AudienceToken.Correspondents(establishment, productId), AudienceToken.Group(chain.N2!.Id));
            });
            await app.AddAsync(product, $"{Word} {product} V3", VisibilityLevel.Establishment, [valmont, group]);
            await app.AddAsync(product, $"{Word} {product} V4", VisibilityLevel.Confidential, [AudienceToken.User(claire), correspondents, group]);
        }
    }
}
