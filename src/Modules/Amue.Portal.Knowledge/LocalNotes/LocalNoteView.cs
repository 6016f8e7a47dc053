using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>A local note as the members of its establishment see it.</summary>
/// <param name="Section">The heading's id; null: the whole article.</param>
/// <param name="SectionTitle">Null when the section has gone.</param>
/// <param name="IsToVerify">What it is about has changed since it was written.</param>
/// <param name="Former">What it said before, the latest first.</param>
internal sealed record LocalNoteView(
    Guid Id, string? Section, string? SectionTitle, string Body, HtmlString Html, string Author, DateTime WrittenAt, int Revision, bool IsToVerify, IReadOnlyList<FormerLocalNote> Former);

internal sealed record FormerLocalNote(string Author, DateTime WrittenAt, HtmlString Html);
