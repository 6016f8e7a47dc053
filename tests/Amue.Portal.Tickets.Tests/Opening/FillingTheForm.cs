using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Time;
using Amue.Portal.Tickets.Opening;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class FillingTheForm
{
    [Theory, OnBothDatabases]
    public async Task offers_the_products_that_one_s_establishment_uses_and_that_are_alive(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Assert.Equal(["rof", "sifac"], await ProductsAsync(portal, Claire));
        Assert.Empty(await ProductsAsync(portal, Lea));
        Assert.Empty(await ProductsAsync(portal, Sophie));
    }

    [Theory, OnBothDatabases]
    public async Task asks_what_the_product_wants_to_know(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var actor = await portal.ActorAsync(Claire);
        var sifac = (await portal.Acts.FormAsync()).ProductId;

        var form = (await portal.UsingAsync<RequestForm, Outcome<ProductForm>>(f => f.OfProductAsync(sifac, actor, default))).Value;

        Assert.Equal(["transaction submit", "steps transmit", "message "], form.Evidence.Select(e => $"{e.Name} {e.RequiredAt}"));
        Assert.Equal("2026.1", form.Version);
    }

    [Theory, OnBothDatabases]
    public async Task of_a_product_used_elsewhere_is_not_found(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var actor = await portal.ActorAsync(Claire);
        var siham = (await portal.Acts.FormAsync("siham")).ProductId;

        Refused.AssertNotFound(await portal.UsingAsync<RequestForm, Outcome<ProductForm>>(f => f.OfProductAsync(siham, actor, default)));
    }

    [Theory, OnBothDatabases]
    public async Task tells_the_hours_of_whoever_answers_first(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var hours = CalendarDefinition.AroundTheClock("Pacific/Noumea", DayOfWeek.Sunday);
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE support_groups SET calendar = {hours.ToJson()} WHERE key = 'sifac-n2'"));

        Assert.Equal(("Pacific/Noumea", "Europe/Paris"), (await HoursAsync(portal, Ada), await HoursAsync(portal, Claire)));
    }

    private static async Task<string> HoursAsync(RequestsPortal portal, string login)
    {
        var actor = await portal.ActorAsync(login);
        var sifac = (await portal.Acts.FormAsync()).ProductId;
        var form = await portal.UsingAsync<RequestForm, Outcome<ProductForm>>(f => f.OfProductAsync(sifac, actor, default));
        return form.Value.Hours.Definition.TimeZone;
    }

    private static async Task<IEnumerable<string>> ProductsAsync(RequestsPortal portal, string login)
    {
        var actor = await portal.ActorAsync(login);
        return (await portal.UsingAsync<RequestForm, IReadOnlyList<Referential.Products.DeployedProduct>>(f => f.ProductsAsync(actor, default))).Select(d => d.Product.Key);
    }
}
