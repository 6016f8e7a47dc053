using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Conversation;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Conversation;

public class ReplyingToARequest
{
    [Theory, OnBothDatabases]
    public async Task is_for_the_requester_s_side_and_those_who_help(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        foreach (var login in new[] { Claire, Luc, Sophie })
        {
            Assert.True((await portal.Acts.ReplyAsync(login, number, $"De {login}")).Succeeded, login);
        }

        Assert.Equal(
            [($"De {Claire}", MessageSide.Requester), ($"De {Luc}", MessageSide.Correspondent), ($"De {Sophie}", MessageSide.Agent)],
            (await portal.MessagesAsync(Nadia, number)).Select(m => (m.Body, m.Side)));
        Assert.Equal(MessageSide.Agent, (await portal.LastEventAsync<TicketReplied>()).Side);
    }

    [Theory, OnBothDatabases]
    public async Task is_not_for_its_other_readers(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        foreach (var login in new[] { Zoe, Ines, Nadia, Paul, Alice, Yann, Karim, Eva, Pilote, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.ReplyAsync(login, number));
        }
    }

    [Theory, OnBothDatabases]
    public async Task of_another_establishment_is_for_the_referents_who_hold_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Assert.True((await portal.Acts.ReplyAsync(Alice, await portal.Acts.SubmitAsync(Tom))).Succeeded);
        Refused.AssertNotPermitted(await portal.Acts.ReplyAsync(Alice, await portal.SubmittedAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task with_nothing_is_refused(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();

        Refused.AssertFields(await portal.Acts.ReplyAsync(Claire, number, " \n"), "Body tickets.message.empty");
        Refused.AssertFields(await portal.Acts.ReplyAsync(Claire, number, new string('a', Ticket.MaxMessageLength + 1)), "Body tickets.field.tooLong");
    }
}
