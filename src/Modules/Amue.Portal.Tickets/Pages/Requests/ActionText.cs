namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>The text area of one action's form, with what was typed and found in it.</summary>
/// <param name="Field"><c>Body</c> or <c>Reason</c>.</param>
internal sealed record ActionText(RequestPage Page, string Action, string Field, string LabelKey, bool IsOptional = false)
{
    public string Id => Page.IdOf(Action, Field);

    public string? Typed => Page.Typed(Action, Field == nameof(Page.Body) ? Page.Body : Page.Reason);

    public FoundData Found => Page.FoundIn(Action);
}
