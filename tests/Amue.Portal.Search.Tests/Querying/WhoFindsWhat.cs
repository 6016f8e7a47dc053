using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class WhoFindsWhat(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    // Those whose establishment uses Siham, and those whose role reads its space.
    private static readonly string[] BelongToSiham =
        [People.Claire, People.Luc, People.Nadia, People.Ines, People.Paul, People.Karim, People.Eva, People.Yann, People.Alice];

    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task everyone_finds_what_is_public()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Public);

        Assert.Equal(People.All, await App.FindersAsync(_word, article));
    }

    [Fact]
    public async Task a_visitor_finds_what_is_public()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Public);

        Assert.True(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task every_member_finds_what_is_for_the_community_and_a_partner_in_its_products_space()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Community);

        Assert.Equal(People.All, await App.FindersAsync(_word, article));
    }

    [Fact]
    public async Task a_partner_does_not_find_what_is_for_the_community_of_another_product()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "sifac", VisibilityLevel.Community);

        Assert.Equal(People.All.Except([People.Durand]), await App.FindersAsync(_word, article));
    }

    [Fact]
    public async Task only_those_who_belong_to_the_space_find_what_is_for_it()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Space);

        Assert.Equal(BelongToSiham.Order(), (await App.FindersAsync(_word, article)).Order());
    }

    [Fact]
    public async Task a_visitor_finds_nothing_that_is_not_public()
    {
        var community = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Community);
        var space = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Space);

        Assert.Equal((false, false), (await App.FindsAsync(_word, community), await App.FindsAsync(_word, space)));
    }

    [Fact]
    public async Task only_those_who_are_named_find_what_is_confidential()
    {
        var (nadia, group) = (await App.ActorAsync(People.Nadia), await GroupOfAsync(People.Karim));

        var item = await App.WriteConfidentialAsync("Le mot " + _word, AudienceToken.User(nadia.AccountId!.Value), group);

        Assert.Equal([People.Nadia, People.Karim], await App.FindersAsync(_word, item));
    }

    [Fact]
    public async Task a_right_that_has_ended_finds_nothing()
    {
        var karim = await App.ActorAsync(People.Karim);
        var item = await App.WriteConfidentialAsync("Le mot " + _word, AudienceToken.User(karim.AccountId!.Value));
        Assert.True(await App.FindsAsync(_word, item, People.Karim));

        await App.ChangeAsync(item, i => i.Audience.Single().EndAt(App.Clock.UtcNow.AddMinutes(-1)));

        Assert.False(await App.FindsAsync(_word, item, People.Karim));
    }

    [Fact]
    public async Task only_its_own_audience_finds_a_restricted_part_of_what_everyone_reads()
    {
        var article = await App.PublishAsync("Un titre", "Un texte.", "siham", VisibilityLevel.Public);

        await App.AddRestrictedPartAsync(article, "Note interne : " + _word, await GroupOfAsync(People.Karim));

        Assert.Equal([People.Karim], await App.FindersAsync(_word, article));
    }

    [Fact]
    public async Task its_own_audience_does_not_find_a_part_of_what_it_may_not_read()
    {
        var nadia = await App.ActorAsync(People.Nadia);
        var item = await App.WriteConfidentialAsync("Un texte.", AudienceToken.User(nadia.AccountId!.Value));

        await App.AddRestrictedPartAsync(item, "Note interne : " + _word, await GroupOfAsync(People.Karim));

        Assert.Empty(await App.FindersAsync(_word, item));
    }

    [Fact]
    public async Task a_restricted_part_shows_nothing_of_itself_to_those_who_find_the_item_by_its_text()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Public);
        await App.AddRestrictedPartAsync(article, $"Note interne : {_word} {_word} secret", await GroupOfAsync(People.Karim));

        var hit = Assert.Single((await App.AskAsync(_word, People.Claire)).Hits);

        Assert.DoesNotContain("secret", hit.Passage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_was_narrowed_is_not_found_by_the_next_search()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Public);
        Assert.True(await App.FindsAsync(_word, article, People.Tom));

        await App.ChangeAsync(article, item => item.ShowTo(VisibilityLevel.Space, []));

        Assert.False(await App.FindsAsync(_word, article, People.Tom));
    }

    [Fact]
    public async Task what_was_narrowed_is_not_found_even_by_an_index_that_has_not_heard()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Public);
        Assert.True(await App.FindsAsync(_word, article, People.Tom));

        // No event: the index goes on believing that it is public.
        await App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .ExecuteSqlAsync($"UPDATE content_items SET visibility = {(int)VisibilityLevel.Space} WHERE id = {article}"));

        Assert.Equal((false, true), (await App.FindsAsync(_word, article, People.Tom), await App.FindsAsync(_word, article, People.Karim)));
    }

    [Fact]
    public async Task a_row_of_another_revision_is_not_shown()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);
        await App.SettleIndexAsync();
        Assert.True(await App.FindsAsync(_word, article));

        // No event: the index goes on believing that its passage is the one that readers see.
        await App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .ExecuteSqlAsync($"UPDATE content_items SET revision = revision + 1 WHERE id = {article}"));

        Assert.False(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task results_take_the_places_of_several_before_them_that_are_not_shown()
    {
        for (var i = 0; i < 6; i++)
        {
            await App.PublishAsync("Un titre", "Le mot " + _word);
        }

        await App.SettleIndexAsync();
        var ranked = (await App.AskAsync(_word)).Hits.Select(h => h.ContentId).ToList();
        foreach (var rewritten in ranked.Take(5))
        {
            await App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
                .ExecuteSqlAsync($"UPDATE content_items SET revision = revision + 1 WHERE id = {rewritten}"));
        }

        var shown = (await App.AskAsync(new SearchRequest(_word) { Take = 3 })).Hits.Select(h => h.ContentId);

        Assert.Equal([ranked[5]], shown);
    }

    // The one group of an agent, as their token says it.
    private async Task<string> GroupOfAsync(string login) =>
        (await App.ActorAsync(login)).Tokens.Single(t => t.StartsWith("group:", StringComparison.Ordinal));
}
