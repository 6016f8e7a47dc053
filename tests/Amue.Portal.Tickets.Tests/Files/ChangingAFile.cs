using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Files;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Files;

public class ChangingAFile
{
    [Theory, OnBothDatabases]
    public async Task shows_it_to_more_people_and_takes_it_back_for_the_requester_s_side(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var (number, ticket, file) = await SubmittedAsync(portal);

        _ = (await portal.ChangeAsync(Luc, file, FileChange.Share)).Value;
        Assert.Equal(await portal.ReadersAsync(number), await portal.FileReadersAsync(ticket));

        _ = (await portal.ChangeAsync(Claire, file, FileChange.Keep)).Value;
        Assert.Equal([Claire, Zoe, Luc, Ines], await portal.FileReadersAsync(ticket));
        Assert.Equal(FileChange.Keep, (await portal.LastEventAsync<TicketFileChanged>()).Change);
    }

    [Fact]
    public async Task by_others_is_refused()
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var (_, ticket, file) = await SubmittedAsync(portal);

        // She does not read it.
        Refused.AssertNotFound(await portal.ChangeAsync(Nadia, file, FileChange.Remove));
        // She reads it, no more.
        Refused.AssertNotPermitted(await portal.ChangeAsync(Zoe, file, FileChange.Remove));
        Refused.AssertNotPermitted(await portal.ChangeAsync(Zoe, file, FileChange.Share));
        Assert.Single(await portal.FilesAsync(Claire, ticket));
    }

    [Fact]
    public async Task takes_it_away_for_its_uploader()
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var (_, ticket, file) = await SubmittedAsync(portal);

        _ = (await portal.ChangeAsync(Claire, file, FileChange.Remove)).Value;

        Assert.Empty(await portal.FilesAsync(Luc, ticket));
        Refused.AssertNotFound(await portal.ChangeAsync(Claire, file, FileChange.Remove));
    }

    private static async Task<(string Number, Guid Ticket, Guid File)> SubmittedAsync(RequestsPortal portal)
    {
        var number = await portal.SubmittedWithFileAsync();
        var ticket = (await portal.TicketAsync(number)).Id;
        return (number, ticket, Assert.Single(await portal.FilesAsync(Claire, ticket)).Id);
    }
}
