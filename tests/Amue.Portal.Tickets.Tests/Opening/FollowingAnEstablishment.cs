using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Opening;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class FollowingAnEstablishment
{
    [Theory, OnBothDatabases]
    public async Task that_became_part_of_another_is_its_people_s_and_its_correspondents(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.Acts.SubmitAsync(Claire, f => f with { Visibility = VisibilityLevel.Establishment });
        var (valmont, saintElme) = (await EstablishmentAsync(portal, "E042"), await EstablishmentAsync(portal, "E107"));
        var before = await portal.TicketAsync(number);
        Assert.Equal((valmont, AudienceToken.Correspondents(valmont, before.ProductId)), (before.EstablishmentId, before.HandledBy));

        Assert.True(await portal.UsingAsync<PortalDb, bool>(db => new TicketsFollowEstablishments(db).MoveSomeAsync(valmont, saintElme, CancellationToken.None)));
        Assert.False(await portal.UsingAsync<PortalDb, bool>(db => new TicketsFollowEstablishments(db).MoveSomeAsync(valmont, saintElme, CancellationToken.None)));

        var after = await portal.TicketAsync(number);
        Assert.Equal((saintElme, saintElme, AudienceToken.Correspondents(saintElme, after.ProductId)), (after.EstablishmentId, after.Item.EstablishmentId!.Value, after.HandledBy));
        Assert.Equal(1, await ReadableAsync(portal, Nadia, number));
        Assert.Equal(0, await ReadableAsync(portal, Ines, number));
        Assert.Equal(1, await ReadableAsync(portal, Claire, number));
    }

    private static async Task<int> ReadableAsync(RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.ReadAsync(db => db.Content.VisibleTo(actor).CountAsync(i => i.Slug == number));
    }

    private static async Task<Guid> EstablishmentAsync(RequestsPortal portal, string code) =>
        (await portal.UsingAsync<ReferentialDirectory, Referential.Establishments.EstablishmentEntry?>(r => r.FindEstablishmentAsync(code, CancellationToken.None)))!.Id;
}
