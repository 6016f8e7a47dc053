using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Reading;
using Amue.Portal.Tickets.Timeline;

namespace Amue.Portal.Tickets.Tests;

/// <summary>What one person sees of a request.</summary>
internal static class Readings
{
    public static async Task<Outcome<TicketSheet>> SheetAsync(this RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<ReadTicket, Outcome<TicketSheet>>(r => r.ExecuteAsync(number, actor, default));
    }

    public static async Task<List<ShownMessage>> MessagesAsync(this RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        return (await portal.UsingAsync<ListMessages, Outcome<List<ShownMessage>>>(r => r.ExecuteAsync(number, actor, default))).Value;
    }

    public static async Task<Outcome<List<TimelineEntry>>> TimelineAsync(this RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        var sheet = await portal.SheetAsync(login, number);
        return sheet.Succeeded ? await portal.UsingAsync<TicketTimeline, List<TimelineEntry>>(r => r.OfAsync(sheet.Value, actor, default)) : sheet.Refusal;
    }

    /// <summary>Those of all people who can open the request.</summary>
    public static async Task<List<string>> ReadersAsync(this RequestsPortal portal, string number)
    {
        var readers = new List<string>();
        foreach (var login in People.All)
        {
            if ((await portal.SheetAsync(login, number)).Succeeded)
            {
                readers.Add(login);
            }
        }

        return readers;
    }
}
