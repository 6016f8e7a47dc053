using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Tickets.Naming;

/// <summary>The theme's class for a state; the words beside it say the state.</summary>
internal static class StateTone
{
    public static string Of(TicketState state) => state switch
    {
        TicketState.Submitted => "state state-new",
        TicketState.InProgress or TicketState.Planned => "state state-active",
        TicketState.AwaitingRequester or TicketState.AwaitingThirdParty or TicketState.SolutionProposed => "state state-waiting",
        TicketState.Resolved or TicketState.Closed => "state state-done",
        _ => "state",
    };

    public static IHtmlContent Html(TicketState state, TextCatalog texts) =>
        new HtmlFormattableString("<span class=\"{0}\">{1}</span>", Of(state), texts[$"tickets.state.{state}"]);
}
