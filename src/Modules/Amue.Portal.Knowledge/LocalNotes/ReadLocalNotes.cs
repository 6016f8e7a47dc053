using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>What the reader's establishment adds to an article.</summary>
internal sealed class ReadLocalNotes(PortalDb db, IPersonDirectory people)
{
    /// <param name="article">As this reader was let read it.</param>
    public async Task<IReadOnlyList<LocalNoteView>> OfAsync(ArticleView article, Actor reader, CancellationToken cancellationToken)
    {
        if (reader.EstablishmentId is null)
        {
            return [];
        }

        var readable = db.Parts.VisibleTo(reader).Where(p => p.ContentId == article.Id && p.Kind == LocalNote.PartKind).Select(p => p.Id);
        var notes = await db.LocalNotes.AsNoTracking().Include(n => n.Revisions).Where(n => n.ArticleId == article.Id && readable.Contains(n.PartId)).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        if (notes.Count == 0)
        {
            return [];
        }

        var sections = MarkdownSections.Of(article.Body, MarkdownOptions.Article);
        var names = await people.NamesAsync(notes.SelectMany(n => n.Revisions).Select(r => r.AuthorId).OfType<Guid>().Distinct().ToList(), reader, cancellationToken);
        return notes.Select(note =>
        {
            var revisions = note.Revisions.OrderByDescending(r => r.Number).ToList();
            return new LocalNoteView(
                note.Id,
                note.Section,
                sections.FirstOrDefault(s => s.Id == note.Section)?.Title,
                revisions[0].Body,
                MarkdownRenderer.ToHtml(revisions[0].Body, MarkdownOptions.Message),
                NameOf(revisions[0]),
                revisions[0].WrittenAt,
                note.Revision,
                LocalNoteRules.DigestOf(article.Body, sections, note.Section) != note.Digest,
                revisions.Skip(1).Select(r => new FormerLocalNote(NameOf(r), r.WrittenAt, MarkdownRenderer.ToHtml(r.Body, MarkdownOptions.Message))).ToList());
        }).ToList();

        string NameOf(LocalNoteRevision revision) => revision.AuthorId is { } author ? names[author].Name : "";
    }
}
