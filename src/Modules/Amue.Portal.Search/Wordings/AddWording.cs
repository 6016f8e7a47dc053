using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Wordings;

/// <summary>Has an item found by words that its text does not hold. Saying them again changes nothing.</summary>
internal sealed class AddWording(PortalDb db, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid contentId, string text, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var item = await db.Content.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == contentId, cancellationToken);
        if (item is null)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(SearchPermissions.Manage, item.Scope))
        {
            return Refusal.NotPermitted;
        }

        text = text.Trim();
        if (text.Length > Wording.Longest || text.Contains('\0', StringComparison.Ordinal) || TextAnalyzer.Terms(text, LanguageGuess.Of(text)).Count == 0)
        {
            return Refusal.InvalidField("Text", "search.wordings.wrong", Wording.Longest);
        }

        var theirs = await db.Wordings.Where(w => w.ContentId == contentId).Select(w => w.Text).ToListAsync(cancellationToken);
        if (theirs.Contains(text))
        {
            return Done.Instance;
        }

        if (theirs.Count >= Wording.MostOfOneItem)
        {
            return Refusal.InvalidField("Text", "search.wordings.tooMany", Wording.MostOfOneItem);
        }

        db.Wordings.Add(new Wording(contentId, text, actor.Ref, time.GetUtcNow().UtcDateTime));
        db.Entry(item).Property(i => i.Revision).IsModified = true; // Every node's index is to read the item again.
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, new AuditAct("search.wordings.add", $"content:{contentId:N}") { After = WordingAudit.Json(text) }, cancellationToken);
        return Done.Instance;
    }
}
