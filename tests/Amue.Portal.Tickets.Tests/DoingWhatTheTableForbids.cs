using System.Globalization;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests;

public class DoingWhatTheTableForbids
{
    [Theory, OnBothDatabases]
    public async Task is_a_conflict_and_writes_no_event(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var wrong = new List<string>();
        foreach (var number in new[] { await portal.InProgressAtLevel1Async(), await portal.InProgressAtLevel2Async() })
        {
            var ticket = await portal.TicketAsync(number);
            var (id, level) = (ticket.Id, ticket.HandlingLevel);
            foreach (var state in Enum.GetValues<TicketState>())
            {
                await PutAsync(portal, id, state);
                var events = await portal.EventCountAsync();
                foreach (var action in Enum.GetValues<TicketAction>().Where(a => !TheTransitionTable.IsExpected(a, state, level)))
                {
                    var refusal = await DoAsync(portal, action, number, id, level);
                    if (refusal is not { Kind: RefusalKind.Conflict, Code: "transition_interdite" })
                    {
                        wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{action} from {state} at {level}: {refusal?.Kind.ToString() ?? "done"}"));
                    }
                }

                var after = await portal.TicketAsync(number);
                if (await portal.EventCountAsync() != events || after.State != state || after.HandlingLevel != level)
                {
                    wrong.Add($"Something was written from {state} at {level}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>The row as it would be in that state, whoever led it there.</summary>
    private static Task<int> PutAsync(RequestsPortal portal, Guid id, TicketState state) =>
        portal.ReadAsync(db => db.Tickets.AsSystem("test").Where(t => t.Id == id).ExecuteUpdateAsync(t => t.SetProperty(x => x.State, state)));

    /// <summary>Each action by somebody who may do it, where it can be done.</summary>
    private static async Task<Refusal?> DoAsync(RequestsPortal portal, TicketAction action, string number, Guid id, SupportLevel level)
    {
        var acts = portal.Acts;
        var handler = level == SupportLevel.N1 ? Luc : Sophie;
        return action switch
        {
            TicketAction.Edit => (await acts.SaveAsync(Claire, await acts.FormAsync() with { DraftId = id })).Refusal,
            TicketAction.Submit => (await acts.SubmitAsync(Claire, id)).Refusal,
            TicketAction.Own => (await acts.OwnAsync(handler, number)).Refusal,
            TicketAction.Transmit => (await acts.TransmitAsync(Luc, number)).Refusal,
            TicketAction.Return => (await acts.ReturnAsync(handler, number)).Refusal,
            TicketAction.ProposeSolution => (await acts.ProposeAsync(handler, number)).Refusal,
            TicketAction.Validate => (await acts.ValidateAsync(Claire, number)).Refusal,
            TicketAction.Reject => (await acts.RejectAsync(Claire, number)).Refusal,
            TicketAction.Remind => (await acts.RemindAsync(id)).Refusal,
            TicketAction.ValidateTacitly => (await acts.ValidateTacitlyAsync(id)).Refusal,
            TicketAction.Cancel => (await acts.CancelAsync(Sophie, id, "Doublon")).Refusal,
            TicketAction.Reply => (await acts.ReplyAsync(Claire, number)).Refusal,
            TicketAction.AddNote => (await acts.NoteAsync(Sophie, number)).Refusal,
            TicketAction.Qualify => (await acts.QualifyAsync(Sophie, number)).Refusal,
            TicketAction.Narrow => (await acts.NarrowAsync(Claire, number)).Refusal,
            TicketAction.Widen => (await acts.WidenAsync(Claire, number)).Refusal,
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Nobody does it here."),
        };
    }
}
