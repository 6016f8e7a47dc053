using Amue.Portal.Platform.Content;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>One custom field of a content type as a form shows it.</summary>
/// <param name="FormName">Its name and id in the form, under which its error comes back.</param>
internal sealed record CustomFieldInput(
    string FormName, CustomFieldKind Kind, LocalizedText Label, LocalizedText? Hint, IReadOnlyList<string> Choices, bool IsRequired, string? Answer);
