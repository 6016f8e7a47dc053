using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>Writes, changes or confirms what one's establishment adds to an article; the same words again say that they still hold.</summary>
internal sealed class WriteLocalNote(PortalDb db, EventLog events, TimeProvider time)
{
    public const int MostNotes = 20;

    public async Task<Outcome<Done>> ExecuteAsync(string slug, LocalNoteText text, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(KnowledgePermissions.AddLocalNote))
        {
            return Refusal.NotPermitted;
        }

        var article = await db.Articles.VisibleTo(actor).Include(a => a.Item)
            .SingleOrDefaultAsync(a => a.Item.SpaceId == space.Id && a.Item.Slug == slug && a.Item.State == Article.Published, cancellationToken);
        if (article is null)
        {
            return Refusal.NotFound;
        }

        if (!LocalNoteRules.MayWrite(space, article.ProductId, actor) || actor.EstablishmentId is not { } establishment)
        {
            return Refusal.NotPermitted;
        }

        var note = text.NoteId is { } id ? await db.LocalNotes.SingleOrDefaultAsync(n => n.Id == id && n.ArticleId == article.Id && n.EstablishmentId == establishment, cancellationToken) : null;
        if (text.NoteId is not null && note is null)
        {
            return Refusal.NotFound;
        }

        if (note is not null && note.Revision != text.Revision)
        {
            return Refusal.Conflict("knowledge.local.changed");
        }

        var body = text.Body?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
        if (body.Length is 0 or > LocalNote.LongestBody)
        {
            return Refusal.InvalidField("LocalBody", "knowledge.local.length", LocalNote.LongestBody);
        }

        var live = await db.Articles.VisibleTo(actor).Where(a => a.Id == article.Id).SelectMany(a => a.Item.Versions).Where(v => v.Number == article.Item.Version)
            .Select(v => v.Body).SingleAsync(cancellationToken);
        var sections = MarkdownSections.Of(live, MarkdownOptions.Article);
        var asked = note is null ? text.Section : note.Section;
        var section = string.IsNullOrEmpty(asked) ? null : asked;
        if (note is not null && !sections.Any(s => s.Id == section))
        {
            // Its section has gone: who confirms it confirms it for the whole article.
            section = null;
        }

        if (LocalNoteRules.DigestOf(live, sections, section) is not { } digest)
        {
            return Refusal.InvalidField("LocalSection", "knowledge.local.section");
        }

        if (note is null && await db.LocalNotes.CountAsync(n => n.ArticleId == article.Id && n.EstablishmentId == establishment, cancellationToken) >= MostNotes)
        {
            return Refusal.InvalidField("LocalBody", "knowledge.local.many", MostNotes);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var part = new ContentPart(article.Item, LocalNote.PartKind, body, actor.AccountId, now).RestrictTo([AudienceToken.Establishment(establishment)]);
        if (note is null)
        {
            note = new LocalNote(article.Id, establishment);
            db.LocalNotes.Add(note);
        }
        else
        {
            var former = note.PartId;
            db.RemoveRange(await db.Parts.AsSystem("the former words of a note are only its history's").Where(p => p.Id == former).ToListAsync(cancellationToken));
        }

        db.Parts.Add(part);
        note.Write(part.Id, body, section, digest, actor.AccountId, now);
        events.Add(new LocalNoteWritten(article.Id, note.Id, establishment, note.Revision), actor);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || DuplicateKey.Caused(failure))
        {
            return Refusal.Conflict("knowledge.local.changed");
        }

        return Done.Instance;
    }
}
