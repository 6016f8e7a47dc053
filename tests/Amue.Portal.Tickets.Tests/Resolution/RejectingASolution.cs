using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Resolution;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Resolution;

public class RejectingASolution
{
    [Theory, OnBothDatabases]
    public async Task puts_the_request_back_to_work_and_says_why(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        var solution = (await portal.TicketAsync(number)).SolutionId!.Value;

        await portal.Acts.RejectAsync(Claire, number, "Cela ne change rien.");

        var ticket = await portal.TicketAsync(number);
        var rejected = await portal.LastEventAsync<TicketRejected>();
        Assert.Equal(
            (TicketState.InProgress, 1, portal.IdOf(Sophie), (DateTime?)null),
            (ticket.State, ticket.RejectionCount, ticket.AssigneeId!.Value, ticket.TacitAt));
        Assert.Equal((solution, portal.Clock.UtcNow, 1), (rejected.SolutionId, rejected.SolutionSentAt, rejected.RejectionCount));
        Assert.Contains(await portal.MessagesAsync(Sophie, number), m => m is { Kind: MessageKind.Rejection, Body: "Cela ne change rien.", Side: MessageSide.Requester });
    }

    [Theory, OnBothDatabases]
    public async Task needs_a_reason(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        var events = await portal.EventCountAsync();

        Refused.AssertFields(await portal.Acts.RejectAsync(Claire, number, ""), "Reason tickets.message.empty");
        Assert.Equal(events, await portal.EventCountAsync());
    }
}
