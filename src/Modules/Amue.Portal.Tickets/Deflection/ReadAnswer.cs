using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>A possible answer opened: its text as the reader may read it. The journey keeps that it was opened.</summary>
internal sealed class ReadAnswer(PortalDb db, ContentTypeCatalog types, SpaceCatalog spaces, ShownAnswers shown, TimeProvider time)
{
    public async Task<Outcome<AnswerText>> ExecuteAsync(Guid journeyId, Guid contentId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create) || actor.Ref is not { } person)
        {
            return Refusal.NotPermitted;
        }

        var item = await db.Content.VisibleTo(actor).AsNoTracking().Where(i => i.Id == contentId)
            .Select(i => new
            {
                i.Type,
                i.Slug,
                i.SpaceId,
                i.State,
                i.Title,
                i.Language,
                Body = i.Versions.Where(v => v.Number == i.Version).Select(v => v.Body).First(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var home = item is null ? null : (await spaces.CurrentAsync(cancellationToken)).Find(item.SpaceId);
        if (item is null || home is null || types.Find(item.Type)?.IsFindable(item.State) != true || types.UrlOf(item.Type, home, item.Slug) is not { } url)
        {
            return Refusal.NotFound;
        }

        var solutions = await db.Parts.VisibleTo(actor).AsNoTracking()
            .Where(p => p.ContentId == contentId && p.Kind == PartKind.Solution)
            .OrderBy(p => p.CreatedAt)
            .Select(p => p.Body)
            .ToListAsync(cancellationToken);
        await NoteAsync(journeyId, contentId, person, cancellationToken);
        return new AnswerText(contentId, item.Type, item.Title, item.Body, solutions, item.Language, home.Title, url);
    }

    private async Task NoteAsync(Guid journeyId, Guid contentId, Guid person, CancellationToken cancellationToken)
    {
        await shown.WriteAsync(cancellationToken);
        var journey = await db.Journeys.OpenAsync(journeyId, person, cancellationToken);
        if (journey?.Suggestions.Find(s => s.ContentId == contentId) is { OpenedAt: null } suggestion)
        {
            suggestion.Open(time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <param name="Body">Markdown.</param>
/// <param name="Solutions">Of a request: the solutions it received, in Markdown.</param>
internal sealed record AnswerText(
    Guid ContentId, string Type, string Title, string Body, IReadOnlyList<string> Solutions, string Language, string SpaceTitle, string Url);
